import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseUnit } from '../../../src/language/quantities/parse-unit.js';
import { suggestUnit } from '../../../src/language/quantities/suggest-unit.js';
import { atomicUnits } from '../../../src/language/quantities/units.js';

describe('suggestUnit', () => {
  test.each([
    ['mgg/kg', 'mg/kg'], ['mcg', 'ug'], ['cc', 'mL'], ['mins', 'min'], ['hrs', 'h'], ['ML', 'mL'], ['MG/KG', 'mg/kg'], ['millilitre', 'mL'],
    ['milliliters', 'mL'], ['micrograms/Kg', 'ug/kg'], ['mcg/Kg/hr', 'ug/kg/h'], ['mg/kgg', 'mg/kg'], ['gm/kg', 'g/kg'], ['mgs', 'mg'],
    ['MM', 'mM'], ['HZ', 'Hz'], ['hz', 'Hz'], ['C', '°C'], ['°c', '°C'], ['celsius', '°C'], ['mm²', 'mm2'], ['mW/mm²', 'mW/mm2'], ['ccm', 'mL'],
    ['iu/kg', 'IU/kg'], ['Lux', 'lux'], ['dayz', 'day'], ['secnods', 'seconds'], ['milliamps', 'mA'], ['percent', '%'], ['Days', 'days'],
    ['mgk', 'mg'], ['minuts', 'minute'], ['mmhg', 'mmHg'], ['db', 'dB'], ['mL/Kg', 'mL/kg'], ['umol/kq', undefined],
  ])('%s: %s', (text, expected) => {
    expect(suggestUnit(text)).toBe(expected);
  });

  test.each(['each', 'times', 'per', 'to', 'on', 'in', 'of', 'cage', 'mice', 'he', 'x', 'II', 'inj', 'mg/kg', 'mg', '', '/', 'kilovolts', 'constructor', 'a/b/c/d/e'])(
    'nothing for %j',
    (text) => expect(suggestUnit(text)).toBeUndefined(),
  );

  it('only ever gives a unit, and never the text itself', () => {
    const words = fc.oneof(fc.string(), fc.constantFrom(...atomicUnits.keys()).chain((symbol) => fc.constantFrom(symbol.toUpperCase(), `${symbol}s`, `x${symbol}`)));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), (parts) => {
        const result = suggestUnit(parts.join('/'));
        if (result === undefined) return;
        expect(parseUnit(result)).toBeDefined();
        expect(result).not.toBe(parts.join('/'));
      }),
    );
  });
});
