import { exp } from '../../numerics/exp.js';
import { incompleteBeta } from '../../numerics/incomplete-beta.js';
import { upperGamma } from '../../numerics/incomplete-gamma.js';
import { rootOfRising } from '../../numerics/root.js';
import { normalBelow } from './normal.js';
import { poissonMixture } from './poisson-mixture.js';

/** Above it the series would take long, and the mean over the normal deviate is smooth. */
const large = 35;

/** Probability that a noncentral t lies above t. Absolute error below 1e-12; in the tail away from 0 the relative error is as small. */
export function noncentralTAbove(t: number, df: number, noncentrality: number): number {
  if (!(df > 0) || t !== t || noncentrality !== noncentrality) return NaN;
  if (t < 0) return 1 - noncentralTAbove(-t, df, -noncentrality);
  if (t === 0) return normalBelow(noncentrality);
  return Math.abs(noncentrality) > large ? meanOverNormal(t, df, noncentrality) : series(t, df, noncentrality);
}

/** Source: Lenth RV, Appl Stat 1989;38:185 (AS 243), 10.2307/2347693, with the complements of its incomplete betas. */
function series(t: number, df: number, noncentrality: number): number {
  const square = t * t;
  const above = df / (df + square);
  const below = square / (df + square);
  const mean = (noncentrality * noncentrality) / 2;
  const even = poissonMixture(mean, 0, (j) => incompleteBeta(above, df / 2, j + 0.5, below));
  const odd = poissonMixture(mean, 0.5, (j) => incompleteBeta(above, df / 2, j + 1, below));
  return Math.min(1, Math.max(0, 0.5 * (even + Math.sign(noncentrality) * odd)));
}

/** Mean over the normal deviate z of the probability that the standard deviation is below (noncentrality + z) / t, by the trapezoidal rule. */
function meanOverNormal(t: number, df: number, noncentrality: number): number {
  const step = Math.min(1 / 8, noncentrality / Math.sqrt(2 * df) / 6);
  if (noncentrality < 0) return 0;
  let sum = 0;
  for (let z = -9; z <= 9; z += step) {
    const scale = (noncentrality + z) / t;
    sum += exp((-z * z) / 2) * (1 - upperGamma(df / 2, (df * scale * scale) / 2));
  }
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/** The noncentrality with which a noncentral t lies above t with probability p, 0 < p < 1. */
export function noncentralityOfT(t: number, df: number, p: number): number {
  return rootOfRising((noncentrality) => noncentralTAbove(t, df, noncentrality) - p, t - 2, t + 2);
}
