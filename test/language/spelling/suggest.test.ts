import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editDistance } from '../../../src/language/spelling/edit-distance.js';
import { suggest } from '../../../src/language/spelling/suggest.js';

describe('suggest', () => {
  const names = ['saline', 'morphine', 'morphin_side', 'drug_side', 'saline_side', 'oxytocin', 'sc', 'ip', 'iv', 'Box', '\u00E9t\u00E9'];
  test.each([
    ['morfine', ['morphine']], ['Saline', ['saline']], ['drug_sied', ['drug_side']], ['slaine', ['saline']], ['box', ['Box']],
    ['saline_sid', ['saline_side']], ['oxitocyn', ['oxytocin']], ['cs', ['sc']], ['zq', []], ['x', []], ['cocaine', []], ['morphine', []], ['', []],
    ['e\u0301te\u0301', ['\u00E9t\u00E9']],
  ])('%s: %j', (word, expected) => {
    expect(suggest(word, names)).toEqual(expected);
  });

  it.each([['unbiased', 'biased'], ['nonbiased', 'biased'], ['infected', 'uninfected'], ['before_blinding', 'before_unblinding'], ['corrected', 'uncorrected'], ['disconnected', 'connected'], ['unpaired_t_test', 'paired_t_test'], ['Inactive', 'active']])('%s is the opposite of %s', (word, opposite) => {
    expect(suggest(word, [opposite])).toEqual([]);
    expect(suggest(opposite, [word])).toEqual([]);
  });

  it('is not shy of all words that begin so', () => {
    expect(suggest('infusse', ['infuse'])).toEqual(['infuse']);
    expect(suggest('unbaised_side', ['unbiased_side'])).toEqual(['unbiased_side']);
  });

  it('gives no more than asked, best first', () => {
    expect(suggest('conditionning', ['conditioned', 'conditioning', 'Conditionning', 'air_conditioning'], 2)).toEqual(['Conditionning', 'conditioning']);
  });

  it('does not labour over long words', () => {
    expect(suggest('a'.repeat(100_000), ['a'.repeat(99_999)])).toEqual([]);
  });
});

describe('editDistance', () => {
  test.each([
    ['', '', 0], ['', 'abc', 3], ['abc', '', 3], ['abc', 'abc', 0], ['abc', 'acb', 1], ['abc', 'ab', 1], ['abc', 'axc', 1], ['kitten', 'sitting', 3], ['ca', 'abc', 3],
  ] as const)('%j to %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric, zero only for equals, and no more than the longer length', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const distance = editDistance(a, b);
        expect(distance).toBe(editDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('is the same with a limit, as far as that goes', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, fc.nat(8), (a, b, most) => {
        const [distance, limited] = [editDistance(a, b), editDistance(a, b, most)];
        expect(limited <= most ? limited : most + 1).toBe(Math.min(distance, most + 1));
      }),
      { numRuns: 2000 },
    );
  });
});
