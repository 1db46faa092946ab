import { ExperimentParts } from '../../language/ir/experiment-parts.js';
import { apparatusByPlace, named, term, withInner } from '../../language/ir/reading.js';
import type { Definition, Experiment, Id, Step, Study } from '../../language/ir/types.js';

/** A study as schedules look at it: its parts by their ids. */
export class StudyParts extends ExperimentParts {
  /** Steps that happen during another. */
  readonly inner: ReadonlySet<Id>;
  /** The apparatus of each place, by id. */
  readonly apparatus: ReadonlyMap<Id, Definition>;

  constructor(study: Study, experiment: Experiment) {
    super(study, experiment);
    const steps = experiment.phases.flatMap((phase) => phase.sessions.flatMap((session) => session.steps));
    this.inner = new Set(steps.flatMap((step) => withInner(step).slice(1)).map(({ id }) => id));
    this.apparatus = apparatusByPlace(study.definitions, experiment);
  }
}

/** Every apparatus in which something takes place, or can, once. */
export const apparatusIn = ({ apparatus }: StudyParts): readonly Id[] => [...new Set([...apparatus.values()].map(({ id }) => id))];

/** The place that the sentence of a step names. */
export const placeNamed = (step: Step | undefined): Id | undefined => named(step?.values['place']?.[0]);

/** The place in which an animal has to be for something to be done to it, as light that comes on there. */
export const placeAwaited = (step: Step | undefined): Id | undefined => named(step?.values['contingent_on']?.[0]);

/** What a procedure is declared to be: `stressor`, `care`. */
export const declaredKind = ({ definitions }: StudyParts, step: Step | undefined): string | undefined => term(definitions.get(step?.procedure ?? ''), 'kind');
