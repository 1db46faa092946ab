import { expect } from 'vitest';
import { dateOf } from '../../../src/language/ir/clock.js';
import type { FacilityFile, Made } from './laboratories.js';
import { start, type Planned } from './planned.js';
import type { ScheduledEvent } from '../../../src/schedule/types.js';

interface Span {
  readonly from: number;
  readonly to: number;
}

const minutes = (text: string): Span => {
  const [from = 0, to = 0] = text.split('-').map((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)));
  return { from, to };
};

const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;
const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const weekdayOf = (date: string): (typeof names)[number] => names[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? 'sunday';

/** Spans in which somebody works, from the words of the file alone. */
function open(file: FacilityFile, date: string, span: Span, name?: string): boolean {
  const person = file.people.find((one) => one.name === name);
  if ((file.holidays ?? []).includes(date) || person?.off?.some((day) => day === date || day === weekdayOf(date)) === true) return false;
  const inHours = (hours: Partial<Record<string, readonly string[]>>): boolean => (hours[weekdayOf(date)] ?? []).map(minutes).some(({ from, to }) => from <= span.from && span.to <= to);
  return inHours(file.hours) && (person?.hours === undefined || inHours(person.hours)) && !(file.breaks ?? []).map(minutes).some((pause) => overlap(pause, span));
}

const pairs = <T>(all: readonly T[]): [T, T][] => all.flatMap((one, index) => all.slice(index + 1).map((other): [T, T] => [one, other]));
const by = <T>(all: readonly T[], keyOf: (one: T) => string): T[][] => [...new Set(all.map(keyOf))].map((key) => all.filter((one) => keyOf(one) === key));

/** From when to when an animal is in hand or in a box. */
const held = ({ kind, clock, duration }: ScheduledEvent, handling: number): Span => (kind === 'administration' ? { from: clock - handling, to: clock + duration } : { from: clock, to: clock + duration + handling });

/** When somebody is busy with it. */
const busy = ({ kind, clock, duration }: ScheduledEvent, handling: number): Span[] =>
  kind === 'administration' ? [{ from: clock - handling, to: clock }] : [{ from: clock, to: clock + handling }, { from: clock + duration, to: clock + duration + handling }];

/** What must hold of a calendar, looked at by nothing that made it: with the protocol's numbers, the words of the facility and the events alone. */
export function expectSound({ events, animals, experiment, calendar }: Planned, { design, file, handling, cleaning, light }: Made): void {
  for (const event of events) {
    expect(event.date).toBe(dateOf(start, event.day));
    // Within hours, outside breaks, in the light phase; by somebody who is there and may do it.
    const span = held(event, handling);
    expect({ event, isOpen: open(file, event.date, span), isLit: light.from <= span.from && span.to <= light.to }).toMatchObject({ isOpen: true, isLit: true });
    const worker = file.people.find(({ name }) => name === event.person);
    expect(worker?.roles ?? []).toContain(event.kind === 'administration' ? 'injector' : 'experimenter');
    for (const duty of busy(event, handling)) expect({ event, works: open(file, event.date, duty, event.person ?? '') }).toMatchObject({ works: true });
  }
  for (const day of by(events, ({ date }) => date)) {
    for (const [one, other] of pairs(day)) {
      const [first, second] = [held(one, handling), held(other, handling)];
      const inBox = ({ duration }: ScheduledEvent, { from, to }: Span): Span => ({ from, to: duration > 0 ? to + cleaning : to });
      if (one.box !== null && one.box === other.box && one.animal !== other.animal) expect({ one, other, clash: overlap(inBox(one, first), inBox(other, second)) }).toMatchObject({ clash: false });
      if (one.animal === other.animal) expect({ one, other, clash: overlap({ from: one.clock, to: one.clock + one.duration }, { from: other.clock, to: other.clock + other.duration }) }).toMatchObject({ clash: false });
      if (one.person === other.person && one.animal !== other.animal) expect({ one, other, clash: busy(one, handling).some((mine) => busy(other, handling).some((its) => overlap(mine, its))) }).toMatchObject({ clash: false });
    }
  }
  // Every step of each animal's track is there, once, on its day.
  for (const { id, track } of animals) {
    const days = experiment.timeline.find((one) => one.id === track)?.days ?? [];
    const steps = days.flatMap(({ day, sessions }) => sessions.flatMap((session) => session.steps.map(({ step }) => `${day} ${step}`)));
    expect(events.filter(({ animal }) => animal === id).map(({ day, step }) => `${day} ${step}`).toSorted()).toEqual(steps.toSorted());
  }
  // Windows, the gap, and clock times.
  const onset = (animal: string, day: number, session: string): number => Math.min(...events.filter((event) => event.animal === animal && event.day === day && event.session.endsWith(session) && event.duration > 0).map(({ clock }) => clock));
  const away = new Map<string, number[]>();
  for (const { id } of animals) {
    expect(onset(id, 5, 'second_test')).toBe(onset(id, 1, 'first_test'));
    for (const day of [2, 3, 4]) expect(onset(id, day, 'late') - onset(id, day, 'early')).toBeGreaterThanOrEqual(240);
    for (const [day, session] of [[1, 'first_test'], [2, 'early'], [3, 'early'], [4, 'early']] as const) {
      expect(onset(id, day, session)).toBeGreaterThanOrEqual(design.from);
      expect(onset(id, day, session)).toBeLessThanOrEqual(design.to);
    }
    for (const session of ['early', 'late']) {
      const clocks = [2, 3, 4].map((day) => onset(id, day, session));
      const shiftedDays = new Set(calendar.shifted.map(({ date }) => date));
      const kept = [2, 3, 4].filter((day) => !shiftedDays.has(dateOf(start, day))).map((day) => onset(id, day, session));
      expect(new Set(kept).size).toBeLessThanOrEqual(1);
      for (const [index, clock] of clocks.entries()) if (kept[0] !== undefined && clock !== kept[0]) away.set(dateOf(start, index + 2), [...(away.get(dateOf(start, index + 2)) ?? []), Math.abs(clock - kept[0])]);
    }
  }
  expect(calendar.shifted).toEqual([...away].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([date, all]) => ({ date, sessions: all.length, most: Math.max(...all) })));
  expect(calendar.bound).toBeLessThanOrEqual(calendar.value);
}
