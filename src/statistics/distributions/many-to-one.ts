import { exp } from '../../numerics/exp.js';
import { rootOfRising } from '../../numerics/root.js';
import { chiMean } from './chi-mean.js';
import { normalBelow } from './normal.js';

const farthest = 9;

/**
 * Probability that one at least of several t lies further from 0 than t, if the mean with which all are compared is the same.
 *
 * @param loadings one a comparison, above 0 and below 1: comparisons i and j correlate by the product of theirs, so that what all have
 *   in common is one normal deviate; with groups of n and a control of m, sqrt(n / (n + m))
 * @param df of the standard error, infinite if it is known
 *
 * Source: Dunnett CW, J Am Stat Assoc 1955;50:1096, 10.1080/01621459.1955.10501294, for the integrals. The inner one is a sum with
 * equal steps, as in studentized-range.ts: exact to the last places where the steps are small beside the narrowest part of what is summed.
 */
export function manyToOneBeyond(t: number, loadings: readonly number[], df: number): number {
  if (t !== t || !(df > 0)) return NaN;
  if (t === 0) return 1;
  const rests = loadings.map((loading) => Math.sqrt(1 - loading * loading));
  const sharpness = loadings.reduce((sum, loading) => sum + (loading * loading) / (1 - loading * loading), 1);
  const step = Math.min(1 / 8, 1 / (2 * Math.sqrt(sharpness)));
  // Both sides of 0 are alike.
  const places = Array.from({ length: Math.ceil(farthest / step) + 1 }, (_value, index) => index * step);
  const densities = places.map((z) => ((z === 0 ? step : 2 * step) * exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
  const beyond = (limit: number): number =>
    places.reduce((sum, z, index) => {
      // 1 less the product of what each leaves, as a sum in which nothing cancels.
      let some = 0;
      let own = 0;
      for (let one = 0; one < loadings.length; one++) {
        const [loading, rest] = [loadings[one] as number, rests[one] as number];
        if (loading !== loadings[one - 1]) own = normalBelow((loading * z - limit) / rest) + normalBelow((-loading * z - limit) / rest);
        some += (1 - some) * own;
      }
      return sum + (densities[index] as number) * some;
    }, 0);
  return Math.min(1, chiMean(df, (scale) => beyond(Math.abs(t) * scale)));
}

/** The t beyond which one at least lies with probability `alpha`, 0 < alpha < 1. */
export function manyToOneCritical(alpha: number, loadings: readonly number[], df: number): number {
  return rootOfRising((t) => 1 - manyToOneBeyond(t, loadings, df) / alpha, 0, 4, 0);
}
