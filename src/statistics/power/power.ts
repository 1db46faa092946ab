import type { Alternative } from '../alternative.js';
import { fCritical } from '../distributions/f.js';
import { noncentralFAbove } from '../distributions/noncentral-f.js';
import { noncentralTAbove } from '../distributions/noncentral-t.js';
import { tCritical } from '../distributions/t.js';
import { StatisticsProblem } from '../problem.js';

export interface PowerOptions {
  /** 0.05 if not given. */
  readonly alpha?: number | undefined;
  readonly alternative?: Alternative | undefined;
  /**
   * Whether a two-sided test that finds the opposite of the effect counts as well. It does not if not given, as in R's
   * power.t.test; pwr counts it.
   */
  readonly opposite?: boolean | undefined;
}

/** Power of Student's t test of two groups whose means are d standard deviations apart. */
export function powerOfTwoSampleT(first: number, second: number, d: number, options: PowerOptions = {}): number {
  for (const n of [first, second]) checkSize(n, 1);
  return powerOfT(first + second - 2, d / Math.sqrt(1 / first + 1 / second), options);
}

/** Power of Student's t test of n scores, or of n differences of pairs, whose mean is d of their standard deviations from what is expected. */
export function powerOfOneSampleT(n: number, d: number, options: PowerOptions = {}): number {
  checkSize(n, 2);
  return powerOfT(n - 1, d * Math.sqrt(n), options);
}

/** Power of the F test of a one-way analysis of variance: `groups` of n animals; f is the standard deviation of their means by that within. */
export function powerOfOneWay(groups: number, n: number, f: number, { alpha = 0.05 }: Pick<PowerOptions, 'alpha'> = {}): number {
  if (!(Number.isInteger(groups) && groups >= 2)) throw new StatisticsProblem(`Power with ${groups} groups: expected a whole number of at least 2.`);
  checkSize(n, 2);
  return powerOfF(groups - 1, groups * (n - 1), groups * n * f * f, alpha);
}

/** Power of any F test, by its degrees of freedom and noncentrality (the sum of squares of the true means by the variance of the error). */
export function powerOfF(df1: number, df2: number, noncentrality: number, alpha = 0.05): number {
  checkAlpha(alpha);
  if (!(noncentrality >= 0 && noncentrality < Infinity)) throw new StatisticsProblem(`Power with a noncentrality of ${noncentrality}: expected a number of at least 0.`);
  return noncentralFAbove(fCritical(alpha, df1, df2), df1, df2, noncentrality);
}

function powerOfT(df: number, noncentrality: number, { alpha = 0.05, alternative = 'two-sided', opposite = false }: PowerOptions): number {
  checkAlpha(alpha);
  if (!(df >= 1)) throw new StatisticsProblem('Power of a t test: found one animal in each group, expected at least three together.');
  if (!Number.isFinite(noncentrality)) throw new StatisticsProblem('Power of a t test: the effect is no finite number.');
  if (alternative === 'less') return powerOfT(df, -noncentrality, { alpha, alternative: 'greater' });
  if (alternative === 'greater') return alpha < 0.5 ? noncentralTAbove(tCritical(2 * alpha, df), df, noncentrality) : noncentralTAbove(-tCritical(2 - 2 * alpha, df), df, noncentrality);
  const critical = tCritical(alpha, df);
  const size = Math.abs(noncentrality);
  return noncentralTAbove(critical, df, size) + (opposite ? noncentralTAbove(critical, df, -size) : 0);
}

function checkAlpha(alpha: number): void {
  if (!(alpha > 0 && alpha < 1)) throw new StatisticsProblem(`Power at a level of ${alpha}: expected a number between 0 and 1, as 0.05.`);
}

function checkSize(n: number, least: number): void {
  if (!(Number.isInteger(n) && n >= least)) throw new StatisticsProblem(`Power with ${n} animals: expected a whole number of at least ${least}.`);
}
