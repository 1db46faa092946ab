import { incompleteBeta } from '../../numerics/incomplete-beta.js';
import { rootOfRising } from '../../numerics/root.js';

/** Probability that an F with df1 and df2 degrees of freedom (any numbers above 0) lies above f. */
export function fAbove(f: number, df1: number, df2: number): number {
  if (f === Infinity) return 0;
  if (!(f >= 0)) return NaN;
  const sum = df2 + df1 * f;
  return incompleteBeta(df2 / sum, df2 / 2, df1 / 2, (df1 * f) / sum);
}

/** The F above which lies the share `alpha`, 0 < alpha < 1. */
export function fCritical(alpha: number, df1: number, df2: number): number {
  return rootOfRising((f) => 1 - fAbove(f, df1, df2) / alpha, 0, 4, 0);
}
