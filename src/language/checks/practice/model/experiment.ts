import type { Arm, Definition, Experiment, Id, Levels, Phase, Session, Step, Track, TrackDay, TrackSession, TrackStep } from '../../../ir/types.js';
import { administered, prescribed, type Administration } from './administrations.js';
import { Deriving } from './deriving.js';
import { distinctDays } from './distinct-days.js';
import { everyOccasion } from './occasions.js';
import type { StudyModel } from './study.js';
import { byId, stepsOf } from '../../../ir/reading.js';

/** One step of one day of one track, with the declarations that it comes from. */
export interface Happening {
  readonly track: Track;
  readonly arm: Arm;
  /** Levels that hold: of the arm, and of factors within animals. */
  readonly levels: Levels;
  readonly day: TrackDay;
  readonly session: TrackSession;
  readonly step: TrackStep;
  readonly declared: { readonly phase: Phase; readonly session: Session; readonly step: Step };
  /** The step's own procedure, as the library or the protocol declares it. */
  readonly procedure: Definition | undefined;
}

/** One experiment of a study with its parts by their ids, and what follows from them. */
export class ExperimentModel extends Deriving {
  readonly phases: ReadonlyMap<Id, Phase>;
  readonly sessions: ReadonlyMap<Id, Session>;
  readonly steps: ReadonlyMap<Id, Step>;
  readonly arms: ReadonlyMap<Id, Arm>;

  /** `whole` is the model of the same experiment with all of its days, where this one is to have some. */
  constructor(
    readonly study: StudyModel,
    readonly experiment: Experiment,
    private readonly whole?: ExperimentModel,
  ) {
    super();
    this.phases = whole?.phases ?? byId(experiment.phases);
    this.sessions = whole?.sessions ?? byId(experiment.phases.flatMap((phase) => phase.sessions));
    this.steps = whole?.steps ?? byId(stepsOf(experiment));
    this.arms = whole?.arms ?? byId(experiment.arms);
  }

  /** The same experiment for who asks neither on which day something happens nor how often: each day of a track stands for all that are like it. */
  get distinctDays(): ExperimentModel {
    return this.whole === undefined ? this.derived(withDistinctDays) : this;
  }

  /** Everything that happens to anyone, track by track, in the order of the days. */
  get happenings(): readonly Happening[] {
    return this.derived(happeningsOf);
  }

  /** Every injection, infusion, application and feed of every track. */
  get administrations(): readonly Administration[] {
    return this.derived(administered);
  }

  /** The administrations for a rule that does not ask on which day: each stands for all that are like it. */
  get prescribed(): readonly Administration[] {
    return this.distinctDays.derived(prescribed);
  }

  /** The population of an arm, or the one that an id names. */
  animals(id: Id | null | undefined): Definition | undefined {
    const arm = id === null || id === undefined ? undefined : this.arms.get(id);
    return this.study.definition(arm === undefined ? id : arm.animals);
  }
}

function withDistinctDays(whole: ExperimentModel): ExperimentModel {
  const { study, experiment } = whole;
  return new ExperimentModel(study, { ...experiment, timeline: distinctDays(experiment.timeline) }, whole);
}

const happeningsOf = (experiment: ExperimentModel): readonly Happening[] => experiment.derived(everyOccasion).flatMap(({ happenings }) => happenings);
