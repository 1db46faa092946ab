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
export function isTest(happening: Happening, experiment: ExperimentModel): boolean {
  const { procedure, declared: { phase } } = happening;
  if (phase.kind === 'background') return false;
  const kind = term(procedure, 'kind');
  if (kind === 'measurement') return placesOf(happening, experiment).length > 0;
  const place = placeOf(happening);
  return kind === 'social_exposure' && procedure?.facts['records'] !== undefined && place !== undefined && apparatusOf(place, experiment)?.id === place;
}

/** Every test, track by track. */
export function testsOf(experiment: ExperimentModel): readonly Choice[] {
  const phases = new Set(experiment.derived(conditioningOf).map(({ confinement }) => confinement.declared.phase.id));
  const paired = new Set<object>();
  return experiment.happenings.flatMap((test): Choice[] => {
    if (phases.has(test.declared.phase.id)) paired.add(test.track);
    return isTest(test, experiment) ? [{ test, given: givenBefore(test, experiment), isPretest: phases.size > 0 && !paired.has(test.track) }] : [];
  });
}
