import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dunnett } from '../../src/statistics/comparisons/dunnett.js';
import { newmanKeuls } from '../../src/statistics/comparisons/newman-keuls.js';
import { tukey } from '../../src/statistics/comparisons/tukey.js';
import { manyToOneBeyond, manyToOneCritical } from '../../src/statistics/distributions/many-to-one.js';
import { tBeyond } from '../../src/statistics/distributions/t.js';
import type { Group } from '../../src/statistics/sample.js';
import { twoSampleT } from '../../src/statistics/t-tests/t-test.js';
import { expectLeaves } from './close.js';

interface Case {
  readonly id: string;
  readonly data: readonly { readonly group: string; readonly score: number }[];
}

interface Reference {
  readonly dunnett: readonly (Case & { readonly control: string; readonly comparisons: readonly object[] })[];
  readonly manyToOne: readonly { readonly t: number; readonly loadings: readonly number[]; readonly df: number | null; readonly p: number }[];
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
