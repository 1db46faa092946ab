import { flatMap } from '../flat-map.js';
import { byId, definitionsOf, stepsOf, type Definitions } from './reading.js';
import type { Experiment, Id, Level, Phase, Session, Step, Study } from './types.js';

/** The parts of one experiment, and what its study declares, by their ids. */
export class ExperimentParts {
  readonly definitions: Definitions;
  readonly phases: ReadonlyMap<Id, Phase>;
  readonly sessions: ReadonlyMap<Id, Session>;
  /** Those during others too. */
  readonly steps: ReadonlyMap<Id, Step>;
  readonly levels: ReadonlyMap<Id, Level>;

  constructor(
    readonly study: Study,
    readonly experiment: Experiment,
  ) {
    this.definitions = definitionsOf(study);
    this.phases = byId(experiment.phases);
    this.sessions = byId(flatMap(experiment.phases, ({ sessions }) => sessions));
    this.steps = byId(stepsOf(experiment));
    this.levels = byId(flatMap(experiment.factors, ({ levels }) => levels));
  }
}
