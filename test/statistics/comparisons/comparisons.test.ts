import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, contrastStatistic, weightsOfCells } from '../../../src/statistics/comparisons/contrast.js';
import { benjaminiHochberg, bonferroni, holm, sidak } from '../../../src/statistics/comparisons/corrections.js';
import { newmanKeuls } from '../../../src/statistics/comparisons/newman-keuls.js';
import { tukey } from '../../../src/statistics/comparisons/tukey.js';
import { studentizedRangeAbove, studentizedRangeCritical } from '../../../src/statistics/distributions/studentized-range.js';
import { tBeyond } from '../../../src/statistics/distributions/t.js';
import { twoSampleT } from '../../../src/statistics/t-tests/t-test.js';

describe('corrections', () => {
  const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });

  it('are weaker in this order', () => {
    fc.assert(
      fc.property(ps, (all) => {
        const [weakest, middle, strong] = [benjaminiHochberg(all), holm(all), bonferroni(all)];
        all.forEach((p, index) => {
          const inOrder = [p, weakest[index], middle[index], strong[index]] as number[];
          inOrder.slice(1).forEach((next, place) => expect(next).toBeGreaterThanOrEqual((inOrder[place] as number) * (1 - 1e-14)));
          expect(sidak(all)[index]).toBeLessThanOrEqual((strong[index] as number) + 1e-15);
        });
      }),
    );
  });

  it('refuse what is no probability', () => {
    expect(() => holm([0.1, NaN])).toThrow('Probability 2 of 2 is NaN, expected a number from 0 to 1.');
  });

  it("of independent tests are Šidák's", () => {
    expect(sidak([0.05, 1e-12, 1])).toEqual([expect.closeTo(1 - 0.95 ** 3, 14), 3e-12, 1]);
  });
});

describe("Tukey's comparisons", () => {
  it('of two groups are a t test, with few degrees of freedom too', () => {
    for (const [q, df] of [[1, 1], [3, 2], [7, 3], [4, 11]] as const) expect(studentizedRangeAbove(q, 2, df) / tBeyond(q / Math.SQRT2, df)).toBeCloseTo(1, 10);
    const [one] = tukey([{ name: 'a', scores: [1, 2, 4] }, { name: 'b', scores: [5, 9] }]);
    const { p, interval } = twoSampleT([5, 9], [1, 2, 4]);
    expect([one?.first, one?.second, one?.p, one?.interval.low]).toEqual(['b', 'a', expect.closeTo(p, 10), expect.closeTo(interval.low, 8)]);
  });

  it('have critical ranges that are those of the probability', () => {
    for (const df of [2, 7, 60, Infinity]) expect(studentizedRangeAbove(studentizedRangeCritical(0.05, 4, df), 4, df)).toBeCloseTo(0.05, 12);
  });

  it('refuse what cannot be compared', () => {
    expect(() => tukey([{ name: 'a', scores: [1, 2] }])).toThrow('found 1 group, expected at least two');
    expect(() => tukey([{ name: 'a', scores: [1] }, { name: 'b', scores: [2] }])).toThrow('found one score in each group');
    expect(() => tukey([{ name: 'a', scores: [1, 1] }, { name: 'b', scores: [2, 2] }])).toThrow('the scores within each group are the same');
  });
});

describe("Newman and Keuls's comparisons", () => {
  it('of equal means do not depend on the order of groups, and give the largest p that some order of the means gives', () => {
    const small = { name: 'small', scores: [1.9, 2, 2.1] };
    const large = { name: 'large', scores: [1, 3, 1.5, 2.5, 1.2, 2.8, 1.7, 2.3, 2, 2] };
    const high = { name: 'high', scores: [2.4, 3.4, 4.4] };
    const orders = [[small, large, high], [small, high, large], [large, small, high], [large, high, small], [high, small, large], [high, large, small]];
    const found = orders.map((groups) => Object.fromEntries(newmanKeuls(groups).map(({ first, second, span, p }) => [[first, second].sort().join(' '), [span, p.toFixed(12)]])));
    for (const one of found) expect(one).toEqual(found[0]);
    const widest = newmanKeuls([small, large, high]).find(({ first, second }) => first === 'high' && second === 'small');
    const p = studentizedRangeAbove(widest?.q ?? NaN, 3, 13).toFixed(12);
    expect(found[0]).toEqual({ 'large small': [2, (1).toFixed(12)], 'high small': [3, p], 'high large': [3, p] });
  });
});

describe('a planned contrast', () => {
  const columns = { score: 'score', subject: 'animal', between: ['group'] };
  const table = [3, 5, 4, 8, 9, 5, 7].map((score, index) => ({ score, group: 'aaabbcc'.charAt(index), animal: `m${index}` }));

  it('compares with the variance of all groups', () => {
    expect(contrast(table, columns, { group: { a: -1, b: 1 } })).toMatchObject({ difference: 4.5, df: 4 });
    const greater = contrast(table, columns, { group: { a: -1, b: 1 } }, { alternative: 'greater' });
    expect([greater.interval.high, greater.p]).toEqual([Infinity, expect.closeTo(contrast(table, columns, { group: { a: -1, b: 1 } }).p / 2, 12)]);
  });

  it('of simulated scores is the same', () => {
    const factors = [{ name: 'group', levels: ['a', 'b', 'c'] }];
    const weights = { group: { a: -1, b: 0.5, c: 0.5 } };
    const { t, df } = contrastStatistic(table.map(({ score }) => score), [0, 0, 0, 1, 1, 2, 2], weightsOfCells(factors, weights), [1]);
    expect({ t, df }).toEqual({ t: contrast(table, columns, weights).t, df: 4 });
    expect(contrastStatistic([1, 1, 1, 2, 2, 3, 3], [0, 0, 0, 1, 1, 2, 2], [-1, 1, 0], [1]).t).toBe(NaN);
  });

  it.each([
    ['no contrast', { group: { a: 1, b: 1 } }, 'expected weights that sum to 0'],
    ['another factor', { dose: { a: 1, b: -1 } }, 'weighs dose, which is no factor of the design: expected group'],
    ['another level', { group: { a: 1, d: -1 } }, 'weighs group d, expected one of a, b, c'],
    ['a weight that is no number', { group: { a: 1, b: NaN } }, 'the weight of group b is NaN'],
    ['nothing', { group: { a: 0, b: 0 } }, 'all weights of group are 0'],
  ])('refuses %s', (_what, weights, message) => {
    expect(() => contrast(table, columns, weights)).toThrow(message);
  });
});
