import type { Alternative } from '../alternative.js';
import { cohenD, type CohenD } from '../effects/cohen-d.js';
import { StatisticsProblem } from '../problem.js';
import { checkConfidence, checkScores, squaresOf, type Interval, type Scores } from '../sample.js';
import { intervalOfT, oneSampleStatistic, pOfT, pooledStatistic, welchStatistic, type TStatistic } from './statistic.js';

export interface TTest extends TStatistic {
  readonly method: string;
  readonly alternative: Alternative;
  readonly p: number;
  /** Of the difference. */
  readonly interval: Interval;
  /** Of one sample and of pairs: by the standard deviation of the scores or differences (dz). */
  readonly d: CohenD;
}

export interface TOptions {
  readonly alternative?: Alternative | undefined;
  /** Of the intervals; 0.95 if not given. */
  readonly confidence?: number | undefined;
}

/** Student's t test of one sample against a mean that is expected. */
export function oneSampleT(scores: Scores, expected = 0, options: TOptions = {}): TTest {
  checkScores(scores, 'A t test of one sample', 2);
  return tested("Student's t test of one sample", oneSampleStatistic(scores, expected), 1 / Math.sqrt(scores.length), options);
}

/** Student's t test of pairs: two scores of each animal, in the same order; the first less the second. */
export function pairedT(first: Scores, second: Scores, options: TOptions = {}): TTest {
  return tested("Student's t test of pairs", pairedStatistic(first, second), 1 / Math.sqrt(first.length), options);
}

/** Of the mean difference of pairs, the first less the second. @throws StatisticsProblem unless both have a score of each animal */
export function pairedStatistic(first: Scores, second: Scores): TStatistic {
  return oneSampleStatistic(differencesOf(first, second, 'A t test of pairs'));
}

/** Student's t test of two independent groups, with one variance: the first less the second. */
export function twoSampleT(first: Scores, second: Scores, options: TOptions = {}): TTest {
  checkTwo(first, second, 1);
  if (first.length + second.length < 3) throw new StatisticsProblem('A t test of two groups: found one score in each, expected at least three together.');
  return tested("Student's t test of two groups", pooledStatistic(first, second), Math.sqrt(1 / first.length + 1 / second.length), options);
}

/** Welch's t test of two independent groups, each with its variance. Its d is by the root of the mean of the two variances. */
export function welchT(first: Scores, second: Scores, options: TOptions = {}): TTest {
  checkTwo(first, second, 2);
  const statistic = welchStatistic(first, second);
  const deviation = Math.sqrt((squaresOf(first) / (first.length - 1) + squaresOf(second) / (second.length - 1)) / 2);
  return tested("Welch's t test of two groups", statistic, statistic.standardError / deviation, options);
}

/** @throws StatisticsProblem unless both have a score of each animal */
export function differencesOf(first: Scores, second: Scores, what: string): Float64Array {
  if (first.length !== second.length) throw new StatisticsProblem(`${what}: found ${first.length} and ${second.length} scores, expected as many of both.`);
  checkScores(first, `${what}, first scores`, 2);
  checkScores(second, `${what}, second scores`, 2);
  return Float64Array.from(first, (score, index) => score - (second[index] as number));
}

function checkTwo(first: Scores, second: Scores, least: number): void {
  checkScores(first, 'A t test of two groups, first group', least);
  checkScores(second, 'A t test of two groups, second group', least);
}

function tested(method: string, statistic: TStatistic, factor: number, { alternative = 'two-sided', confidence = 0.95 }: TOptions): TTest {
  checkConfidence(confidence);
  const { t, df, difference } = statistic;
  if (Number.isNaN(t)) throw new StatisticsProblem(`${method}: the scores do not vary, so there is nothing to compare the difference of ${difference} with.`);
  return { ...statistic, method, alternative, p: pOfT(statistic, alternative), interval: intervalOfT(statistic, alternative, confidence), d: cohenD(t, df, factor, confidence) };
}
