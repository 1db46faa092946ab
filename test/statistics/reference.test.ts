import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mixedAnova, oneWay, type AnovaTest } from '../../src/statistics/anova/anova.js';
import { holm } from '../../src/statistics/comparisons/corrections.js';
import { tukey } from '../../src/statistics/comparisons/tukey.js';
import { powerOfOneSampleT, powerOfOneWay, powerOfTwoSampleT } from '../../src/statistics/power/power.js';
import { clopperPearson } from '../../src/statistics/proportion.js';
import { mannWhitney } from '../../src/statistics/ranks/mann-whitney.js';
import { wilcoxonPaired } from '../../src/statistics/ranks/wilcoxon.js';
import type { Interval } from '../../src/statistics/sample.js';
import { oneSampleT, pairedT, twoSampleT, welchT, type TTest } from '../../src/statistics/t-tests/t-test.js';
import { expectLeaves, leavesOf } from './close.js';

interface Row extends Record<string, string | number> {
  readonly animal: string;
  readonly group: string;
  readonly session: string;
  readonly score: number;
}

interface DataSet {
  readonly id: number;
  readonly data: readonly Row[];
  readonly [result: string]: unknown;
}

interface Reference {
  readonly sets: readonly DataSet[];
  readonly power: {
    readonly twoSample: readonly { readonly n: number; readonly d: number }[];
    readonly paired: readonly { readonly n: number; readonly dz: number }[];
    readonly anova: readonly { readonly k: number; readonly n: number; readonly f: number }[];
    readonly clopperPearson: readonly { readonly x: number; readonly n: number }[];
    readonly holm: { readonly p: readonly number[] };
  };
}

const reference = JSON.parse(readFileSync(new URL('../data/statistics/reference.json', import.meta.url), 'utf8')) as Reference;

const ends = ({ low, high }: Interval): number[] => [low, high];
const tOf = ({ t, df, p, interval }: TTest): object => ({ t, df, p, ci: ends(interval) });
const effectOf = ({ name, ss, df1, ssError, df2, f, p }: AnovaTest): object => ({ effect: name, ss, df1, ssError, df2, F: f, p });

/** What the reference calculated, in its words: each score of the last session against that of the first, and groups by the change. */
function answers({ id, data }: DataSet): object {
  const sessions = [...new Set(data.map(({ session }) => session))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  const animals = [...new Set(data.map(({ animal }) => animal))];
  const groups = [...new Set(data.map(({ group }) => group))].sort();
  const scoreIn = (animal: string, session = ''): number => data.find((row) => row.animal === animal && row.session === session)?.score ?? NaN;
  const first = animals.map((animal) => scoreIn(animal, sessions[0]));
  const last = animals.map((animal) => scoreIn(animal, sessions.at(-1)));
  const changes = animals.map((_animal, index) => (last[index] as number) - (first[index] as number));
  const byGroup = groups.map((name) => ({ name, scores: changes.filter((_change, index) => data.find(({ animal }) => animal === animals[index])?.group === name) }));
  const [one, two] = byGroup.map(({ scores }) => scores);
  if (one === undefined || two === undefined) throw new Error('There are two groups at least.');

  const signedRank = wilcoxonPaired(last, first);
  const rankSum = mannWhitney(one, two);
  const inR = (what: string, method: string): string => `Wilcoxon ${what} ${method === 'exact' ? 'exact test' : method.replace('normal approximation', 'test')}`;
  const [group] = oneWay(byGroup).effects;
  const mixed = mixedAnova(data, { score: 'score', subject: 'animal', between: ['group'], within: ['session'] });
  return {
    id,
    data,
    pairedT: tOf(pairedT(last, first)),
    welchT: tOf(welchT(one, two)),
    studentT: tOf(twoSampleT(one, two)),
    oneSampleT: tOf(oneSampleT(changes)),
    wilcoxonSignedRank: { V: signedRank.v, p: signedRank.p, method: inR('signed rank', signedRank.method) },
    mannWhitney: { W: rankSum.u, p: rankSum.p, method: inR('rank sum', rankSum.method) },
    cohenD: { pooled: twoSampleT(one, two).d.value, dz: oneSampleT(changes).d.value },
    oneWay: { F: group?.f, df1: group?.df1, df2: group?.df2, p: group?.p },
    tukey: tukey(byGroup).map(({ first, second, difference, interval, p }) => ({ pair: `${first}-${second}`, diff: difference, lwr: interval.low, upr: interval.high, p })),
    mixedAnovaTypeIII: {
      uncorrected: [mixed.intercept, ...mixed.effects].map(effectOf),
      greenhouseGeisser: mixed.effects.flatMap(({ name, sphericity }) => (sphericity === undefined ? [] : [{ effect: name, epsilon: sphericity.greenhouseGeisser, p: sphericity.pGreenhouseGeisser, hfEpsilon: sphericity.huynhFeldt }])),
      effects: mixed.effects.map(({ name, f, generalisedEtaSquared, partialEtaSquared }) => ({ effect: name, F: f, generalisedEtaSquared, partialEtaSquared: partialEtaSquared.value })),
    },
  };
}

// R's qtukey stops when it is near; its p is exact to about 1e-12, and what is small of that is so relatively.
const bound = (path: string): number => (/^\/tukey.*(?:lwr|upr|p)$/.test(path) ? 1e-6 : 1e-8);

describe('the reference data', () => {
  it.each(reference.sets.map((set) => [set.id, set] as const))('set %i is what R says, number for number', (_id, set) => {
    expect(leavesOf(set).size).toBeGreaterThan(150);
    expectLeaves(answers(set), set, bound);
  });

  it('power, intervals of proportions and Holm too', () => {
    const { power } = reference;
    const answers = {
      twoSample: power.twoSample.map(({ n, d }) => ({ n, d, power: powerOfTwoSampleT(n, n, d) })),
      paired: power.paired.map(({ n, dz }) => ({ n, dz, power: powerOfOneSampleT(n, dz) })),
      anova: power.anova.map(({ k, n, f }) => ({ k, n, f, power: powerOfOneWay(k, n, f) })),
      clopperPearson: power.clopperPearson.map(({ x, n }) => ({ x, n, ci: ends(clopperPearson(x, n)) })),
      holm: { p: power.holm.p, adjusted: holm(power.holm.p) },
    };
    expectLeaves(answers, power, () => 1e-8);
  });

  it('hold nothing that is not compared', () => {
    expect(Object.keys(reference).sort()).toEqual(['afex', 'made_with', 'power', 'sets']);
    expect(reference.sets).toHaveLength(12);
  });
});
