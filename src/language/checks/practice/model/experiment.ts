import type { Arm, Definition, Experiment, Id, Levels, Phase, Session, Step, Track, TrackDay, TrackSession, TrackStep } from '../../../ir/types.js';
import { administered, prescribed, type Administration } from './administrations.js';
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

/** One experiment of a study with its parts by their ids, and what follows from them; each is worked out once, when a rule asks. */
export class ExperimentModel {
  readonly phases: ReadonlyMap<Id, Phase>;
  readonly sessions: ReadonlyMap<Id, Session>;
  readonly steps: ReadonlyMap<Id, Step>;
  readonly arms: ReadonlyMap<Id, Arm>;
  private readonly made = new Map<object, unknown>();

  constructor(
    readonly study: StudyModel,
    readonly experiment: Experiment,
  ) {
    const sessions = experiment.phases.flatMap((phase) => phase.sessions);
    this.phases = byId(experiment.phases);
    this.sessions = byId(sessions);
    this.steps = byId(stepsOf(experiment));
    this.arms = byId(experiment.arms);
  }

  /** Something worked out from the experiment, once for all rules: `experiment.derived(exposuresOf)`. */
  derived<T>(work: (experiment: ExperimentModel) => T): T {
    if (!this.made.has(work)) this.made.set(work, work(this));
    return this.made.get(work) as T;
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
    return this.derived(prescribed);
  }

  /** The population of an arm, or the one that an id names. */
  animals(id: Id | null | undefined): Definition | undefined {
    const arm = id === null || id === undefined ? undefined : this.arms.get(id);
    return this.study.definition(arm === undefined ? id : arm.animals);
  }
}

function happeningsOf(experiment: ExperimentModel): readonly Happening[] {
  const found: Happening[] = [];
  for (const track of experiment.experiment.timeline) {
    const arm = experiment.arms.get(track.arm);
    if (arm === undefined) continue;
    for (const day of track.days) {
      const phase = experiment.phases.get(day.phase);
      for (const session of day.sessions) {
        const levels = { ...arm.levels, ...session.levels };
        const declaredSession = experiment.sessions.get(session.session);
        for (const step of session.steps) {
          const declared = experiment.steps.get(step.step);
          if (phase === undefined || declaredSession === undefined || declared === undefined) continue;
          found.push({ track, arm, levels, day, session, step, declared: { phase, session: declaredSession, step: declared }, procedure: experiment.study.definition(declared.procedure) });
        }
      }
    }
  }
  return found;
}
