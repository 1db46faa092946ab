import { describe, expect, it } from 'vitest';
import { powerOfF, powerOfOneSampleT, powerOfOneWay, powerOfTwoSampleT } from '../../../src/statistics/power/power.js';
import { clopperPearson } from '../../../src/statistics/proportion.js';
import { pearson } from '../../../src/statistics/correlation.js';

describe('power', () => {
  it('without an effect is the level', () => {
    expect(powerOfTwoSampleT(8, 11, 0, { alpha: 0.01, opposite: true })).toBeCloseTo(0.01, 12);
    expect(powerOfTwoSampleT(8, 11, 0, { alpha: 0.01, alternative: 'less' })).toBeCloseTo(0.01, 12);
    expect(powerOfTwoSampleT(8, 11, 0, { alpha: 0.7, alternative: 'greater' })).toBeCloseTo(0.7, 12);
    expect(powerOfF(3, 44, 0)).toBeCloseTo(0.05, 12);
  });

  it('of two groups is that of their analysis of variance', () => {
    expect(powerOfOneWay(2, 10, 0.4)).toBeCloseTo(powerOfTwoSampleT(10, 10, 0.8, { opposite: true }), 11);
  });

  it.each([
    ['no animals', () => powerOfTwoSampleT(0, 5, 1), 'Power with 0 animals: expected a whole number of at least 1.'],
    ['half an animal', () => powerOfOneSampleT(2.5, 1), 'Power with 2.5 animals'],
    ['one animal in each group', () => powerOfTwoSampleT(1, 1, 1), 'found one animal in each group'],
    ['a level in percent', () => powerOfOneSampleT(5, 1, { alpha: 5 }), 'Power at a level of 5'],
    ['no effect size', () => powerOfOneSampleT(5, NaN), 'the effect is no finite number'],
    ['one group', () => powerOfOneWay(1, 5, 1), 'Power with 1 groups'],
    ['a negative noncentrality', () => powerOfF(1, 5, -1), 'Power with a noncentrality of -1'],
  ])('is refused with %s', (_what, power, message) => {
    expect(power).toThrow(message);
  });
});

describe('intervals', () => {
  it('of a proportion hold for counts of any size', () => {
    const { low, high } = clopperPearson(1, 1e6);
    expect([low, high]).toEqual([expect.closeTo(2.5317808e-8, 14), expect.closeTo(5.57163e-6, 10)]);
    expect(() => clopperPearson(3, 2)).toThrow('A proportion of 3 in 2');
    expect(() => clopperPearson(0, 0)).toThrow('A proportion of 0 in 0');
  });

  it('of a correlation', () => {
    expect(pearson([1, 2, 3], [2, 4, 6])).toMatchObject({ r: 1, p: 0 });
    // Fisher's transformation takes 1 to infinity.
    expect(pearson([1, 2, 3], [2, 4, 6]).interval).toBeUndefined();
    expect(pearson([1, 2, 3], [2, 1, 6]).interval).toMatchObject({ low: -1, high: 1 });
    expect(() => pearson([1, 1, 1], [1, 2, 3])).toThrow('all first or all second scores are the same');
  });
});
