import { type Definitions, nameOf } from '../../language/ir/reading.js';
import type { Experiment } from '../../language/ir/types.js';
import { standardDeviation } from '../../results/over-animals.js';
import { toldUnitOf, type ToldUnit } from '../../results/units.js';
import { meanOf, type Interval } from '../../statistics/sample.js';
import type { Analysed, AnalysedExpectation, Corrected } from '../analyse.js';
import { cellName, scoresOf, type LeftOut, type Scored } from '../scores.js';
import type { PlannedAnalysis } from '../plan.js';
import { adjusted, isAdjusted, ownMoments } from '../tests/covariance.js';
import type { Estimate, Tested } from '../tests/tested.js';
import type { ReportedAnalysis, ReportedEstimate, ReportedExpectation, ReportedMean, ReportedTest } from './types.js';

/** An analysis in the units in which it is told. */
export function reportedAnalysis({ plan, main, expectations, notes }: Analysed, experiment: Experiment, definitions: Definitions, animals: readonly string[]): ReportedAnalysis {
  const told = toldUnitOf(plan.outcome, experiment, definitions);
  const scores = 'scores' in main ? main.scores : undefined;
  return {
    name: plan.name,
    outcome: nameOf(plan.outcome),
    unit: told.unit,
    during: plan.moments.flatMap(({ name, moment }) => (moment.during === undefined ? [] : [name])),
    test: plan.test,
    factors: [...plan.between.map(({ name }) => name), ...plan.words, ...plan.within.flatMap(({ name }) => (experiment.factors.some((factor) => factor.name === name) ? [name] : []))],
    alpha: plan.alpha,
    sides: plan.sides,
    correction: plan.correction,
    primary: plan.primary,
    notRun: main.notRun ?? null,
    means: scores === undefined ? [] : meansOf(scores, plan, told),
    leftOut: leftOutOf(scores?.leftOut ?? [], animals),
    tests: 'tests' in main ? main.tests.map((tested) => reportedTest(tested, told)) : [],
    expectations: expectations.map((one) => reportedExpectation(one, told)),
    notes: [...notes],
  };
}

const leftOutOf = (leftOut: readonly LeftOut[], animals: readonly string[]): ReportedAnalysis['leftOut'] => leftOut.map(({ animal, why }) => ({ animal: animals[animal] ?? '', why }));

function meansOf(scores: Scored, plan: PlannedAnalysis, { scale }: ToldUnit): ReportedMean[] {
  const moments = scores.moments.slice(0, ownMoments(scores, plan));
  const ofCovariance = isAdjusted(plan) ? moments.map((_at, moment) => adjusted(scores, plan, moment).means) : [];
  return scores.sizes.flatMap((n, cell) =>
    moments.map((at, moment): ReportedMean => {
      const own = scoresOf(scores, cell, moment).map((score) => score * scale);
      return { group: cellName(scores, cell), at, n, mean: finite(meanOf(own)), sd: finite(standardDeviation([...own])), adjusted: finite((ofCovariance[moment]?.[cell] ?? Number.NaN) * scale) };
    }),
  );
}

function reportedTest({ what, at, statistic, value, df, p, pCorrected, detail }: Corrected<Tested>, { scale }: ToldUnit): ReportedTest {
  const { method, difference, effect, sphericity } = detail ?? {};
  return {
    what,
    at: at ?? null,
    statistic,
    value: finite(value),
    df: [...df],
    p: finite(p),
    pCorrected: finite(pCorrected),
    method: method ?? null,
    difference: difference === undefined ? null : reportedEstimate(difference, scale),
    effect: effect === undefined ? null : { name: effect.name, ...reportedEstimate(effect, 1) },
    sphericity: sphericity === undefined ? null : { greenhouseGeisser: sphericity.greenhouseGeisser, huynhFeldt: sphericity.huynhFeldt, mauchlyP: finite(sphericity.mauchly.p), pUncorrected: sphericity.pUncorrected },
  };
}

function reportedExpectation({ expectation: { name, written }, result }: AnalysedExpectation, told: ToldUnit): ReportedExpectation {
  if (result.notRun !== undefined) return { name, expects: written, notRun: result.notRun, test: null, onExpectedSide: null };
  const { p, pCorrected, isOnSide } = result;
  const { statistic, value, df, detail } = 'tested' in result ? result.tested : { statistic: 't' as const, value: result.t, df: [result.df], detail: result.detail };
  return { name, expects: written, notRun: null, test: reportedTest({ what: name, statistic, value, df, p, pCorrected, ...(detail && { detail }) }, told), onExpectedSide: isOnSide };
}

function reportedEstimate({ value, interval }: Estimate, scale: number): ReportedEstimate {
  return { value: finite(value * scale), interval: interval === undefined ? null : scaled(interval, scale) };
}

const scaled = ({ low, high, confidence }: Interval, scale: number): ReportedEstimate['interval'] => ({ low: finite(low * scale), high: finite(high * scale), confidence });

/** JSON has no other numbers. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
