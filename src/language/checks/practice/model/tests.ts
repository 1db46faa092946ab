import type { Step } from '../../../ir/types.js';
import type { Administration } from './administrations.js';
import { apparatusOf, placeOf, placesOf } from './apparatus.js';
import { conditioningOf } from './conditioning.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { givenBefore } from './pairings.js';
import { term } from '../../../ir/reading.js';

/** A test of where an animal stays, with what was given before it in its session. */
export interface Choice {
  readonly test: Happening;
  readonly given: readonly Administration[];
  /** Before anything was paired with a drug in this track. */
  readonly isPretest: boolean;
}

/** Is it measured where an animal stays: by a measurement that names a place, or in company in a whole apparatus? What goes on in the background is no test. */
function measuresStay(happening: Pick<Happening, 'declared' | 'procedure'>, experiment: ExperimentModel): boolean {
  const { procedure, declared: { phase } } = happening;
  if (phase.kind === 'background') return false;
  const kind = term(procedure, 'kind');
  if (kind === 'measurement') return placesOf(happening, experiment).length > 0;
  const place = placeOf(happening);
  return kind === 'social_exposure' && procedure?.facts['records'] !== undefined && place !== undefined && apparatusOf(place, experiment)?.id === place;
}

/** Each step is a test on all days or on none. */
const testSteps = (experiment: ExperimentModel): ReadonlySet<Step> => new Set(experiment.distinctDays.happenings.filter((happening) => measuresStay(happening, experiment)).map(({ declared }) => declared.step));

/** What happens that is a test, track by track. */
export function testing(experiment: ExperimentModel): readonly Happening[] {
  const steps = experiment.derived(testSteps);
  return experiment.happenings.filter(({ declared }) => steps.has(declared.step));
}

/** Every test, with what belongs to it. */
export function testsOf(experiment: ExperimentModel): readonly Choice[] {
  const phases = new Set(experiment.derived(conditioningOf).map(({ confinement }) => confinement.declared.phase));
  const steps = experiment.derived(testSteps);
  const paired = new Set<object>();
  const found: Choice[] = [];
  for (const test of experiment.happenings) {
    if (phases.has(test.declared.phase)) paired.add(test.track);
    if (steps.has(test.declared.step)) found.push({ test, given: givenBefore(test, experiment), isPretest: phases.size > 0 && !paired.has(test.track) });
  }
  return found;
}
