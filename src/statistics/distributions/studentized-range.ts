import { chiMean } from './chi-mean.js';
import { normalBelow } from './normal.js';
import { rootOfRising } from '../../numerics/root.js';
import { exp } from '../../numerics/exp.js';

// Where the normal density is summed: with steps of this width the trapezoidal rule is exact to the last places, since the
// density is analytic (Trefethen LN, Weideman JAC, SIAM Rev 2014;56:385, 10.1137/130932132).
const step = 1 / 8;
const farthest = 9;
const places = Float64Array.from({ length: (2 * farthest) / step + 1 }, (_value, index) => index * step - farthest);
const densities = places.map((z) => (step * exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
const shares = places.map(normalBelow);

/** Probability that the range of `count` standard normal deviates is above `range`: each of them may be the largest. */
function rangeAbove(range: number, count: number): number {
  let sum = 0;
  for (let index = 0; index < places.length; index++) {
    const below = shares[index] as number;
    const lower = normalBelow((places[index] as number) - range);
    // below^(count - 1) - (below - lower)^(count - 1), as a sum in which nothing cancels.
    const between = below - lower;
    let difference = 0;
    let power = 1;
    for (let factor = 1; factor < count; factor++) {
      difference = difference * between + power;
      power *= below;
    }
    sum += (densities[index] as number) * lower * difference;
  }
  return Math.min(1, count * sum);
}

/**
 * Probability that a studentised range of `count` means lies above q; `df` of the standard error, infinite if it is known.
 *
 * Source: Lund RE, Lund JR, Appl Stat 1983;32:204 (AS 190), 10.2307/2347300, for the integrals; the quadrature is another.
 */
export function studentizedRangeAbove(q: number, count: number, df: number): number {
  if (q !== q || !(df > 0)) return NaN;
  if (q <= 0) return 1;
  return chiMean(df, (scale) => rangeAbove(q * scale, count));
}

/** The studentised range above which lies the share `alpha`, 0 < alpha < 1. */
export function studentizedRangeCritical(alpha: number, count: number, df: number): number {
  return rootOfRising((q) => 1 - studentizedRangeAbove(q, count, df) / alpha, 0, 4, 0);
}
