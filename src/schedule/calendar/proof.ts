import { counted } from '../../language/words.js';
import type { Occasions } from '../occasions/occasions.js';
import type { CalendarProof } from '../types.js';
import type { PlannedDays } from './usual.js';

/** What the solver says of all days together, and what they keep. */
export function proofOf(planned: readonly PlannedDays[], occasions: Occasions): CalendarProof {
  const [only, ...others] = planned.map(({ solved }) => solved);
  const shifted = planned.slice(1).flatMap(shiftedOn).toSorted((one, other) => (one.date < other.date ? -1 : 1));
  const sum = (of: (days: PlannedDays) => number): number => planned.reduce((total, days) => total + of(days), 0);
  return {
    solver: [...new Set(planned.map(({ solved }) => solved.solver))].join('; '),
    status: others.length === 0 ? (only?.status ?? 'only') : 'bounded',
    objective: `minutes that animals wait for their sessions, over all days${others.length === 0 ? '' : ' that keep the usual clock time; and minutes away from it on the others'}`,
    value: sum(({ solved }) => solved.value),
    bound: sum(({ solved }) => solved.bound),
    kept: keptBy(occasions, planned[0]?.instance.jobs.length ?? 0, sum(({ instance }) => instance.precedences.length), shifted.length),
    shifted,
  };
}

/** On days that could not keep the usual clock times: how many sessions begin at another, and by how much at most. */
export function shiftedOn({ instance: { jobs, layers }, solved: { timetable } }: PlannedDays): CalendarProof['shifted'] {
  return layers.flatMap(({ dates }, layer) => {
    const away = jobs.flatMap(({ stays, on }, index) => (stays === undefined || on.every((day) => day.layer !== layer) ? [] : [Math.abs((timetable.starts[index] ?? 0) - stays)])).filter((minutes) => minutes > 0);
    return away.length === 0 ? [] : dates.map((date) => ({ date, sessions: away.length, most: Math.max(...away) }));
  });
}

/** Every constraint that is kept, and how often it applied. */
export function keptBy({ visits, beginnings, timings, parts }: Occasions, jobs: number, precedences: number, shifted: number): CalendarProof['kept'] {
  const boxed = visits.flatMap(({ uses }) => uses.filter(({ apparatus }) => apparatus !== null));
  const same = [...timings.values()].flatMap(({ same: asked }) => asked);
  const relations = [...timings.values()].flatMap(({ relations: asked }) => asked);
  const counts = (texts: readonly string[]): CalendarProof['kept'] => [...new Set(texts)].map((constraint) => ({ constraint, applied: texts.filter((text) => text === constraint).length }));
  return [
    { constraint: 'one animal in a box at a time, with cleaning', applied: boxed.length },
    { constraint: 'one animal, and one partner, in one place at a time', applied: visits.length },
    { constraint: 'one person with one animal at a time, in working hours', applied: visits.reduce((sum, { duties }) => sum + duties.length, 0) },
    { constraint: `each animal at the same clock time on all days of a session${shifted === 0 ? '' : `, but for ${counted(shifted, 'day')}`}`, applied: jobs },
    { constraint: 'sessions of an animal one after the other', applied: precedences },
    ...counts(visits.flatMap(({ session }) => (beginnings.get(session)?.written === undefined || beginnings.get(session)?.written === null ? [] : [`${parts.sessions.get(session)?.name ?? session} ${beginnings.get(session)?.written ?? ''}`]))),
    ...counts(same.map(({ written }) => written)),
    ...counts(relations.map(({ written }) => written)),
  ];
}
