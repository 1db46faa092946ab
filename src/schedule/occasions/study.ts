import { apparatusByPlace, byId, definitionsOf, named, stepsOf, term, withInner } from '../../language/ir/reading.js';
import type { Definition, Experiment, Id, Phase, Session, Step, Study } from '../../language/ir/types.js';

/** A study as schedules look at it: its parts by their ids. */
export interface StudyParts {
  readonly experiment: Experiment;
  readonly definitions: ReadonlyMap<Id, Definition>;
  readonly phases: ReadonlyMap<Id, Phase>;
  readonly sessions: ReadonlyMap<Id, Session>;
  readonly steps: ReadonlyMap<Id, Step>;
  /** Steps that happen during another. */
  readonly inner: ReadonlySet<Id>;
  /** The apparatus of each place, by id. */
  readonly apparatus: ReadonlyMap<Id, Definition>;
}

export function partsOf(study: Study, experiment: Experiment): StudyParts {
  const sessions = experiment.phases.flatMap((phase) => phase.sessions);
  const steps = sessions.flatMap((session) => session.steps);
  return {
    experiment,
    definitions: definitionsOf(study),
    phases: byId(experiment.phases),
    sessions: byId(sessions),
    steps: byId(stepsOf(experiment)),
    inner: new Set(steps.flatMap((step) => withInner(step).slice(1)).map(({ id }) => id)),
    apparatus: apparatusByPlace(study.definitions, experiment),
  };
}

/** Every apparatus in which something takes place, or can, once. */
export const apparatusIn = ({ apparatus }: StudyParts): readonly Id[] => [...new Set([...apparatus.values()].map(({ id }) => id))];

/** The place that the sentence of a step names. */
export const placeNamed = (step: Step | undefined): Id | undefined => named(step?.values['place']?.[0]);

/** What a procedure is declared to be: `stressor`, `care`. */
export const declaredKind = ({ definitions }: StudyParts, step: Step | undefined): string | undefined => term(definitions.get(step?.procedure ?? ''), 'kind');
