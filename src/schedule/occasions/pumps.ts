import { minutesOfDay } from '../../language/ir/clock.js';
import { saidOf } from '../../language/ir/giving.js';
import { named, nameOf } from '../../language/ir/reading.js';
import type { Id, Step, TrackDay, TrackStep } from '../../language/ir/types.js';
import { byPump } from '../doses/pump.js';
import type { StudyParts } from './study.js';

/** Does a step give by a pump, which delivers by itself from then on? */
export function isPumped(step: Step | undefined, { definitions }: StudyParts): boolean {
  const materials = step?.materials ?? [];
  return step !== undefined && materials.length > 0 && materials.every((id) => {
    const route = named(saidOf(step, definitions.get(id), 'route'));
    return route !== undefined && nameOf(route) === byPump;
  });
}

/** Days in a row on which a pump delivers. */
interface Run {
  readonly first: number;
  last: number;
}

/**
 * The days of an animal, on which what a pump gives stands once: on the first of days in a row, for as long as they last. It is filled and
 * begins to deliver then, and nobody gives anything on the days behind it.
 */
export function withPumpsOnce(days: readonly TrackDay[], parts: StudyParts): readonly TrackDay[] {
  const isOne = ({ step }: TrackStep): boolean => isPumped(parts.steps.get(step), parts);
  const runs = runsOf(days, isOne);
  if (runs.size === 0) return days;
  return days.map((one) => ({
    ...one,
    sessions: one.sessions.flatMap((session) => {
      const steps = session.steps.flatMap((step) => {
        if (!isOne(step) || one.day === null) return [step];
        const run = runs.get(step.step)?.find(({ first }) => first === one.day);
        return run === undefined ? [] : [run.last === run.first ? step : { ...step, duration: Math.max(step.duration ?? 0, (run.last - run.first + 1) * minutesOfDay) }];
      });
      return steps.length === 0 && session.steps.length > 0 ? [] : [{ ...session, steps }];
    }),
  }));
}

function runsOf(days: readonly TrackDay[], isOne: (step: TrackStep) => boolean): ReadonlyMap<Id, Run[]> {
  const runs = new Map<Id, Run[]>();
  const given = days.flatMap(({ day, sessions }) => (day === null ? [] : sessions.flatMap(({ steps }) => steps.filter(isOne).map(({ step }) => ({ step, day })))));
  for (const { step, day } of given.toSorted((one, other) => one.day - other.day)) {
    const own = runs.get(step) ?? [];
    runs.set(step, own);
    const last = own.at(-1);
    if (last !== undefined && day <= last.last + 1) last.last = day;
    else own.push({ first: day, last: day });
  }
  return runs;
}
