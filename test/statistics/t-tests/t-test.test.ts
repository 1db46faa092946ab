import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noncentralTAbove } from '../../../src/statistics/distributions/noncentral-t.js';
import { oneSampleT, pairedT, twoSampleT, welchT } from '../../../src/statistics/t-tests/t-test.js';
import { oneSampleStatistic, pOfT, pooledStatistic } from '../../../src/statistics/t-tests/statistic.js';

const sample = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 3, maxLength: 15 }).filter((scores) => new Set(scores).size > 1);

describe('t tests', () => {
  it('change sign, and nothing else, when groups are exchanged', () => {
    fc.assert(
      fc.property(sample, sample, (one, two) => {
        const [forth, back] = [welchT(one, two), welchT(two, one)];
        expect(back.t).toBeCloseTo(-forth.t, 10);
        expect(back.p).toBeCloseTo(forth.p, 12);
        expect(back.interval.low).toBeCloseTo(-forth.interval.high, 6);
      }),
    );
  });

  it('have an interval that excludes 0 just when p is small', () => {
    fc.assert(
      fc.property(sample, sample, (one, two) => {
        const { p, interval: { low, high }, d } = twoSampleT(one, two, { confidence: 0.9 });
        expect(low > 0 || high < 0).toBe(p < 0.1);
        expect(d.interval.low > 0 || d.interval.high < 0).toBe(p < 0.1);
      }),
    );
  });

  it('give d the interval of noncentralities under which its t is as rare as asked', () => {
    for (const scores of [[3, 4, 5, 9], [1e5, 1e5 + 1, 1e5 + 3], Array.from({ length: 400 }, (_value, index) => 500 + (index % 7))]) {
      const { t, df, d: { interval } } = oneSampleT(scores);
      const n = Math.sqrt(scores.length);
      expect(noncentralTAbove(t, df, interval.low * n)).toBeCloseTo(0.025, 9);
      expect(noncentralTAbove(t, df, interval.high * n)).toBeCloseTo(0.975, 9);
    }
  });

  it('take one animal in a group beside others, where the variance is pooled', () => {
    expect(twoSampleT([5], [1, 2, 4]).df).toBe(2);
    expect(() => welchT([5], [1, 2, 4])).toThrow('first group: found 1 score, expected at least 2');
  });

  it.each([
    ['one score', () => oneSampleT([3]), 'A t test of one sample: found 1 score, expected at least 2.'],
    ['two scores in all', () => twoSampleT([3], [4]), 'found one score in each, expected at least three together'],
    ['no scores', () => twoSampleT([], [4, 5]), 'first group: found 0 scores, expected at least 1'],
    ['NaN', () => twoSampleT([1, NaN], [4, 5]), 'first group: score 2 of 2 is NaN, expected a number.'],
    ['scores that do not vary', () => oneSampleT([0.1, 0.1, 0.1]), 'the scores do not vary, so there is nothing to compare the difference of 0.1'],
    ['pairs that are not', () => pairedT([1, 2], [3]), 'found 2 and 1 scores, expected as many of both'],
    ['confidence in percent', () => oneSampleT([1, 2], 0, { confidence: 95 }), 'Confidence 95: expected a number between 0 and 1, as 0.95.'],
  ])('refuse %s', (_what, test, message) => {
    expect(test).toThrow(message);
  });

  it('of simulated scores that do not vary have no p', () => {
    expect(pOfT(pooledStatistic([0.1, 0.1, 0.1], [0.2, 0.2]))).toBe(NaN);
    expect(pOfT(oneSampleStatistic([7]))).toBe(NaN);
  });
});
