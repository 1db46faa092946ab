import { upperGamma } from '../../numerics/incomplete-gamma.js';

/** Probability that a chi-square with `df` degrees of freedom lies above x. */
export function chiSquareAbove(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}
