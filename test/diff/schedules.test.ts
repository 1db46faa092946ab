import { describe, expect, it } from 'vitest';
import { differenceOfSchedules } from '../../src/diff/schedules.js';
import type { Schedule } from '../../src/schedule/types.js';
import { twoDrugs } from '../schedule/two-drugs.js';

const told = (before: Schedule, after: Schedule): string[] => differenceOfSchedules(before, after).flatMap(({ changes }) => changes.map(({ kind, what, who }) => `${kind} ${what} (${who.join(' ')})`));

describe('two schedules', () => {
  it('are the same where nothing has changed', async () => {
    const { schedule } = await twoDrugs();
    expect(differenceOfSchedules(schedule, schedule)).toEqual([]);
  });

  it('differ by what is added, removed, moved and given otherwise, alike events once', async () => {
    const { schedule } = await twoDrugs();
    const [first, , third] = schedule.events;
    if (first?.administration === undefined || third === undefined) throw new Error('too few events');
    const { administration } = first;
    const after = {
      ...schedule,
      events: [
        ...schedule.events.filter(({ id }) => id !== third.id).map((event) => (event.day === 3 ? { ...event, clock: event.clock + 10 } : event.id === first.id ? { ...event, administration: { ...administration, volume: 0.3 } } : event)),
        { ...third, id: 'new', written: 'weigh' },
      ],
    };
    expect(told(schedule, after).toSorted()).toEqual([
      'added training, pairing: weigh (M2)',
      'changed training, pairing: inject morphine, given (M1)',
      'moved last, probe: inject nasal_saline 30 min before test (M1 M4 M6 M7)',
      'moved last, probe: inject oxytocin 30 min before test (M2 M3 M5 M8)',
      'moved last, probe: test in box for 15 min (M1 M2 M3 M4 M5 M6 M7 M8)',
      `removed training, pairing: ${third.written} (${third.animal})`,
    ]);
  });

  it('tell a dose for each side from one for all', async () => {
    const { schedule } = await twoDrugs();
    const [first] = schedule.events;
    const { administration } = first ?? {};
    if (administration === undefined) throw new Error('nothing is given first');
    const perSide: typeof administration = { ...administration, materials: administration.materials.map((material) => ({ ...material, per: 'side' })), sites: { count: 2, per: 'side' } };
    const after = { ...schedule, events: schedule.events.map((event) => (event === first ? { ...event, administration: perSide } : event)) };
    expect(differenceOfSchedules(schedule, after).flatMap(({ changes }) => changes.map(({ before: from, after: to }) => [from, to]))).toEqual([['morphine 10 mg/kg, 0.1 mL', 'morphine 10 mg/kg per side, 0.1 mL for 2 sides']]);
  });

  it('name an animal once, on however many days the same is changed', async () => {
    const { schedule } = await twoDrugs();
    const after = { ...schedule, events: schedule.events.map((event) => (event.administration !== undefined && event.day < 3 ? { ...event, administration: { ...event.administration, volume: 0.3 } } : event)) };
    // All are given morphine on two days; M1 and M2 had the same volume before, so that one line tells of both.
    expect(told(schedule, after).filter((line) => line.includes('M1'))).toEqual(['changed training, pairing: inject morphine, given (M1 M2)']);
    expect(told(schedule, after).join(' ').match(/M\d/g)?.toSorted()).toEqual(schedule.animals.map(({ id }) => id));
  });

  it('tell what is on another day as moved', async () => {
    const { schedule } = await twoDrugs();
    const last = schedule.events.filter(({ animal, day }) => animal === 'M1' && day === 3);
    const after = { ...schedule, events: schedule.events.map((event) => (last.includes(event) ? { ...event, day: 5, date: '2026-03-11', id: event.id.replace('/3/', '/5/') } : event)) };
    expect(last.length).toBeGreaterThan(1);
    expect(differenceOfSchedules(schedule, after).flatMap(({ changes }) => changes.map(({ kind, before: from, after: to, who }) => [kind, from, to, ...who]))).toEqual(last.map(() => ['moved', '2026-03-09', '2026-03-11', 'M1']));
  });
});
