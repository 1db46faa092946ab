import { flatMap } from '../../../flat-map.js';
import type { Arm, Definition, Experiment, Id, Levels, Phase, Session, Step, Track, TrackDay, TrackSession, TrackStep } from '../../../ir/types.js';
import { administered, prescribed, type Administration } from './administrations.js';
import { Deriving } from './deriving.js';
import { distinctDays } from './distinct-days.js';
import type { StudyModel } from './study.js';
import { byId, stepsOf, withInner } from '../../../ir/reading.js';

interface Declaration {
  readonly declared: { readonly phase: Phase; readonly session: Session; readonly step: Step };
  /** The step's own procedure, as the library or the protocol declares it. */
  readonly procedure: Definition | undefined;
}

/** One step of one day of one track, with the declarations that it comes from. */
export interface Happening extends Declaration {
  readonly track: Track;
  readonly arm: Arm;
  /** Levels that hold: of the arm, and of factors within animals. */
  readonly levels: Levels;
  readonly day: TrackDay;
  readonly session: TrackSession;
  readonly step: TrackStep;
}

/** One experiment of a study with its parts by their ids, and what follows from them. */
export class ExperimentModel extends Deriving {
  readonly phases: ReadonlyMap<Id, Phase>;
  readonly arms: ReadonlyMap<Id, Arm>;
  /** By the ids of steps. */
  private readonly declarations: ReadonlyMap<Id, Declaration>;

  /** `whole` is the model of the same experiment with all of its days, where this one is to have some. */
  constructor(
    readonly study: StudyModel,
    readonly experiment: Experiment,
    private readonly whole?: ExperimentModel,
  ) {
    super();
    this.phases = whole?.phases ?? byId(experiment.phases);
    this.arms = whole?.arms ?? byId(experiment.arms);
    this.declarations = whole?.declarations ?? declarationsIn(experiment, study);
  }

  get sessions(): readonly Session[] {
    return this.derived(sessionsOf);
  }

  get steps(): readonly Step[] {
    return this.derived(stepsDeclared);
  }

  /** The same experiment for who asks neither on which day something happens nor how often: each day of a track stands for all that are like it. */
  get distinctDays(): ExperimentModel {
    return this.whole === undefined ? this.derived(withDistinctDays) : this;
  }

  /** Everything that happens to anyone, track by track, in the order of the days. */
  get happenings(): readonly Happening[] {
    return this.derived(happeningsOf);
  }

  /** What a step of the timeline comes from. */
  declaration(step: Id): Declaration | undefined {
    return this.declarations.get(step);
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

const sessionsOf = ({ experiment }: ExperimentModel): readonly Session[] => flatMap(experiment.phases, ({ sessions }) => sessions);

const stepsDeclared = ({ experiment }: ExperimentModel): readonly Step[] => stepsOf(experiment);

function withDistinctDays(whole: ExperimentModel): ExperimentModel {
  const { study, experiment } = whole;
  return new ExperimentModel(study, { ...experiment, timeline: distinctDays(experiment.timeline) }, whole);
}

function declarationsIn({ phases }: Experiment, study: StudyModel): ReadonlyMap<Id, Declaration> {
  const found = new Map<Id, Declaration>();
  for (const phase of phases) {
    for (const session of phase.sessions) {
      for (const step of flatMap(session.steps, withInner)) found.set(step.id, { declared: { phase, session, step }, procedure: study.definition(step.procedure) });
    }
  }
  return found;
}

function happeningsOf(experiment: ExperimentModel): readonly Happening[] {
  const found: Happening[] = [];
  for (const track of experiment.experiment.timeline) {
    const arm = experiment.arms.get(track.arm);
    if (arm === undefined) continue;
    for (const day of track.days) {
      for (const session of day.sessions) {
        const levels = { ...arm.levels, ...session.levels };
        for (const step of session.steps) {
          const declaration = experiment.declaration(step.step);
          if (declaration !== undefined) found.push({ track, arm, levels, day, session, step, declared: declaration.declared, procedure: declaration.procedure });
        }
      }
    }
  }
  return found;
}
