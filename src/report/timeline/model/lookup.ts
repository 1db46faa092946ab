import { ExperimentParts } from '../../../language/ir/experiment-parts.js';
import { byId, nameOf } from '../../../language/ir/reading.js';
import type { Arm, Experiment, Id, Study } from '../../../language/ir/types.js';

/** The parts of one experiment by their ids, and what they are called. */
export class Lookup extends ExperimentParts {
  readonly arms: ReadonlyMap<Id, Arm>;

  constructor(study: Study, experiment: Experiment) {
    super(study, experiment);
    this.arms = byId(experiment.arms);
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
