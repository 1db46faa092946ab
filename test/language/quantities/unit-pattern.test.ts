import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseUnit } from '../../../src/language/quantities/parse-unit.js';
import {
  matchQuantity, matchUnknownQuantity, quantityPattern, unknownQuantityPattern, unknownUnitWord,
} from '../../../src/language/quantities/unit-pattern.js';
import { atomicUnits } from '../../../src/language/quantities/units.js';

describe('quantityPattern', () => {
  test.each([
    ['10 mg/kg route', '10', 'mg/kg'], ['10mg', '10', 'mg'], ['0.1 mL,', '0.1', 'mL'], ['30 min before', '30', 'min'],
    ['14 days', '14', 'days'], ['75 % of', '75', '%'], ['75%', '75', '%'], ['22 °C)', '22', '°C'], ['1e3 ug/kg/h', '1e3', 'ug/kg/h'],
    ['2.5E-3 M', '2.5E-3', 'M'], ['5 % w/v in', '5', '% w/v'], ['5 %w/v', '5', '%w/v'], ['5 % w/vx', '5', '%'], ['1\tmA', '1', 'mA'],
    ['10 mg//comment', '10', 'mg'], ['10 mg/* c */', '10', 'mg'], ['10 mg / kg', '10', 'mg'], ['15 min/4', '15', 'min'], ['4 mW/mm2}', '4', 'mW/mm2'],
    ['10 µL', '10', 'µL'], ['10 μL', '10', 'μL'], ['5 m', '5', 'm'], ['5 months', '5', 'months'], ['24 h.', '24', 'h'],
  ])('%j', (text, number, unit) => {
    expect(matchQuantity(text, 0)).toEqual({ number, unit, end: text.indexOf(unit) + unit.length });
  });

  test.each([
    '10', '12 each', '10 mgg', '10 mg/kgg', '10 mg/kg/inj', '10mgx', '10 mg_x', '10 mg2', '10 mg%', '-10 mg', '.5 mg', '2..9 mg', '1. mg',
    '10\nmg', '10 \n mg', 'x10 mg', '10 mgµ', '1e5', '09:00', '10 MG', '5 %%', '23 G/kg',
  ])('not %j', (text) => {
    expect(matchQuantity(text, 0)).toBeUndefined();
  });

  it('is sticky and starts where it is told', () => {
    expect(quantityPattern().sticky && unknownQuantityPattern().sticky).toBe(true);
    expect(matchQuantity('dose 10 mg/kg', 5)).toEqual({ number: '10', unit: 'mg/kg', end: 13 });
    expect(matchQuantity('dose 10 mg/kg', 4)).toBeUndefined();
  });

  const pieces = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...atomicUnits.keys()) },
    { weight: 4, arbitrary: fc.constant('/') },
    { weight: 1, arbitrary: fc.constantFrom('%', ' ', 'w/v', 'x', '2', 'e', 'kg', '°', '\t', '_') },
  );
  const texts = fc.array(pieces, { minLength: 1, maxLength: 7 }).map((all) => all.join(''));
  const accepted = (text: string): boolean => matchQuantity(`1 ${text}`, 0)?.unit === text;

  it('accepts what parseUnit accepts and nothing else', () => {
    const agree = (text: string): boolean => accepted(text) === (parseUnit(text) !== undefined);
    fc.assert(fc.property(texts, agree), { numRuns: 5000 });
    fc.assert(fc.property(fc.string(), agree));
  });

  it('finds what it finds without the pattern, too', () => {
    const numbers = fc.constantFrom('1', '12', '1.5', '1.', '1e5', '1e', '1.5E-3', '.5', '0', '12.5.', '7_', '3,');
    const behind = fc.constantFrom('', ' ', '\t', ' \t ', '\n', ',', ')');
    fc.assert(
      fc.property(numbers, behind, fc.oneof(texts, fc.string({ unit: 'grapheme', maxLength: 8 })), behind, fc.oneof(texts, fc.constant('')), (number, blank, text, after, more) => {
        const whole = `${number}${blank}${text}${after}${more}`;
        const pattern = quantityPattern();
        pattern.lastIndex = 0;
        const [all, value, unit] = pattern.exec(whole) ?? [];
        expect(matchQuantity(whole, 0)).toEqual(all === undefined ? undefined : { number: value, unit, end: all.length });
      }),
      { numRuns: 20_000 },
    );
  });

  it('finds the longest unit', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const found = matchQuantity(`1 ${text}`, 0)?.unit;
        if (found === undefined) return;
        for (let end = found.length + 1; end <= text.length; end++) {
          const longer = text.slice(0, end);
          // A longer unit is passed over only where it ends inside a word or before a glued part.
          if (parseUnit(longer) !== undefined) expect(text.slice(end)).toMatch(/^([\w%°µμΩ\u2126]|\/[A-Za-z°µμΩ\u2126])/);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('unknownQuantityPattern', () => {
  test.each([
    ['10mgg ip', '10', 'mgg'], ['10mgg/kg', '10', 'mgg/kg'], ['10 mgg/kg', '10', 'mgg/kg'], ['10 mg/kg/inj', '10', 'mg/kg/inj'],
    ['1e5x', '1e5', 'x'], ['5mm²', '5', 'mm²'], ['3 µG/Kg,', '3', 'µG/Kg'], ['10 mg/kgg//c', '10', 'mg/kgg'],
  ])('%j', (text, number, unit) => {
    expect(matchUnknownQuantity(text, 0)).toEqual({ number, unit, end: text.indexOf(unit, number.length) + unit.length });
  });

  test.each(['10', '10 mgg', '12 each', '10 mg / kg', '10 a//b', '1e5', '1e5 ', '2.5E3', '2..9', '10 / kg', '09:00', '10\nmgg/kg', '4 x 3'])('not %j', (text) => {
    expect(matchUnknownQuantity(text, 0)).toBeUndefined();
  });
});

test.each([
  ['10 mgg ip', { number: '10', unit: 'mgg', end: 6 }], ['12 each', { number: '12', unit: 'each', end: 7 }],
  ['3 mg/Kg', { number: '3', unit: 'mg/Kg', end: 7 }], ['1e5', undefined], ['10 }', undefined], ['10\nmgg', undefined],
])('unknownUnitWord reads %j', (text, expected) => {
  expect(unknownUnitWord(text, 0)).toEqual(expected);
});

test.each([
  ['digits', '1'.repeat(800_000)],
  ['decimals', `1.${'2'.repeat(800_000)}`],
  ['blanks', `1${' '.repeat(800_000)}!`],
  ['letters', `1 ${'m'.repeat(800_000)}`],
  ['slashes', `1 mg${'/kg'.repeat(240_000)}!`],
  ['exponent', `1e${'5'.repeat(800_000)}`],
])('long %s take linear time', (_, text) => {
  // Quadratic time would be minutes, and the test has half of one.
  for (const match of [matchQuantity, matchUnknownQuantity, unknownUnitWord]) expect(() => match(text, 0)).not.toThrow();
});
