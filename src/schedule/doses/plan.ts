import { byId, definitionsOf, stepsOf } from '../../language/ir/reading.js';
import type { Definition, Experiment, Id, Levels, Step, Study, Track, TrackSession, TrackStep, Value } from '../../language/ir/types.js';
import type { ScheduledAnimal, ScheduledEvent } from '../types.js';

/** The parts of an experiment that say what an event gives, by their ids. */
export interface Plan {
  readonly definitions: ReadonlyMap<Id, Definition>;
  readonly steps: ReadonlyMap<Id, Step>;
  readonly levelValues: ReadonlyMap<Id, Value>;
  readonly tracks: readonly Track[];
}

export function planOf(study: Study, { phases, factors, timeline }: Experiment): Plan {
  const levels = factors.flatMap((factor) => factor.levels);
  return {
    definitions: definitionsOf(study),
    steps: byId(stepsOf({ phases })),
    levelValues: new Map(levels.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]))),
    tracks: timeline,
  };
}

/** Levels that hold in an event, those of factors within the animal too, and the rung of its ladder. */
export function circumstancesOf(event: ScheduledEvent, animal: ScheduledAnimal, { tracks }: Plan): { levels: Levels; rung: number | undefined } {
  // Animals that are only met have no track: what is done to them stands in those of the others.
  const own = animal.track === null ? tracks : tracks.filter(({ id }) => id === animal.track);
  for (const track of own) {
    const found = inTrack(track, event);
    if (found !== undefined) return { levels: { ...animal.levels, ...found.session.levels }, rung: found.step.rung };
  }
  return { levels: animal.levels, rung: undefined };
}

function inTrack({ days }: Track, event: ScheduledEvent): { session: TrackSession; step: TrackStep } | undefined {
  // A day that the protocol leaves open got its number from the calendar.
  const sameDay = days.filter(({ day }) => day === event.day);
  for (const { sessions } of sameDay.length > 0 ? sameDay : days.filter(({ day, phase }) => day === null && phase === event.phase)) {
    for (const session of sessions) {
      if (session.session !== event.session) continue;
      const step = session.steps.find((candidate) => candidate.step === event.step);
      if (step !== undefined) return { session, step };
    }
  }
  return undefined;
}
