import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usualLaboratory } from '../../../src/schedule/facility/defaults.js';
import type { ScheduledEvent } from '../../../src/schedule/types.js';
import { anew, planned, protocol, taken, type Measure, type Planned } from './extinction.js';

const groupsOf = (events: readonly ScheduledEvent[], keyOf: (event: ScheduledEvent) => string): ScheduledEvent[][] => [...new Set(events.map(keyOf))].map((key) => events.filter((event) => keyOf(event) === key));

const overlap = (events: readonly ScheduledEvent[], margin: number): boolean => {
  const sorted = events.toSorted((one, other) => one.clock - other.clock);
  return sorted.some((event, index) => (sorted[index + 1]?.clock ?? Number.POSITIVE_INFINITY) < event.clock + event.duration + margin);
};

/** What must hold of any calendar of these protocols, looked at anew and by nothing that made it. */
function expectSound(events: readonly ScheduledEvent[], boxes: number): void {
  for (const own of groupsOf(events.filter(({ box }) => box !== null), ({ date, box }) => `${date} ${box}`)) expect(overlap(own, usualLaboratory.cleaning)).toBe(false);
  for (const own of groupsOf(events.filter(({ duration }) => duration > 0), ({ date, animal }) => `${date} ${animal}`)) expect(overlap(own, 0)).toBe(false);
  for (const own of groupsOf(events.filter(({ kind }) => kind === 'administration'), ({ date, person }) => `${date} ${person}`)) expect(new Set(own.map(({ clock }) => clock)).size).toBe(own.length);
  for (const { box, clock, duration } of events) {
    expect(box ?? 1).toBeLessThanOrEqual(boxes);
    expect(clock).toBeGreaterThanOrEqual(480);
    expect(clock + duration).toBeLessThanOrEqual(1080);
  }
  // The protocol has all sessions of an animal at one time of the day, and the prime immediately before the test.
  for (const own of groupsOf(events, ({ animal }) => animal)) {
    expect(new Set(own.filter(({ duration }) => duration > 0).map(({ clock }) => clock)).size).toBe(1);
    const days = own.filter(({ session }) => session.endsWith('daily')).map(({ day }) => day);
    expect(days).toEqual(days.map((_, index) => 3 + index));
    expect(own.filter(({ session, duration }) => session.endsWith('primed_test') && duration > 0).map(({ day }) => day)).toEqual([3 + days.length]);
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
}

/** Whether each of some animals is below its criterion, by the day; and the days from which it is planned anew. */
const courses = fc.record({
  n: fc.integer({ min: 1, max: 4 }),
  boxes: fc.integer({ min: 1, max: 3 }),
  isBelow: fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 8, maxLength: 8 }),
  steps: fc.uniqueArray(fc.integer({ min: 2, max: 10 }), { minLength: 1, maxLength: 3 }),
});

const measureOf = (isBelow: readonly (readonly boolean[])[]): Measure => (animal, day) => (isBelow[Number(animal.slice(1)) - 1]?.[day - 3] === true ? 2 : 10);

/** On which day each animal has met its criterion, on the second day in a row, by the days before `from`. */
const expectedEnd = (isBelow: readonly boolean[], from: number): number => {
  const second = isBelow.findIndex((below, index) => index > 0 && below && isBelow[index - 1] === true && index + 3 < from);
  return second < 0 ? 8 : second + 3;
};

describe('for any measurements, and however often it is planned anew', () => {
  it('no past event moves, every constraint holds, and each animal goes on the day after it has met its criterion', async () => {
    await fc.assert(
      fc.asyncProperty(courses, async ({ n, boxes, isBelow, steps }) => {
        let standing: Planned = await planned(protocol({ n, boxes }));
        for (const from of steps.toSorted((one, other) => one - other)) {
          const { events: before } = standing.schedule;
          const made = await anew(standing, from, measureOf(isBelow));
          const past = (events: readonly ScheduledEvent[]): unknown[] => events.filter(({ day }) => day < from).map((event) => ({ ...event, status: 'past' }));
          expect(past(made.events)).toEqual(past(before));
          expect(new Set(made.events.map(({ day, status }) => (day < from) === (status === 'past')))).toEqual(new Set([true]));
          expectSound(made.events, boxes);
          // Of what is in the past at the first time nothing can be moved: then it is later than the criterion.
          if (steps.length === 1) for (const { id } of made.animals) {
            const end = expectedEnd(isBelow[Number(id.slice(1)) - 1] ?? [], from);
            expect(Math.max(...made.events.filter(({ animal, session }) => animal === id && session.endsWith('daily')).map(({ day }) => day))).toBe(Math.min(8, Math.max(end, from - 1)));
          }
          expect(JSON.stringify(await anew(standing, from, measureOf(isBelow)))).toBe(JSON.stringify(made));
          standing = taken(standing, made);
        }
      }),
      { numRuns: 15 },
    );
  }, 120_000);

  it('nothing changes but the past where no criterion is met', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 8 }), async (n, boxes, from) => {
        const standing = await planned(protocol({ n, boxes }));
        const { events, calendar } = await anew(standing, from, () => 10);
        expect(events).toEqual(standing.schedule.events.map((event) => (event.day < from ? { ...event, status: 'past' } : event)));
        expect(calendar).toEqual(standing.schedule.calendar);
      }),
      { numRuns: 10 },
    );
  }, 60_000);
});
