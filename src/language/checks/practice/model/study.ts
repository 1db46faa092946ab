import type { Limits } from '../../../config/configuration.js';
import type { Definition, Id, Study } from '../../../ir/types.js';
import { Deriving } from './deriving.js';
import { ExperimentModel } from './experiment.js';
import type { Library } from './library.js';
import { grouped } from '../../../grouped.js';
import { definitionsOf } from '../../../ir/reading.js';

/** A compiled study as the rules look at it. */
export class StudyModel extends Deriving {
  readonly experiments: readonly ExperimentModel[];
  readonly definitions: ReadonlyMap<Id, Definition>;

  constructor(
    readonly study: Study,
    readonly library: Library,
    /** The laboratory's own, from its configuration. */
    readonly limits: Limits,
  ) {
    super();
    this.definitions = definitionsOf(study);
    this.experiments = study.experiments.map((experiment) => new ExperimentModel(this, experiment));
  }

  definition(id: Id | null | undefined): Definition | undefined {
    return id === null || id === undefined ? undefined : this.definitions.get(id);
  }

  /** What the protocol itself declares of a kind. */
  own(kind: Definition['kind']): readonly Definition[] {
    return this.derived(ownByKind).get(kind) ?? [];
  }
}

function ownByKind({ definitions }: StudyModel): ReadonlyMap<Definition['kind'], readonly Definition[]> {
  return grouped([...definitions.values()].filter(({ origin }) => origin === 'protocol'), ({ kind }) => kind);
}
