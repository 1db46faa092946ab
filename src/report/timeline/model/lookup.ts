import { byId, definitionsOf, nameOf, stepsOf } from '../../../language/ir/reading.js';
import type { Arm, Definition, Experiment, Id, Level, Phase, Session, Step, Study } from '../../../language/ir/types.js';

/** The parts of one experiment by their ids. */
export class Lookup {
  readonly definitions: ReadonlyMap<Id, Definition>;
  readonly phases: ReadonlyMap<Id, Phase>;
  readonly sessions: ReadonlyMap<Id, Session>;
  readonly steps: ReadonlyMap<Id, Step>;
  readonly arms: ReadonlyMap<Id, Arm>;
  readonly levels: ReadonlyMap<Id, Level>;

  constructor(
    readonly study: Study,
    readonly experiment: Experiment,
  ) {
    const sessions = experiment.phases.flatMap((phase) => phase.sessions);
    this.definitions = definitionsOf(study);
    this.phases = byId(experiment.phases);
    this.sessions = byId(sessions);
    this.steps = byId(stepsOf(experiment));
    this.arms = byId(experiment.arms);
    this.levels = byId(experiment.factors.flatMap(({ levels }) => levels));
  }

  /** The name of anything as a reader should see it: `drug side` of `role.drug_side`. */
  name(id: Id): string {
    return readable(this.definitions.get(id)?.name ?? this.levels.get(id)?.name ?? nameOf(id));
  }
}

/** A name of the language as words: it has no spaces, and a figure has. */
export function readable(name: string): string {
  return name.replace(/[._]+/g, (mark) => (mark.includes('.') ? ', ' : ' ')).trim();
}
