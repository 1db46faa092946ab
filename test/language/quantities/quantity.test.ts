import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { baseCode, dimensionName } from '../../../src/language/quantities/dimensions.js';
import { parseUnit } from '../../../src/language/quantities/parse-unit.js';
import { convert, formatQuantity, normalise, toBase } from '../../../src/language/quantities/quantity.js';
import { atomicUnits } from '../../../src/language/quantities/units.js';
import { unit } from './unit.js';

describe('normalise', () => {
  test.each([
    [10, 'mg/kg', 10, 'mg/kg'], [0.3, 'mg/kg', 0.3, 'mg/kg'], [2, 'g/kg', 2000, 'mg/kg'], [50, 'ug/kg', 0.05, 'mg/kg'],
    [30, 'min', 30, 'min'], [1, 'h', 60, 'min'], [14, 'days', 20_160, 'min'], [90, 's', 1.5, 'min'], [500, 'ms', 0.008_333_333_333_33, 'min'],
    [75, '%', 0.75, '1'], [0.1, '%', 0.001, '1'], [70, '%', 0.7, '1'], [1, 'mg/g', 0.001, '1'], [5, '% w/w', 0.05, '1'],
    [0.9, '% w/v', 9, 'mg/mL'], [5, '% v/v', 5, '%{v/v}'], [1, 'mg/mL', 1, 'mg/mL'], [100, 'ug/uL', 100, 'mg/mL'],
    [25, 'g', 25_000, 'mg'], [0.1, 'mL', 0.1, 'mL'], [100, 'uL', 0.1, 'mL'], [1, 'cm3', 1, 'mL'], [10, 'mL/kg', 10, 'mL/kg'],
    [0.3, 'uL/min', 0.0003, 'mL/min'], [1, 'mA', 1, 'mA'], [0.7, 'A', 700, 'mA'], [0.35, 'm', 35, 'cm'], [30, 'umol/kg', 30, 'umol/kg'],
    [5, 'nmol', 0.005, 'umol'], [22, '°C', 22, 'Cel'], [295.15, 'K', 22, 'Cel'], [273.151, 'K', 0.001, 'Cel'], [-20, '°C', -20, 'Cel'],
    [20, 'Hz', 20, 'Hz'], [15, 'lux', 15, 'lx'], [10, 'mM', 10, 'mmol/L'], [12, 'IU', 12, '[iU]'], [100, 'mmHg', 13.3322, 'kPa'],
    [3, 'kcal/g', 12_552, 'J/g'], [23, 'G', 23, '{gauge}'], [70, 'dB', 70, 'dB'], [144, 'mg/kg/day', 0.1, 'mg/kg/min'],
    [10, 'uL/g', 10, 'mL/kg'], [0.01, 'mL/g/min', 10, 'mL/kg/min'], [10, 'g/m', 10, 'g/m'], [5, 'mW/mm2', 5, 'mW/mm2'], [0, 'h', 0, 'min'],
  ] as const)('%d %s is %d %s', (value, text, expected, code) => {
    expect(normalise(value, unit(text))).toEqual({ value: expected, unit: code });
  });

  const parts = [...atomicUnits.values()].filter(({ place }) => place === 'anywhere').map(({ symbol }) => symbol);
  const units = fc.oneof(
    fc.constantFrom(...atomicUnits.keys()).filter((symbol) => !['°C', 'degC', 'K'].includes(symbol)),
    fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...parts)).map((pair) => pair.join('/')),
  );
  const values = fc.integer({ min: 1, max: 1_000_000 }).map((n) => n / 1000);

  it('is linear in the value for every unit but temperatures', () => {
    fc.assert(
      fc.property(units, values, values, (text, a, b) => {
        const [x, y, sum] = [a, b, a + b].map((value) => normalise(value, unit(text)).value) as [number, number, number];
        expect((x + y) / sum).toBeCloseTo(1, 10);
      }),
    );
  });

  it('leaves no dust on a value of up to six digits in the output unit itself', () => {
    fc.assert(
      fc.property(units, values, (text, value) => {
        const { unit: code } = normalise(value, unit(text));
        const output = parseUnit(code);
        if (output === undefined || dimensionName(output.dimension) !== dimensionName(unit(text).dimension)) return;
        expect(normalise(value, output)).toEqual({ value, unit: code });
      }),
    );
  });

  it('gives all units of one dimension one output unit', () => {
    const outputs = new Map<string, string>();
    for (const symbol of atomicUnits.keys()) {
      const { unit: code } = normalise(1, unit(symbol));
      const key = baseCode(unit(symbol).dimension);
      expect(outputs.get(key) ?? code).toBe(code);
      outputs.set(key, code);
    }
  });
});

describe('convert', () => {
  test.each([
    [1, 'h', 'min', 60], [2, 'weeks', 'days', 14], [0.1, 'mL', 'uL', 100], [37, '°C', 'K', 310.15], [0, 'K', '°C', -273.15],
    [1, 'kcal', 'J', 4184], [0.9, '% w/v', 'g/L', 9], [250, 'ug/kg', 'mg/kg', 0.25], [3, 'months', 'days', 91.3125],
  ] as const)('%d %s in %s is %d', (value, from, to, expected) => {
    expect(convert({ value, unit: unit(from) }, unit(to))).toBe(expected);
  });

  it('refuses another dimension and says both', () => {
    expect(() => convert({ value: 10, unit: unit('mg/kg') }, unit('mL'))).toThrow(
      new RangeError('10 mg/kg is a dose per body weight, such as 10 mg/kg; mL measures a volume, such as 0.1 mL'),
    );
  });

  it('comes back', () => {
    const pairs = [['mg/kg', 'g/kg'], ['days', 'ms'], ['mM', 'mol/L'], ['mmHg', 'Pa'], ['cal', 'kcal'], ['mm3', 'L']] as const;
    fc.assert(
      fc.property(fc.constantFrom(...pairs), fc.integer({ min: 0, max: 999_999 }), ([a, b], n) => {
        const there = convert({ value: n / 1000, unit: unit(a) }, unit(b));
        expect(convert({ value: there, unit: unit(b) }, unit(a))).toBeCloseTo(n / 1000, 7);
      }),
    );
  });
});

describe('toBase', () => {
  test.each([
    [1, 'h', 60, 'min'], [0.1, 'mL', 100, 'uL'], [0.3, 'mg/kg', 300, 'ug/kg'], [0.9, '% w/v', 9, 'mg/mL'], [22, '°C', 295.15, 'K'], [7, 'days', 1, 'wk'],
  ] as const)('%d %s equals %d %s', (a, first, b, second) => {
    expect(toBase({ value: a, unit: unit(first) })).toBe(toBase({ value: b, unit: unit(second) }));
  });
});

test('formatQuantity writes the unit as it was written', () => {
  expect(formatQuantity({ value: 75, unit: unit('%') })).toBe('75 %');
  expect(formatQuantity({ value: 0.5, unit: unit('µg/kg/hour') })).toBe('0.5 µg/kg/hour');
});
