import { incompleteBeta } from '../../numerics/incomplete-beta.js';
import { poissonMixture } from './poisson-mixture.js';
import { fAbove } from './f.js';
import { rootOfRising } from '../../numerics/root.js';

/** Probability that a noncentral F lies above f: a mean of incomplete betas over Poisson weights. */
export function noncentralFAbove(f: number, df1: number, df2: number, noncentrality: number): number {
  const sum = df2 + df1 * f;
  const above = df2 / sum;
  const below = (df1 * f) / sum;
  return poissonMixture(noncentrality / 2, 0, (j) => incompleteBeta(above, df2 / 2, df1 / 2 + j, below));
}

/** The noncentrality with which a noncentral F lies above f with probability p; 0 if it does so more often without any. */
export function noncentralityOfF(f: number, df1: number, df2: number, p: number): number {
  if (!(fAbove(f, df1, df2) < p)) return 0;
  return rootOfRising((noncentrality) => noncentralFAbove(f, df1, df2, noncentrality) - p, 0, df1 * f + 1, 0);
}
