import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnovaDesign, intercept } from '../../../src/statistics/anova/design.js';
import type { Factor } from '../../../src/statistics/anova/factor.js';
import { pooledStatistic } from '../../../src/statistics/t-tests/statistic.js';

const factor = (name: string, count: number): Factor => ({ name, levels: Array.from({ length: count }, (_value, level) => `${name}${level + 1}`) });
const score = fc.double({ min: -1000, max: 1000, noNaN: true });

/** Scores with something between them, so that F is not a ratio of roundings. */
const varied = (size: number): fc.Arbitrary<number[]> => fc.array(score, { minLength: size, maxLength: size }).map((scores) => scores.map((score, index) => score + Math.sin(index * 12.9898) * 100));

describe('the analysis of a design', () => {
  it('is a t test, squared, for two groups', () => {
    const sizes = fc.tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 9 }));
    const cases = sizes.chain(([one, two]) => varied(one + two).map((scores) => ({ one, scores })));
    fc.assert(
      fc.property(cases, ({ one, scores }) => {
        const design = new AnovaDesign({ between: [factor('group', 2)], within: [], cellOf: scores.map((_score, index) => (index < one ? 0 : 1)) });
        design.fitScores(scores);
        const { t } = pooledStatistic(scores.slice(0, one), scores.slice(one));
        expect(design.f[1]).toBeCloseTo(t * t, 6);
      }),
    );
  });

  it('splits the sum of squares of a balanced design without rest', () => {
    const layout = { between: [factor('a', 2), factor('b', 3)], within: [factor('c', 2), factor('d', 3)], cellOf: Array.from({ length: 24 }, (_value, animal) => animal % 6) };
    const design = new AnovaDesign(layout);
    fc.assert(
      fc.property(varied(24 * 6), (scores) => {
        design.fitScores(scores);
        const parts = [...design.ss, ...design.ssError].reduce((sum, ss) => sum + ss, 0);
        const all = scores.reduce((sum, score) => sum + score * score, 0);
        expect(parts / all).toBeCloseTo(1, 10);
        expect(design.effects).toHaveLength(16);
      }),
    );
  });

  it('does not depend on the order of the animals, nor on what was fitted before', () => {
    const cells = [0, 0, 0, 1, 1, 2, 2, 2, 2];
    const layout = { between: [factor('group', 3)], within: [factor('test', 3)] };
    fc.assert(
      fc.property(varied(27), varied(27), (scores, others) => {
        const one = new AnovaDesign({ ...layout, cellOf: cells });
        const two = new AnovaDesign({ ...layout, cellOf: cells.toReversed() });
        two.fitScores(others);
        one.fitScores(scores);
        const reversed = cells.flatMap((_cell, index) => scores.slice(3 * (8 - index), 3 * (9 - index)));
        two.fitScores([NaN, ...reversed], 1);
        one.ss.forEach((ss, effect) => expect(Math.abs(ss - (two.ss[effect] as number))).toBeLessThanOrEqual(1e-9 * (ss + 1)));
        expect(one.sphericity(1).greenhouseGeisser).toBeCloseTo(two.sphericity(1).greenhouseGeisser, 9);
      }),
    );
  });

  it('has an F that is infinite where the error alone does not vary, and none where nothing does', () => {
    const design = new AnovaDesign({ between: [factor('group', 2)], within: [], cellOf: [0, 0, 0, 1, 1, 1] });
    design.fitScores([0.1, 0.1, 0.1, 0.3, 0.3, 0.3]);
    expect([design.f[1], design.p(1)]).toEqual([Infinity, 0]);
    design.fitScores([0.1, 0.1, 0.1, 0.1, 0.1, 0.1]);
    expect([design.f[1], design.p(1)]).toEqual([NaN, NaN]);
  });

  it('names effects, factors between first', () => {
    const { effects } = new AnovaDesign({ between: [factor('group', 2)], within: [factor('a', 2), factor('b', 2)], cellOf: [0, 0, 1, 1] });
    expect(effects.map(({ name }) => name)).toEqual([intercept, 'group', 'a', 'group:a', 'b', 'group:b', 'a:b', 'group:a:b']);
  });

  it.each([
    ['an empty cell', () => new AnovaDesign({ between: [factor('a', 2), factor('b', 2)], within: [], cellOf: [0, 0, 1, 2] }), 'No animal has a a2, b b2: type III needs at least one in each combination of a and b.'],
    ['one animal in each', () => new AnovaDesign({ between: [factor('a', 3)], within: [], cellOf: [0, 1, 2] }), 'Found 3 animals in 3 groups: with one animal in each nothing is left to estimate the error from; expected at least 4.'],
    ['one level', () => new AnovaDesign({ between: [factor('a', 1)], within: [], cellOf: [0, 0] }), 'Factor a: found one level, a1, expected at least two to compare.'],
    ['no animals', () => new AnovaDesign({ between: [], within: [factor('a', 2)], cellOf: [] }), 'found no animals'],
    ['a factor twice', () => new AnovaDesign({ between: [factor('a', 2)], within: [factor('a', 2)], cellOf: [0, 0, 1] }), 'Factor a is named twice.'],
  ])('refuses %s', (_what, make, message) => {
    expect(make).toThrow(message);
  });
});
