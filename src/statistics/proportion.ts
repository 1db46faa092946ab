import { incompleteBeta } from '../numerics/incomplete-beta.js';
import { betaQuantile } from './distributions/beta.js';
import { StatisticsProblem } from './problem.js';
import { checkConfidence, type Interval } from './sample.js';

/**
 * Clopper and Pearson's interval of a proportion, which holds with at least its confidence for any proportion.
 *
 * Source: Clopper CJ, Pearson ES, Biometrika 1934;26:404, 10.1093/biomet/26.4.404.
 */
export function clopperPearson(found: number, of: number, confidence = 0.95): Interval {
  checkConfidence(confidence);
  if (!Number.isInteger(of) || of < 1 || !Number.isInteger(found) || found < 0 || found > of) throw new StatisticsProblem(`A proportion of ${found} in ${of}: expected whole numbers, the first from 0 to the second, the second at least 1.`);
  const outside = (1 - confidence) / 2;
  return {
    low: found === 0 ? 0 : betaQuantile(outside, found, of - found + 1),
    high: found === of ? 1 : betaQuantile(1 - outside, found + 1, of - found),
    confidence,
  };
}

/**
 * McNemar's exact test of two proportions of the same: p that of those that differ so many, or more unevenly many, have it in the first only, where both are as likely; 1 where none differs.
 *
 * @param first how many have it in the first only, and `second`, in the second only
 */
export function mcNemar(first: number, second: number): number {
  if (![first, second].every((count) => Number.isInteger(count) && count >= 0)) throw new StatisticsProblem(`McNemar's test of ${first} and ${second}: expected whole numbers from 0 on.`);
  const less = Math.min(first, second);
  return first === second ? 1 : Math.min(1, 2 * incompleteBeta(0.5, first + second - less, less + 1, 0.5));
}
