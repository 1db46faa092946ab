import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kruskalWallis } from '../../../src/statistics/ranks/kruskal-wallis.js';
import { mannWhitney } from '../../../src/statistics/ranks/mann-whitney.js';
import { ranksOf } from '../../../src/statistics/ranks/rank.js';
import { wilcoxonPaired, wilcoxonSignedRank } from '../../../src/statistics/ranks/wilcoxon.js';

// Few different scores, so that there are many ties.
const scores = (most: number) => fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: most });
const subsets = (count: number): number[] => Array.from({ length: 2 ** count }, (_value, bits) => bits);
const sumOf = (ranks: Float64Array, bits: number): number => ranks.reduce((sum, rank, index) => sum + ((bits >> index) & 1 ? rank : 0), 0);

describe('exact rank tests', () => {
  it('of two groups count all ways to choose the first, with ties too', () => {
    fc.assert(
      fc.property(scores(5), scores(5), (one, two) => {
        const { ranks, ties } = ranksOf([...one, ...two]);
        fc.pre(ties[0] !== ranks.length);
        const sums = subsets(ranks.length).filter((bits) => bits.toString(2).replaceAll('0', '').length === one.length).map((bits) => sumOf(ranks, bits));
        const observed = sumOf(ranks, 2 ** one.length - 1);
        expect(mannWhitney(one, two, { method: 'exact', alternative: 'greater' }).p).toBeCloseTo(sums.filter((sum) => sum >= observed).length / sums.length, 12);
      }),
    );
  });

  it('of pairs count all signs, with ties too', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 9 }).filter((all) => all.some(Boolean)), (differences) => {
        const { ranks } = ranksOf(differences.filter(Boolean).map(Math.abs));
        const { v, p } = wilcoxonSignedRank(differences, 0, { method: 'exact', alternative: 'less' });
        const sums = subsets(ranks.length).map((bits) => sumOf(ranks, bits));
        expect(p).toBeCloseTo(sums.filter((sum) => sum <= v).length / sums.length, 12);
      }),
    );
  });

  it('say how p was made', () => {
    expect(mannWhitney([1, 2], [3, 4]).method).toBe('exact');
    expect(mannWhitney([1, 2], [2, 4]).method).toBe('normal approximation with continuity correction');
    expect(wilcoxonPaired([1, 2, 4], [0, 2, 1], { continuity: false })).toMatchObject({ method: 'normal approximation', n: 2, zeros: 1 });
  });

  it('have no interval of a correlation of 1 or -1, of which its transformation is infinite', () => {
    expect(mannWhitney([4, 5, 6], [1, 2, 3]).effect).toEqual({ value: 1 });
    expect(wilcoxonPaired([1, 2, 3], [2, 4, 6]).effect).toEqual({ value: -1 });
    expect(mannWhitney([2, 5, 6], [1, 3, 4]).effect.interval).toMatchObject({ confidence: 0.95 });
  });

  it.each([
    ['equal scores', () => mannWhitney([2, 2], [2]), 'all 3 scores are 2, so they have no order'],
    ['equal pairs', () => wilcoxonPaired([2, 3], [2, 3]), 'all 2 scores are 0, expected one at least that differs'],
    ['an empty group', () => mannWhitney([], [1]), 'first group: found 0 scores, expected at least 1'],
    ['equal scores of several groups', () => kruskalWallis([{ name: 'a', scores: [1] }, { name: 'b', scores: [1] }]), 'all 2 scores are 1'],
    ['one group', () => kruskalWallis([{ name: 'a', scores: [1, 2] }]), 'found 1 group, expected at least two'],
  ])('refuse %s', (_what, test, message) => {
    expect(test).toThrow(message);
  });
});
