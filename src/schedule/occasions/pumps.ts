import { minutesOfDay } from '../../language/ir/clock.js';
import { saidOf } from '../../language/ir/giving.js';
import { named, nameOf } from '../../language/ir/reading.js';
import type { Id, Step, TrackDay, TrackSession, TrackStep } from '../../language/ir/types.js';
import { byPump } from '../doses/routes.js';
import type { StudyParts } from './study.js';

/** Steps that give by a pump, which delivers by itself from then on. */
export function pumpedSteps({ steps, definitions }: StudyParts): ReadonlySet<Id> {
  const isByPump = (step: Step, material: Id): boolean => {
    const route = named(saidOf(step, definitions.get(material), 'route'));
    return route !== undefined && nameOf(route) === byPump;
  };
  return new Set([...steps.values()].filter((step) => (step.materials ?? []).length > 0 && step.materials?.every((id) => isByPump(step, id))).map(({ id }) => id));
}

/** Days in a row on which a pump delivers the same. */
interface Run {
  readonly first: number;
  last: number;
  /** For a single day of a phase nobody says that it is the whole of it. */
  readonly isWhole: boolean;
}

/** The days of an animal, and for how many minutes each pump delivers that is filled on them, by the day and the step; 0 where that is not known. */
export interface Pumped {
  readonly days: readonly TrackDay[];
  readonly deliveries: ReadonlyMap<string, number>;
}

export const deliveryKey = (day: number, step: Id): string => `${day} ${step}`;

/**
 * What a pump gives stands once: on the first of days in a row on which it gives the same. It is filled and begins to deliver then, which takes nobody's
 * time but at its onset, and nobody gives anything on the days behind it.
 */
export function withPumpsOnce(days: readonly TrackDay[], pumped: ReadonlySet<Id>, parts: StudyParts): Pumped {
  const deliveries = new Map<string, number>();
  if (pumped.size === 0) return { days, deliveries };
  const isOne = ({ step }: TrackStep): boolean => pumped.has(step);
  const runs = runsOf(days, isOne, parts);
  const once = days.map((one) => ({
    ...one,
    sessions: one.sessions.flatMap((session) => {
      const steps = session.steps.flatMap((step) => {
        if (!isOne(step) || one.day === null) return [step];
        const run = runs.get(fillingKey(session, step))?.find(({ first }) => first === one.day);
        if (run === undefined) return [];
        const days = run.isWhole || run.last > run.first ? run.last - run.first + 1 : 0;
        deliveries.set(deliveryKey(one.day, step.step), Math.max(step.duration ?? 0, days * minutesOfDay));
        return [{ ...step, duration: 0 }];
      });
      return steps.length === 0 && session.steps.length > 0 ? [] : [{ ...session, steps }];
    }),
  }));
  return { days: once, deliveries };
}

/** Where another level holds, or the next dose of a ladder is due, a pump is filled anew. */
const fillingKey = ({ levels }: TrackSession, { step, rung }: TrackStep): string => JSON.stringify([step, levels, rung]);

function runsOf(days: readonly TrackDay[], isOne: (step: TrackStep) => boolean, { phases }: StudyParts): ReadonlyMap<string, Run[]> {
  const runs = new Map<string, Run[]>();
  const given = days.flatMap(({ day, phase, sessions }) => (day === null ? [] : sessions.flatMap((session) => session.steps.filter(isOne).map((step) => ({ key: fillingKey(session, step), day, phase })))));
  for (const { key, day, phase } of given.toSorted((one, other) => one.day - other.day)) {
    const own = runs.get(key) ?? [];
    runs.set(key, own);
    const last = own.at(-1);
    if (last !== undefined && day <= last.last + 1) last.last = day;
    else own.push({ first: day, last: day, isWhole: phases.get(phase)?.kind === 'background' });
  }
  return runs;
}
