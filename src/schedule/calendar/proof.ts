import { counted } from '../../language/words.js';
import type { Occasions } from '../occasions/occasions.js';
import type { CalendarProof, Schedule } from '../types.js';
import type { PlannedDays } from './usual.js';

/** What the solver says of all days together, and what they keep. */
export function proofOf(planned: readonly PlannedDays[], occasions: Occasions): CalendarProof {
  const [only, ...others] = planned.map(({ solved }) => solved);
  const shifted = byDate(planned.slice(1).flatMap(shiftedOn));
  return {
    solver: solversOf(planned),
    status: others.length === 0 ? (only?.status ?? 'only') : 'bounded',
    objective: `minutes that animals wait for their sessions, over all days${others.length === 0 ? '' : ' that keep the usual clock time; and minutes away from it on the others'}`,
    ...reachedOn(planned),
    kept: keptBy(occasions, planned, { constraint: `each animal at the same clock time on all days of a session${shifted.length === 0 ? '' : `, but for ${counted(shifted.length, 'day')}`}`, applied: planned[0]?.instance.jobs.length ?? 0 }),
    shifted,
  };
}

/** What the solver says of all days that are not as they were; of the others what it said. */
export function proofOfRearranged(planned: readonly PlannedDays[], occasions: Occasions, previous: Schedule): CalendarProof {
  if (planned.length === 0) return previous.calendar;
  const dates = new Set(planned.flatMap(({ instance }) => instance.layers.flatMap((layer) => layer.dates)));
  return {
    solver: solversOf(planned),
    status: planned.some(({ solved }) => solved.status === 'bounded') ? 'bounded' : 'optimal',
    objective: 'minutes that sessions lie from the clock times that animals had, over all days that are not as they were',
    ...reachedOn(planned),
    kept: keptBy(occasions, planned, { constraint: 'each animal at the clock time that it had, or as near to it as can be', applied: sumOver(planned, ({ instance }) => instance.jobs.length) }),
    shifted: byDate([...previous.calendar.shifted.filter(({ date }) => !dates.has(date)), ...planned.flatMap(shiftedOn)]),
  };
}

const sumOver = (planned: readonly PlannedDays[], of: (days: PlannedDays) => number): number => planned.reduce((total, days) => total + of(days), 0);

const solversOf = (planned: readonly PlannedDays[]): string => [...new Set(planned.map(({ solved }) => solved.solver))].join('; ');

const reachedOn = (planned: readonly PlannedDays[]): Pick<CalendarProof, 'value' | 'bound'> => ({ value: sumOver(planned, ({ solved }) => solved.value), bound: sumOver(planned, ({ solved }) => solved.bound) });

const byDate = (shifted: CalendarProof['shifted']): CalendarProof['shifted'] => shifted.toSorted((one, other) => (one.date < other.date ? -1 : 1));

/** On days that could not keep the usual clock times: how many sessions begin at another, and by how much at most. */
function shiftedOn({ instance: { jobs, layers }, solved: { timetable } }: PlannedDays): CalendarProof['shifted'] {
  return layers.flatMap(({ dates }, layer) => {
    const away = jobs.flatMap(({ stays, on }, index) => (stays === undefined || on.every((day) => day.layer !== layer) ? [] : [Math.abs((timetable.starts[index] ?? 0) - stays)])).filter((minutes) => minutes > 0);
    return away.length === 0 ? [] : dates.map((date) => ({ date, sessions: away.length, most: Math.max(...away) }));
  });
}

/** Every constraint that is kept, and how often it applied; `clocks` is that of clock times. */
function keptBy({ visits, beginnings, timings, parts }: Occasions, planned: readonly PlannedDays[], clocks: CalendarProof['kept'][number]): CalendarProof['kept'] {
  const boxed = visits.flatMap(({ uses }) => uses.filter(({ apparatus }) => apparatus !== null));
  const same = [...timings.values()].flatMap(({ same: asked }) => asked);
  const relations = [...timings.values()].flatMap(({ relations: asked }) => asked);
  const counts = (texts: readonly string[]): CalendarProof['kept'] => [...new Set(texts)].map((constraint) => ({ constraint, applied: texts.filter((text) => text === constraint).length }));
  return [
    { constraint: 'one animal in a box at a time, with cleaning', applied: boxed.length },
    { constraint: 'one animal, and one partner, in one place at a time', applied: visits.length },
    { constraint: 'one person with one animal at a time, in working hours', applied: visits.reduce((sum, { duties }) => sum + duties.length, 0) },
    clocks,
    { constraint: 'sessions of an animal one after the other', applied: sumOver(planned, ({ instance }) => instance.precedences.length) },
    ...counts(visits.flatMap(({ session }) => (beginnings.get(session)?.written === undefined || beginnings.get(session)?.written === null ? [] : [`${parts.sessions.get(session)?.name ?? session} ${beginnings.get(session)?.written ?? ''}`]))),
    ...counts(same.map(({ written }) => written)),
    ...counts(relations.map(({ written }) => written)),
  ];
}
