import { incompleteBeta } from '../../numerics/incomplete-beta.js';
import { normalBelow, normalQuantile } from './normal.js';
import { rootOfRising } from '../../numerics/root.js';

/** Probability that a t with `df` degrees of freedom (any number above 0, or infinite) lies further from 0 than t does. */
export function tBeyond(t: number, df: number): number {
  if (df === Infinity) return 2 * normalBelow(-Math.abs(t));
  if (Math.abs(t) === Infinity) return df > 0 ? 0 : NaN;
  // Of df / (df + t²) and t² / (df + t²) neither is taken as 1 minus the other, so both tails keep their digits.
  const square = t * t;
  return incompleteBeta(df / (df + square), df / 2, 0.5, square / (df + square));
}

/** Probability that a t lies below t. */
export function tBelow(t: number, df: number): number {
  const beyond = tBeyond(t, df) / 2;
  return t < 0 ? beyond : 1 - beyond;
}

/** Probability that a t lies above t. */
export function tAbove(t: number, df: number): number {
  return tBelow(-t, df);
}

/** The t beyond which, on both sides together, lies the share `alpha`, 0 < alpha < 1. */
export function tCritical(alpha: number, df: number): number {
  if (!(alpha > 0 && alpha < 1)) return alpha === 0 ? Infinity : alpha === 1 ? 0 : NaN;
  if (df === Infinity) return normalQuantile(1 - alpha / 2);
  return rootOfRising((t) => 1 - tBeyond(t, df) / alpha, 0, 4, 0);
}
