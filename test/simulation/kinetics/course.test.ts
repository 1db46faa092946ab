import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Course } from '../../../src/simulation/kinetics/course.js';
import { effectOf } from '../../../src/simulation/kinetics/effect.js';
import { inputsOf } from '../../../src/simulation/kinetics/inputs.js';
import { drugModel, type KineticParameters } from '../../../src/simulation/kinetics/model.js';
import type { Dose, EventRecord } from '../../../src/simulation/kinetics/records.js';
import { bruteForce } from './brute-force.js';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

const parameters = fc.record(
  { volume: between(0.5, 5), elimination: between(0.2, 1), absorption: between(0.2, 1), effectSite: between(0.2, 1), exchange: fc.tuple(between(0.1, 0.6), between(0.2, 0.6)) },
  { requiredKeys: ['volume', 'elimination', 'absorption', 'effectSite'] },
).map(({ exchange, ...rest }): KineticParameters => (exchange ? { ...rest, toPeripheral: exchange[0], fromPeripheral: exchange[1] } : rest));

const dose = fc.record({
  amount: between(1, 10),
  entry: fc.constantFrom('depot' as const, 'central' as const),
  given: fc.oneof(fc.constant('at once' as const), fc.record({ rate: between(0.5, 5) }), fc.record({ duration: between(0.5, 6) })),
  lag: fc.constantFrom(0, 0, 0.75, 3.5),
  bioavailability: between(0.2, 1),
  additional: fc.nat({ max: 3 }),
  interval: fc.constantFrom(2, 3, 5),
});

const record: fc.Arbitrary<Omit<EventRecord, 'time'>> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom('dose' as const, 'reset and dose' as const), dose, fc.constantFrom(undefined, undefined, 'instead' as const, 'added' as const)).map(([kind, dose, steady]) => ({ kind, dose: steady ? { ...dose, steady } : dose })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'reset' as const }) },
);

const records = fc.array(fc.tuple(fc.nat({ max: 8 }), record), { minLength: 1, maxLength: 4 }).map((steps) => {
  let time = 0;
  return steps.map(([wait, rest]): EventRecord => ({ time: (time += wait), ...rest }));
});

/** Of which a steady state is reached most slowly. */
const slow: [KineticParameters, EventRecord[]] = [
  { volume: 0.5, elimination: 0.2, absorption: 0.2, effectSite: 0.2, toPeripheral: 0.6, fromPeripheral: 0.2 },
  [{ time: 0, kind: 'dose', dose: { amount: 10, entry: 'depot', given: 'at once', bioavailability: 1, additional: 0, interval: 2, steady: 'added' } }],
];

const courseOf = (parameters: KineticParameters, records: readonly EventRecord[]): Course => new Course(inputsOf(drugModel(parameters), records));
const once = (amount: number, entry: Dose['entry']): EventRecord[] => [{ time: 0, kind: 'dose', dose: { amount, entry, given: 'at once' } }];

/** Of these parameters the slowest rate is 0.042 per hour (0.2 out, 0.6 to the periphery, 0.2 back): after so many hours less than 1e-11 is left to come. */
const untilSteady = 640;

describe('superposition', () => {
  it('is what the differential equations give, whatever the records', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(parameters, records, (parameters, records) => {
        const times = [0.3, 1, 4.5, 9, 20.25];
        const course = courseOf(parameters, records);
        const expected = bruteForce(parameters, records, times, untilSteady);
        for (const [index, time] of times.entries()) {
          expect(course.concentration(time)).toBeCloseTo(expected[index]?.central ?? NaN, 5);
          expect(course.siteConcentration(time)).toBeCloseTo(expected[index]?.site ?? NaN, 5);
        }
      }),
      { numRuns: 40, examples: [slow] },
    );
  });

  it('an endless infusion ends in its plateau', () => {
    const parameters = { volume: 2, elimination: 0.3, absorption: 0.7, effectSite: 0.4, toPeripheral: 0.2, fromPeripheral: 0.5 };
    const endless: EventRecord[] = [{ time: 5, kind: 'dose', dose: { amount: 0, entry: 'depot', given: { rate: 3 }, steady: 'instead' } }];
    const long: EventRecord[] = [{ time: -995, kind: 'dose', dose: { amount: 3000, entry: 'depot', given: { rate: 3 } } }];
    for (const time of [5, 6, 12]) {
      expect(courseOf(parameters, endless).concentration(time)).toBeCloseTo(courseOf(parameters, long).concentration(time), 12);
      expect(courseOf(parameters, endless).siteConcentration(time)).toBeCloseTo(courseOf(parameters, long).siteConcentration(time), 12);
    }
    expect(courseOf(parameters, endless).concentration(5)).toBeCloseTo(3 / (0.3 * 2), 12);
  });
});

describe('equal rates', () => {
  it('absorption like elimination gives k t exp(-k t)', () => {
    const course = courseOf({ volume: 1, elimination: 0.4, absorption: 0.4 }, once(7, 'depot'));
    for (const time of [0.01, 1, 5, 40]) expect(course.concentration(time) / (7 * 0.4 * time * Math.exp(-0.4 * time))).toBeCloseTo(1, 13);
  });

  it('nothing is lost near it: the concentration has the slope that it has there', () => {
    // d/d ka of ka (exp(-ke t) - exp(-ka t)) / (ka - ke) at ka = ke = k is t exp(-k t) (1 - k t / 2).
    const time = 3;
    const k = 0.4;
    const at = (absorption: number): number => courseOf({ volume: 1, elimination: k, absorption }, once(1, 'depot')).concentration(time);
    for (const apart of [1e-4, 1e-6, 1e-8]) {
      const slope = (at(k * (1 + apart)) - at(k * (1 - apart))) / (2 * apart * k);
      expect(slope / (time * Math.exp(-k * time) * (1 - (k * time) / 2))).toBeCloseTo(1, apart > 1e-7 ? 8 : 6);
    }
  });

  it('and the effect site of three equal rates gives k^2 t^2 / 2 exp(-k t)', () => {
    const course = courseOf({ volume: 1, elimination: 0.4, absorption: 0.4, effectSite: 0.4 }, once(1, 'depot'));
    for (const time of [0.01, 1, 5, 40]) expect(course.siteConcentration(time) / (((0.4 * time) ** 2 / 2) * Math.exp(-0.4 * time))).toBeCloseTo(1, 13);
  });
});

describe('what cannot be given is refused', () => {
  const good: Dose = { amount: 1, entry: 'central', given: 'at once' };
  it.each<[string, Partial<Dose>, string]>([
    ['an amount below 0', { amount: -1 }, 'Record 1 has the amount -1; it must be 0 or more.'],
    ['a lag that is no number', { lag: NaN }, 'Record 1 has the lag NaN; it must be 0 or more.'],
    ['a rate of 0', { given: { rate: 0 } }, 'Record 1 is an infusion with the rate 0; it must be above 0.'],
    ['additional doses without an interval', { additional: 2 }, 'Record 1 has additional doses and no interval between them.'],
    ['a depot without absorption', { entry: 'depot' }, 'Record 1 is a dose into the depot, of a drug without absorption.'],
    ['a steady state without an interval', { steady: 'instead' }, 'Record 1 is a dose at steady state without the interval between the doses before it.'],
    ['an endless infusion that lags', { amount: 0, given: { rate: 1 }, lag: 1, steady: 'instead' }, 'Record 1 is an endless infusion at steady state with a lag; it ends at its record, so that a lag says nothing.'],
  ])('%s', (_, changed, message) => {
    expect(() => courseOf({ volume: 1, elimination: 1 }, [{ time: 0, kind: 'dose', dose: { ...good, ...changed } }])).toThrow(message);
  });

  it('a clock that goes back', () => {
    expect(() => courseOf({ volume: 1, elimination: 1 }, [{ time: 3, kind: 'observation' }, { time: 2, kind: 'reset' }])).toThrow('Record 2 is at 2, before record 1, at 3.');
  });

  it.each([NaN, 0, -1, Infinity])('an elimination of %d', (elimination) => {
    expect(() => drugModel({ volume: 1, elimination })).toThrow(`The elimination of a drug is ${elimination}; it must be a number above 0.`);
  });
});

describe('the effect', () => {
  it("is Hill's", () => {
    const parameters = { largest: 2, half: 3, steepness: 1.7 };
    expect(effectOf(parameters, 0)).toBe(0);
    expect(effectOf(parameters, 3)).toBeCloseTo(1, 14);
    for (const c of [1e-6, 0.1, 10, 1e6]) expect(effectOf(parameters, c)).toBeCloseTo((2 * c ** 1.7) / (3 ** 1.7 + c ** 1.7), 12);
    expect(effectOf({ ...parameters, steepness: 1 }, 6)).toBeCloseTo(4 / 3, 14);
  });
});
