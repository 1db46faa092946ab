import { describe, expect, it } from 'vitest';
import { isPlainSlip } from '../../../src/language/checks/slips.js';
import { isSureUnit, suggestUnit } from '../../../src/language/quantities/suggest-unit.js';

describe('a slip that can have meant one thing only', () => {
  it.each([['morphin', 'morphine'], ['morphinee', 'morphine'], ['mophrine', 'mohprine'], ['Saline', 'saline'], ['drugside', 'drug_side'], ['morphine_highh', 'morphine_high'], ['import-twicee', 'import-twice'], ['re\u0301', 'r\u00E9']])('%s is %s', (word, meant) => {
    expect(isPlainSlip(word, [meant])).toBe(true);
  });

  it.each([['black', 'blank'], ['drug_a', 'drug_b'], ['day1', 'day2'], ['saline1', 'saline'], ['unpaired', 'paired'], ['light', 'right'], ['right', 'bright'], ['sx', 'sc'], ['dose_lo', 'dose_low'], ['drug', 'drug_x']])('%s need not be %s', (word, meant) => {
    expect(isPlainSlip(word, [meant])).toBe(false);
  });

  it('has no rival, and is something', () => {
    expect(isPlainSlip('morphin', ['morphine', 'morphina'])).toBe(false);
    expect(isPlainSlip('morphin', [])).toBe(false);
  });
});

describe('a unit that is the only one that can have been meant', () => {
  it.each(['mgg/kg', 'MG/KG', 'mcg/kg', 'minn', 'mL/kgg'])('%s', (unit) => {
    expect(suggestUnit(unit)).toBeDefined();
    expect(isSureUnit(unit)).toBe(true);
  });

  it.each(['mgm', 'MM', 'mik', 'mgl'])('not of %s', (unit) => {
    expect(suggestUnit(unit)).toBeDefined();
    expect(isSureUnit(unit)).toBe(false);
  });
});
