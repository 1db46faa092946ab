import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { covariance } from '../../src/statistics/anova/covariance.js';
import { cellIndex } from '../../src/statistics/anova/factor.js';
import type { Row } from '../../src/statistics/anova/table.js';
import { dunnett } from '../../src/statistics/comparisons/dunnett.js';
import { newmanKeuls } from '../../src/statistics/comparisons/newman-keuls.js';
import { tukey } from '../../src/statistics/comparisons/tukey.js';
import { manyToOneBeyond, manyToOneCritical } from '../../src/statistics/distributions/many-to-one.js';
import { tBeyond } from '../../src/statistics/distributions/t.js';
import type { Group } from '../../src/statistics/sample.js';
import { intervalOfT, pOfT } from '../../src/statistics/t-tests/statistic.js';
import { twoSampleT } from '../../src/statistics/t-tests/t-test.js';
import { expectLeaves } from './close.js';

interface Case {
  readonly id: string;
  readonly data: readonly { readonly group: string; readonly score: number }[];
}

interface CovarianceCase {
  readonly id: string;
  readonly factors: readonly string[];
  readonly covariates: readonly string[];
  readonly data: readonly Row[];
  readonly effects: readonly { readonly effect: string }[];
  readonly ssError: number;
  readonly df2: number;
  readonly means: readonly number[];
  readonly errors: readonly number[];
  readonly contrast: object;
}

interface Reference {
  readonly dunnett: readonly (Case & { readonly control: string; readonly comparisons: readonly object[] })[];
  readonly manyToOne: readonly { readonly t: number; readonly loadings: readonly number[]; readonly df: number | null; readonly p: number }[];
  readonly covariance: readonly CovarianceCase[];
  readonly keuls: readonly (Case & { readonly comparisons: readonly { readonly pair: string }[] })[];
}

const reference = JSON.parse(readFileSync(new URL('../data/statistics/groups.json', import.meta.url), 'utf8')) as Reference;

const groupsOf = ({ data }: Case): Group[] => [...new Set(data.map(({ group }) => group))].sort().map((name) => ({ name, scores: data.filter(({ group }) => group === name).map(({ score }) => score) }));

describe("Dunnett's comparisons are those of R's quadrature", () => {
  it.each(reference.dunnett.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const found = dunnett(groupsOf(one), one.control).map(({ first, difference, t, df, p, interval: { low, high } }) => ({ group: first, difference, t, df, p, low, high }));
    expectLeaves(found, one.comparisons, () => 1e-8);
  });

  it('probabilities', () => {
    const found = reference.manyToOne.map(({ t, loadings, df }) => manyToOneBeyond(t, loadings, df ?? Infinity));
    expectLeaves(found, reference.manyToOne.map(({ p }) => p), () => 1e-8);
  });

  // Dunnett CW, Biometrics 1964;20:482, table II: two-sided, 5 %, groups of one size.
  it.each([
    [5, [2.57, 3.03, 3.29, 3.48, 3.62, 3.73, 3.82, 3.9, 3.97]],
    [10, [2.23, 2.57, 2.76, 2.89, 2.99, 3.07, 3.14, 3.19, 3.24]],
    [20, [2.09, 2.38, 2.54, 2.65, 2.73, 2.8, 2.86, 2.9, 2.95]],
    [60, [2, 2.27, 2.41, 2.51, 2.58, 2.64, 2.69, 2.73, 2.77]],
  ])('critical values are those of his table, with %i degrees of freedom', (df, row) => {
    const found = row.map((_value, index) => manyToOneCritical(0.05, Array.from({ length: index + 1 }, () => Math.SQRT1_2), df));
    for (const [index, value] of found.entries()) expect(Math.abs(value - (row[index] ?? NaN))).toBeLessThan(0.0051);
  });

  it('of one group are a t test, however far it lies and however large it is', () => {
    for (const [t, loading, df] of [[1, 0.7, 3], [12, 0.5, 20], [3, 0.995, 8], [30, 0.1, 2]] as const) expect(manyToOneBeyond(t, [loading], df) / tBeyond(t, df)).toBeCloseTo(1, 9);
    const [one] = dunnett([{ name: 'a', scores: [1, 2, 4] }, { name: 'b', scores: [5, 9] }], 'a');
    const { p, t, interval } = twoSampleT([5, 9], [1, 2, 4]);
    expect(one).toMatchObject({ first: 'b', second: 'a', t: expect.closeTo(t, 12) as number, p: expect.closeTo(p, 10) as number, interval: { low: expect.closeTo(interval.low, 8) as number } });
  });

  it('refuse a control that is not there', () => {
    expect(() => dunnett([{ name: 'a', scores: [1, 2] }, { name: 'b', scores: [2, 4] }], 'c')).toThrow("Dunnett's comparisons: found no group c, expected one of a, b.");
  });
});

describe("Newman and Keuls's comparisons are those of R's ptukey", () => {
  it.each(reference.keuls.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const groups = groupsOf(one);
    const found = newmanKeuls(groups);
    const known = new Map(one.comparisons.map((comparison) => [comparison.pair, comparison]));
    // R's ptukey is good to about 1e-12, and not relative to what is small.
    expectLeaves(found.map(({ first, second, q, span, p }) => ({ pair: [first, second].sort().join(' '), q, span, p })), found.map(({ first, second }) => known.get([first, second].sort().join(' '))), (path) => (path.endsWith('p') ? 1e-6 : 1e-8));
    // The widest range is Tukey's, and no other has a larger p than his.
    const wider = tukey(groups);
    for (const [index, { span, p }] of found.entries()) expect(p).toBeLessThanOrEqual((wider[index]?.p ?? 0) + (span === groups.length ? 0 : 1e-12));
    expect(found.filter(({ span }) => span === groups.length).map(({ p }) => p)).toEqual(wider.filter((_comparison, index) => found[index]?.span === groups.length).map(({ p }) => p));
  });

  it('find no difference within means that do not differ', () => {
    // b and c are far apart for two means, but lie within a to d, which are near for four.
    const scores = (mean: number): number[] => [mean - 2.4, mean, mean + 2.4];
    const found = newmanKeuls([['a', 0], ['b', 0.3], ['c', 5], ['d', 5.3]].map(([name, mean]) => ({ name: String(name), scores: scores(Number(mean)) })));
    const p = (first: string, second: string): number => found.find((one) => one.first === first && one.second === second)?.p ?? NaN;
    expect(p('d', 'a')).toBeGreaterThan(0.05);
    expect(p('c', 'b')).toBe(p('d', 'a'));
  });
});

describe('analysis of covariance is that of R', () => {
  it.each(reference.covariance.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const { factors: names, covariates, data } = one;
    const between = names.map((name) => ({ name, levels: [...new Set(data.map((row) => String(row[name])))].sort() }));
    const found = covariance({ between, cellOf: data.map((row) => cellIndex(between, names.map((name) => String(row[name])))) }, data.map(({ score }) => Number(score)), covariates.map((name) => ({ name, scores: data.map((row) => Number(row[name])) })));
    const errorOf = (cell: number): number => found.contrast(found.means.map((_mean, index) => Number(index === cell))).standardError;
    const step = found.contrast(found.means.map((_mean, cell) => (cell === 0 ? -1 : Number(cell === found.means.length - 1))));
    const { low, high } = intervalOfT(step, 'two-sided', 0.95);
    const { effects, ssError, df2, means, errors, contrast } = one;
    expectLeaves(
      {
        effects: found.effects.map(({ name, ss, df1, f, p }) => ({ effect: name, ss, df1, F: f, p })),
        ssError: found.ssError, df2: found.df, means: found.means, errors: found.means.map((_mean, cell) => errorOf(cell)),
        contrast: { difference: step.difference, error: step.standardError, t: step.t, p: pOfT(step), low, high },
      },
      // R lists covariates behind the main effects.
      { effects: [...effects.filter(({ effect }) => !covariates.includes(effect)), ...effects.filter(({ effect }) => covariates.includes(effect))], ssError, df2, means, errors, contrast },
      () => 1e-8,
    );
  });

  it.each([
    ['a covariate that is the same within groups', [3, 3, 3, 4, 4, 4], 'The covariate weight does not vary within groups, so nothing can be adjusted for it.'],
    ['scores that the covariate makes up', [1, 2, 3, 4, 5, 6], 'The scores do not vary but by the effects and the covariates'],
  ])('refuses %s', (_what, weight, message) => {
    const layout = { between: [{ name: 'group', levels: ['a', 'b'] }], cellOf: [0, 0, 0, 1, 1, 1] };
    expect(() => covariance(layout, [2, 4, 6, 8, 10, 12], [{ name: 'weight', scores: weight }])).toThrow(message);
  });

  it('refuses covariates of which one is made up of others', () => {
    const layout = { between: [{ name: 'group', levels: ['a', 'b'] }], cellOf: [0, 0, 0, 1, 1, 1] };
    const weight = [20.1, 22.3, 19.7, 21.4, 23.8, 20.6];
    expect(() => covariance(layout, [2, 4, 9, 8, 3, 12], [{ name: 'weight', scores: weight }, { name: 'twice', scores: weight.map((value) => 2 * value) }])).toThrow('The covariate twice does not vary within groups, or only as other covariates do');
  });
});
