import fc from 'fast-check';
import { clockText } from '../../../src/language/ir/clock.js';
import type { Laboratory } from '../../../src/schedule/facility/laboratory.js';
import { readFacility } from '../../../src/schedule/facility/read.js';
import { protocol, usual } from './planned.js';

/** A facility.json, as it is written. */
export interface FacilityFile {
  readonly hours: Partial<Record<string, readonly string[]>>;
  readonly breaks?: readonly string[];
  readonly holidays?: readonly string[];
  readonly people: readonly { readonly name: string; readonly roles: readonly string[]; readonly off?: readonly string[]; readonly hours?: Partial<Record<string, readonly string[]>> }[];
  readonly cleaning: string;
  readonly handling: string;
}

/** A protocol and a facility for it, with the numbers that a calendar is held to; minutes. */
export interface Made {
  readonly text: string;
  readonly laboratory: Laboratory;
  readonly file: FacilityFile;
  /** When the morning's sessions may begin. */
  readonly design: { readonly from: number; readonly to: number };
  readonly handling: number;
  readonly cleaning: number;
  readonly light: { readonly from: number; readonly to: number };
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

const hours = fc.constantFrom(['07:00-19:00'], ['08:00-12:00', '12:45-18:30'], ['09:30-17:30'], ['06:30-11:00', '12:00-20:00']);

const facility: fc.Arbitrary<Omit<FacilityFile, 'cleaning' | 'handling'>> = fc.record({
  hours: fc.tuple(hours, hours, fc.double({ min: 0, max: 1, noNaN: true })).map(([common, other, where]) => Object.fromEntries(weekdays.map((day, index) => [day, index === Math.floor(where * 10) ? other : common]))),
  breaks: fc.constantFrom([], ['12:30-13:15'], ['10:00-10:15', '15:00-15:20']),
  people: fc.constantFrom(
    [{ name: 'Ada', roles: ['experimenter', 'injector', 'caretaker'] }],
    [{ name: 'Ada', roles: ['experimenter'] }, { name: 'Ben', roles: ['injector'] }],
    [{ name: 'Ada', roles: ['experimenter'], off: ['2027-03-03'] }, { name: 'Ben', roles: ['injector', 'experimenter'] }, { name: 'Cleo', roles: ['injector'], off: ['thursday'] }],
    [{ name: 'Ada', roles: ['experimenter', 'injector'], hours: Object.fromEntries(weekdays.map((day) => [day, ['07:00-14:00']])) }, { name: 'Ben', roles: ['experimenter', 'injector'], hours: Object.fromEntries(weekdays.map((day) => [day, ['11:00-20:00']])) }],
  ),
});

const design = fc.record({
  n: fc.integer({ min: 1, max: 4 }),
  boxes: fc.integer({ min: 1, max: 3 }),
  length: fc.constantFrom(10, 15, 20),
  from: fc.constantFrom(7 * 60, 8 * 60, 9 * 60 + 30),
  window: fc.constantFrom(30, 90, 180, 300),
  handling: fc.constantFrom(1, 2),
  cleaning: fc.constantFrom(0, 4),
  light: fc.constantFrom({ from: 0, to: 1440 }, { from: 7 * 60, to: 19 * 60 }),
});

/** Protocols of five days, and laboratories that may or may not have room for them. */
export const made: fc.Arbitrary<Made> = fc.tuple(design, facility).map(([{ n, boxes, length, from, window, handling, cleaning, light }, open]) => {
  const file: FacilityFile = { ...open, cleaning: `${cleaning} min`, handling: `${handling} min` };
  const { laboratory, problems } = readFacility(JSON.stringify(file), ['box']);
  if (laboratory === undefined) throw new Error(problems.map(({ message }) => message).join('\n'));
  const text = protocol({ ...usual, n, boxes, minutes: length, morning: `between ${clockText(from)} and ${clockText(from + window)}`, afternoon: 'at least 4 h after early' });
  const lit = light.to === 1440 ? '' : `  lights_on: ${clockText(light.from)}  lights_off: ${clockText(light.to)}  tested_in: light`;
  return { text: text.replace('weight: 25 g', `weight: 25 g${lit}`), laboratory, file, design: { from, to: from + window }, handling, cleaning, light };
});
