import { incompleteBeta } from '../../numerics/incomplete-beta.js';
import { normalBelow } from './normal.js';
import { poissonMixture } from './poisson-mixture.js';
import { rootOfRising } from '../../numerics/root.js';

/**
 * Probability that a noncentral t lies above t. Absolute error below 1e-13; in the tail away from 0 the relative error is as small.
 *
 * Source: Lenth RV, Appl Stat 1989;38:185 (AS 243), 10.2307/2347693.
 */
export function noncentralTAbove(t: number, df: number, noncentrality: number): number {
  if (!(df > 0) || t !== t || noncentrality !== noncentrality) return NaN;
  if (t < 0) return 1 - noncentralTAbove(-t, df, -noncentrality);
  const square = t * t;
  const above = df / (df + square);
  const below = square / (df + square);
  const mean = (noncentrality * noncentrality) / 2;
  const even = poissonMixture(mean, 0, (j) => incompleteBeta(above, df / 2, j + 0.5, below));
  const odd = poissonMixture(mean, 0.5, (j) => incompleteBeta(above, df / 2, j + 1, below));
  // The two sums over I_above; where t is 0 they are all of the probability on this side.
  const share = 0.5 * (even + noncentrality * Math.SQRT1_2 * odd);
  return t === 0 ? normalBelow(noncentrality) : Math.min(1, Math.max(0, share));
}

/** The noncentrality with which a noncentral t lies above t with probability p, 0 < p < 1. */
export function noncentralityOfT(t: number, df: number, p: number): number {
  return rootOfRising((noncentrality) => noncentralTAbove(t, df, noncentrality) - p, t - 2, t + 2);
}
