import ucum from '@lhncbc/ucum-lhc';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { baseCode, sameDimension } from '../../../src/language/quantities/dimensions.js';
import { parseUnit } from '../../../src/language/quantities/parse-unit.js';
import { atomicUnits } from '../../../src/language/quantities/units.js';
import { unit } from './unit.js';

const reference = ucum.UcumLhcUtils.getInstance();
const atoms = [...atomicUnits.values()];

describe('expressions', () => {
  test.each([
    ['mg/kg', 'mg/kg', 1e-3], ['mg/kg/day', 'mg/kg/d', 1e-3 / 86_400], ['ug/kg/h', 'ug/kg/h', 1e-6 / 3600],
    ['µg', 'ug', 1e-6], ['μg', 'ug', 1e-6], ['ml', 'mL', 1e-6], ['mL/min', 'mL/min', 1e-6 / 60], ['mW/mm2', 'mW/mm2', 1e6],
    ['cm/s', 'cm/s', 1e-2], ['% v/v', '%{v/v}', 1], ['% w/v', 'g/dL', 1e4], ['%w/v', 'g/dL', 1e4], ['% w/w', '%{w/w}', 1e-2],
    ['g/L', 'g/L', 1e3], ['IU/kg', '[iU]/kg', 1], ['°C', 'Cel', 1], ['°C/min', 'K/min', 1 / 60], ['mM', 'mmol/L', 1],
    ['Ω', 'Ohm', 1e3], ['weeks', 'wk', 604_800], ['mmHg', 'mm[Hg]', 133_322], ['%/h', '%/h', 1e-2 / 3600],
  ] as const)('%s is %s, %d', (text, code, factor) => {
    expect(unit(text)).toMatchObject({ text, ucum: code });
    expect(unit(text).factor / factor).toBeCloseTo(1, 12);
  });

  test.each([
    '', '/', '/kg', 'mg/', 'mg//kg', 'mgg', 'mg /kg', 'mg/ kg', 'Mg', 'MG', 'mg/kg/day/h/min', 'mg/%', 'dB/s', 'G/kg', 'kg2',
    'mg/°C', '% w', '% w/v/day', 'constructor', '__proto__', 'd B', 'times',
  ])('%j is not a unit', (text) => {
    expect(parseUnit(text)).toBeUndefined();
  });

  it('keeps the offset of °C only where °C stands alone', () => {
    expect(unit('°C').offset).toBe(273.15);
    expect(unit('°C/min').offset).toBe(0);
  });
});

describe('the table', () => {
  it('gives each symbol to one unit', () => {
    expect(new Set(atoms.map(({ symbol }) => symbol)).size).toBe(atoms.length);
  });

  test.each(atoms.map(({ symbol }) => symbol))('%s parses as itself', (symbol) => {
    expect(unit(symbol)).toMatchObject({ text: symbol, ucum: atomicUnits.get(symbol)?.ucum });
  });

  test.each(atoms.map(({ symbol, ucum: code }) => [symbol, code]))('%s has a valid UCUM code, %s', (_, code) => {
    expect(reference.validateUnitString(code ?? '')).toMatchObject({ status: 'valid', ucumCode: code });
  });

  // Scales without a multiple, a dimension UCUM does not keep apart, IU (UCUM converts no arbitrary unit), and lux (UCUM counts the
  // steradian as a dimension).
  const ours = new Set(['dB', '{gauge}', '%{v/v}', '[iU]', 'lx']);
  test.each(atoms.filter(({ ucum: code }) => !ours.has(code)))('$symbol has the factor UCUM gives $ucum', (atom) => {
    for (const value of [1, 37.5]) {
      const base = reference.convertUnitTo(atom.ucum, value, baseCode(atom.dimension));
      expect(base.status).toBe('succeeded');
      expect((base.toVal ?? 0) / (value * atom.factor + atom.offset)).toBeCloseTo(1, 9);
    }
  });
});

const below = atoms.filter(({ place }) => place === 'anywhere').map(({ symbol }) => symbol);
const head = atoms.filter(({ place }) => place !== 'alone').map(({ symbol }) => symbol);
const expressions = fc
  .tuple(fc.constantFrom(...head), fc.array(fc.constantFrom(...below), { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest].join('/'));

describe('any expression', () => {
  it('keeps its text and has a valid UCUM code that reads the same when it is itself a unit', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        const parsed = unit(text);
        expect(parsed.text).toBe(text);
        expect(reference.validateUnitString(parsed.ucum).status).toBe('valid');
        const again = parseUnit(parsed.ucum);
        if (again === undefined) return;
        expect(sameDimension(again.dimension, parsed.dimension)).toBe(true);
        expect(again.factor / parsed.factor).toBeCloseTo(1, 12);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseUnit(text)));
  });
});
