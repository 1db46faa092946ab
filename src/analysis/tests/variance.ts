import { anovaOfFit } from '../../statistics/anova/anova.js';
import { AnovaDesign, intercept } from '../../statistics/anova/design.js';
import type { Factor } from '../../statistics/anova/factor.js';
import { NotRun } from '../not-run.js';
import { mergedFactors, type Scored } from '../scores.js';
import { covarianceTest, isAdjusted } from './covariance.js';
import type { Tested, TestOf, TestOptions } from './tested.js';

/** One-way: the cells of all its factors are the groups. */
export const oneWayTest: TestOf = (scores, options) => {
  if (scores.factors.length === 0) throw new NotRun('a one-way analysis of variance compares groups, and it names no factor');
  return betweenTested({ ...scores, factors: mergedFactors(scores) }, options);
};

export const factorialTest: TestOf = (scores, options) => {
  if (scores.factors.length === 0) throw new NotRun('a factorial analysis of variance has a factor between animals, and it names none');
  return betweenTested(scores, options);
};

export const repeatedTest: TestOf = (scores, options) => {
  const { within } = options.plan;
  if (within.length === 0) throw new NotRun('it is one of repeated measures, and each animal is measured once in what it names');
  return effects(scores, within, options);
};

export const mixedTest: TestOf = (scores, options) => {
  if (scores.factors.length === 0) throw new NotRun('a mixed analysis of variance has a factor between animals, and it names none');
  return repeatedTest(scores, options);
};

const betweenTested: TestOf = (scores, options) => (isAdjusted(options.plan) ? covarianceTest : eachMomentTested)(scores, options);

/** Several moments of a design without repeated measures are analysed one by one. */
function eachMomentTested(scores: Scored, options: TestOptions): Tested[] {
  const width = scores.moments.length;
  return scores.moments.flatMap((at, moment) => {
    const own: Scored = { ...scores, moments: [at], scores: scores.scores.filter((_, index) => index % width === moment) };
    return effects(own, [], options).map((tested) => (width > 1 ? { ...tested, at } : tested));
  });
}

/** Layouts that have been worked out, by their factors and the sizes of their cells. */
const designs = new Map<string, AnovaDesign>();
const mostDesigns = 2000;

function designOf({ factors, sizes, cellOf }: Scored, within: readonly Factor[]): AnovaDesign {
  const key = JSON.stringify([factors, within, sizes]);
  const known = designs.get(key);
  if (known !== undefined) return known;
  if (designs.size >= mostDesigns) designs.clear();
  const made = new AnovaDesign({ between: factors, within, cellOf });
  designs.set(key, made);
  return made;
}

/** All main effects and interactions; p of Greenhouse and Geisser where there is something to correct. */
function effects(scores: Scored, within: readonly Factor[], { isDetailed }: TestOptions): Tested[] {
  const design = designOf(scores, within);
  design.fitScores(scores.scores);
  if (isDetailed) return detailed(design);
  const betweenDf = design.effects[0]?.df2 ?? Number.NaN;
  const epsilons = new Map<number, number>();
  const epsilonOf = (stratum: number, df2: number): number => {
    if (df2 === betweenDf) return 1;
    const epsilon = epsilons.get(stratum) ?? design.sphericity(stratum).greenhouseGeisser;
    epsilons.set(stratum, epsilon);
    return epsilon;
  };
  return design.effects.flatMap(({ name, df1, df2, stratum }, index): Tested[] => (name === intercept ? [] : [{ what: name, statistic: 'F', value: design.f[index] as number, df: [df1, df2], p: design.p(index, epsilonOf(stratum, df2)) }]));
}

function detailed(design: AnovaDesign): Tested[] {
  return anovaOfFit(design).effects.map(({ name, f, df1, df2, p, partialEtaSquared, sphericity }): Tested => ({
    what: name,
    statistic: 'F',
    value: f,
    df: [df1, df2],
    p: sphericity?.pGreenhouseGeisser ?? p,
    detail: { effect: { name: 'partial eta squared', ...partialEtaSquared }, ...(sphericity && { method: 'Greenhouse and Geisser', sphericity: { ...sphericity, pUncorrected: p } }) },
  }));
}
