import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factorialAnova, mixedAnova, oneWay, repeatedAnova, type Anova } from '../../src/statistics/anova/anova.js';
import type { Row } from '../../src/statistics/anova/table.js';
import { contrast, type Weights } from '../../src/statistics/comparisons/contrast.js';
import { benjaminiHochberg, bonferroni, holm } from '../../src/statistics/comparisons/corrections.js';
import { tukey } from '../../src/statistics/comparisons/tukey.js';
import { pearson } from '../../src/statistics/correlation.js';
import { powerOfOneSampleT, powerOfTwoSampleT } from '../../src/statistics/power/power.js';
import { kruskalWallis } from '../../src/statistics/ranks/kruskal-wallis.js';
import type { RankBiserial } from '../../src/statistics/effects/rank-biserial.js';
import { mannWhitney } from '../../src/statistics/ranks/mann-whitney.js';
import { wilcoxonPaired } from '../../src/statistics/ranks/wilcoxon.js';
import { pairedT, twoSampleT, welchT, type TTest } from '../../src/statistics/t-tests/t-test.js';
import type { Interval } from '../../src/statistics/sample.js';
import { distributions } from './distributions.js';
import { expectLeaves } from './close.js';

interface AnovaCase {
  readonly id: string;
  readonly between: readonly string[];
  readonly within: readonly string[];
  readonly data: readonly Row[];
  readonly effects: readonly object[];
  readonly sizes: readonly object[];
  readonly sphericity: readonly object[];
}

interface PairCase {
  readonly id: string;
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface GroupCase {
  readonly id: string;
  readonly data: readonly { readonly group: string; readonly score: number }[];
}

interface More {
  readonly anovas: readonly AnovaCase[];
  readonly pairs: readonly PairCase[];
  readonly groups: readonly GroupCase[];
  readonly contrasts: readonly { readonly weights: Weights; readonly answer: object }[];
  readonly distributions: readonly { readonly f: string; readonly args: readonly number[]; readonly value: number }[];
  readonly corrections: { readonly p: readonly number[] };
  readonly power: readonly { readonly n: number; readonly d: number; readonly alpha: number; readonly alternative: string; readonly strict: boolean }[];
}

const more = JSON.parse(readFileSync(new URL('../data/statistics/more.json', import.meta.url), 'utf8')) as More;

const exact = 1e-8;
// R's noncentral probabilities are exact to about 1e-9, and noncentralities are sought by them.
const sought = 1e-6;
const bound = (path: string): number => (/^\/(?:sizes|d|dz)\b.*(?:low|high)$/.test(path) ? sought : /^\/tukey.*(?:low|high|p)$/.test(path) ? 1e-6 : exact);

const sphericEffects = (anova: Anova): object[] =>
  anova.effects.flatMap(({ name, sphericity }) => {
    if (sphericity === undefined) return [];
    const { greenhouseGeisser, pGreenhouseGeisser, huynhFeldt, pHuynhFeldt, mauchly } = sphericity;
    return [{ effect: name, gg: greenhouseGeisser, pGG: pGreenhouseGeisser, hf: huynhFeldt, pHF: pHuynhFeldt, ...mauchly }];
  });

function anovaOf({ between, within, data }: AnovaCase): Anova {
  const columns = { score: 'score', subject: 'animal' };
  if (within.length === 0) return factorialAnova(data, { ...columns, between });
  return between.length === 0 ? repeatedAnova(data, { ...columns, within }) : mixedAnova(data, { ...columns, between, within });
}

describe('analysis of variance is that of R', () => {
  it.each(more.anovas.map((one) => [one.id, one] as const))('%s', (id, one) => {
    const anova = anovaOf(one);
    const known = new Set(one.sizes.map((size) => ('effect' in size ? size.effect : undefined)));
    const found = {
      effects: [anova.intercept, ...anova.effects].map(({ name, ss, df1, ssError, df2, f, p }) => ({ effect: name, ss, df1, ssError, df2, F: f, p })),
      sizes: anova.effects.filter(({ name }) => known.has(name)).map(({ name, generalisedEtaSquared, partialEtaSquared: { value, interval } }) => ({ effect: name, ges: generalisedEtaSquared, pes: value, low: interval.low, high: interval.high })),
      // R gives no epsilon with fewer animals than it takes for Mauchly's test.
      sphericity: id === 'mixed, more sessions than animals' ? [] : sphericEffects(anova),
    };
    expect(known.size).toBeGreaterThanOrEqual(one.effects.length - 1);
    expectLeaves(found, { effects: one.effects, sizes: one.sizes, sphericity: one.sphericity }, bound);
  });
});

const sides = { 'two.sided': 'two-sided', less: 'less', greater: 'greater' } as const;
type Side = (typeof sides)[keyof typeof sides];
const each = (test: (alternative: Side) => object): object => Object.fromEntries(Object.entries(sides).map(([inR, alternative]) => [inR, test(alternative)]));

// JSON knows no infinity; R's writer puts null.
const end = (value: number): number | null => (Number.isFinite(value) ? value : null);
const ends = (interval?: Interval): object => ({ low: end(interval?.low ?? Number.NaN), high: end(interval?.high ?? Number.NaN) });
// Of -1 and 1 R has an interval that has no width, where none is known.
const ranked = ({ value, interval }: RankBiserial): object => ({ value, ...ends(Math.abs(value) === 1 && interval === undefined ? { low: value, high: value, confidence: 0.95 } : interval) });
const ofT = ({ p, interval, t, df }: TTest): object => ({ p, ...ends(interval), t, df });
const sized = ({ value, interval }: { readonly value: number; readonly interval: Interval }): object => ({ value, ...ends(interval) });
const named = (test: string, method: string): string => `Wilcoxon ${test} ${method === 'exact' ? 'exact test' : method.replace('normal approximation', 'test')}`;

describe('tests of two groups and of pairs are those of R', () => {
  it.each(more.pairs.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const { id, x, y } = one;
    const rankSum = (alternative: Side): object => {
      const { p, u, method } = mannWhitney(x, y, { alternative });
      return { p, statistic: u, method: named('rank sum', method) };
    };
    const signedRank = (alternative: Side): object => {
      const { p, v, method } = wilcoxonPaired(x, y, { alternative });
      return { p, statistic: v, method: named('signed rank', method) };
    };
    const plain = mannWhitney(x, y, { method: 'approximate', continuity: false });
    const found = {
      id, x, y,
      student: each((alternative) => ofT(twoSampleT(x, y, { alternative }))),
      welch: each((alternative) => ofT(welchT(x, y, { alternative }))),
      rankSum: each(rankSum),
      plain: { p: plain.p, statistic: plain.u, method: named('rank sum', plain.method) },
      d: sized(twoSampleT(x, y).d),
      g: twoSampleT(x, y).d.unbiased,
      rankBiserial: ranked(mannWhitney(x, y).effect),
    };
    if (x.length !== y.length) return expectLeaves(found, one, bound);
    const { r, t, df, p, interval } = pearson(x, y);
    const paired = {
      paired: each((alternative) => ofT(pairedT(x, y, { alternative }))),
      signedRank: each(signedRank),
      pearson: { r, t, df, p, ...ends(interval) },
      dz: sized(pairedT(x, y).d),
      pairedRankBiserial: ranked(wilcoxonPaired(x, y).effect),
    };
    return expectLeaves({ ...found, ...paired }, one, bound);
  });
});

describe('comparisons of groups are those of R', () => {
  it.each(more.groups.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    const names = [...new Set(one.data.map(({ group }) => group))];
    const groups = names.map((name) => ({ name, scores: one.data.filter(({ group }) => group === name).map(({ score }) => score) }));
    const { h, df, p } = kruskalWallis(groups);
    const found = {
      id: one.id,
      data: one.data,
      tukey: tukey(groups).map(({ first, second, difference, interval: { low, high }, p }) => ({ pair: `${first}-${second}`, diff: difference, low, high, p })),
      kruskal: { statistic: h, df, p },
    };
    expectLeaves(found, one, bound);
    expect(oneWay(groups).animals).toBe(one.data.length);
  });

  const design = more.anovas.find(({ id }) => id === 'mixed, two within, unbalanced');

  it.each(more.contrasts.map((one, index) => [index, one] as const))('planned contrast %i', (_index, { weights, answer }) => {
    const { difference, standardError, df, interval, t, p } = contrast(design?.data ?? [], { score: 'score', subject: 'animal', between: ['group'], within: ['session', 'side'] }, weights);
    expectLeaves({ difference, error: standardError, df, ...ends(interval), t, p }, answer, () => exact);
  });

  it('corrections', () => {
    const { p } = more.corrections;
    expectLeaves({ p, holm: holm(p), bonferroni: bonferroni(p), benjaminiHochberg: benjaminiHochberg(p) }, more.corrections, () => exact);
  });
});

describe('probabilities and power are those of R', () => {
  it.each(Object.keys(distributions))('%s', (name) => {
    const all = more.distributions.filter(({ f }) => f === name);
    expect(all.length).toBeGreaterThan(5);
    const own = distributions[name];
    // R sums the noncentral F to 1e-9 and the t to 1e-12, absolutely, and studentised ranges to about 1e-10.
    const absolute = name === 'noncentralFAbove' ? 5e-9 : name === 'noncentralTAbove' ? 1e-10 : 0;
    const relative = name.startsWith('studentized') ? 1e-6 : 1e-11;
    const wrong = all.map(({ args, value }) => ({ args, value, found: own?.(...args) ?? NaN })).filter(({ value, found }) => !(Math.abs(found - value) <= relative * Math.abs(value) + absolute));
    expect(wrong).toEqual([]);
  });

  it('covers each distribution', () => {
    expect(new Set(more.distributions.map(({ f }) => f))).toEqual(new Set(Object.keys(distributions)));
  });

  it('power of t tests', () => {
    const found = more.power.map((one) => {
      const { n, d, alpha, alternative, strict } = one;
      const options = { alpha, alternative: alternative === 'one.sided' ? 'greater' : 'two-sided', opposite: strict } as const;
      return { n, d, alpha, alternative, strict, two: powerOfTwoSampleT(n, n, d, options), one: powerOfOneSampleT(n, d, options) };
    });
    expectLeaves(found, more.power, () => exact);
  });
});
