import { tAbove, tBelow, tBeyond, tCritical } from '../distributions/t.js';
import type { Alternative } from '../alternative.js';
import { isRounding, meanOf, squaresOf, type Interval, type Scores } from '../sample.js';

/** A t and what it was made from: all that a simulated experiment needs. NaN where the scores do not vary or are too few. */
export interface TStatistic {
  readonly t: number;
  readonly df: number;
  /** Of means, in the unit of the scores. */
  readonly difference: number;
  readonly standardError: number;
}

/** Of the mean of one sample from `expected`. */
export function oneSampleStatistic(scores: Scores, expected = 0): TStatistic {
  const n = scores.length;
  const mean = meanOf(scores);
  const deviation = Math.sqrt(squaresOf(scores, mean) / (n - 1));
  return statistic(mean - expected, deviation / Math.sqrt(n), n - 1, Math.abs(mean));
}

/** Of two independent samples with one variance, the first less the second. */
export function pooledStatistic(first: Scores, second: Scores): TStatistic {
  const [n1, n2] = [first.length, second.length];
  const [mean1, mean2] = [meanOf(first), meanOf(second)];
  const df = n1 + n2 - 2;
  const variance = (squaresOf(first, mean1) + squaresOf(second, mean2)) / df;
  return statistic(mean1 - mean2, Math.sqrt(variance * (1 / n1 + 1 / n2)), df, Math.max(Math.abs(mean1), Math.abs(mean2)));
}

/** The same with a variance of each; degrees of freedom by Welch and Satterthwaite (Welch BL, Biometrika 1947;34:28). */
export function welchStatistic(first: Scores, second: Scores): TStatistic {
  const [n1, n2] = [first.length, second.length];
  const [mean1, mean2] = [meanOf(first), meanOf(second)];
  const error1 = squaresOf(first, mean1) / (n1 - 1) / n1;
  const error2 = squaresOf(second, mean2) / (n2 - 1) / n2;
  const error = error1 + error2;
  const df = (error * error) / ((error1 * error1) / (n1 - 1) + (error2 * error2) / (n2 - 1));
  return statistic(mean1 - mean2, Math.sqrt(error), df, Math.max(Math.abs(mean1), Math.abs(mean2)));
}

/** Probability of a t at least so far in the direction of the alternative. */
export function pOfT({ t, df }: TStatistic, alternative: Alternative = 'two-sided'): number {
  if (alternative === 'two-sided') return tBeyond(t, df);
  return alternative === 'less' ? tBelow(t, df) : tAbove(t, df);
}

/** Interval of the difference; one-sided where the alternative is. */
export function intervalOfT({ df, difference, standardError }: TStatistic, alternative: Alternative, confidence: number): Interval {
  const outside = alternative === 'two-sided' ? 1 - confidence : 2 * (1 - confidence);
  const reach = outside < 1 ? tCritical(outside, df) * standardError : -tCritical(2 - outside, df) * standardError;
  return {
    low: alternative === 'less' ? -Infinity : difference - reach,
    high: alternative === 'greater' ? Infinity : difference + reach,
    confidence,
  };
}

/** @param size of the scores, against which a standard error may be nothing but rounding */
export function statistic(difference: number, standardError: number, df: number, size: number): TStatistic {
  return { t: isRounding(standardError, size) ? NaN : difference / standardError, df, difference, standardError };
}
