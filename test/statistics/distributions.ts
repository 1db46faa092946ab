import { betaQuantile } from '../../src/statistics/distributions/beta.js';
import { chiSquareAbove } from '../../src/statistics/distributions/chi-square.js';
import { fAbove } from '../../src/statistics/distributions/f.js';
import { noncentralFAbove } from '../../src/statistics/distributions/noncentral-f.js';
import { noncentralTAbove } from '../../src/statistics/distributions/noncentral-t.js';
import { normalBelow, normalQuantile } from '../../src/statistics/distributions/normal.js';
import { studentizedRangeAbove } from '../../src/statistics/distributions/studentized-range.js';
import { tBeyond, tCritical } from '../../src/statistics/distributions/t.js';

/** Those of which R's answers are known, by name. */
export const distributions: Readonly<Record<string, (...args: readonly number[]) => number>> = {
  tBeyond: (t = NaN, df = NaN) => tBeyond(t, df),
  tCritical: (alpha = NaN, df = NaN) => tCritical(alpha, df),
  fAbove: (f = NaN, df1 = NaN, df2 = NaN) => fAbove(f, df1, df2),
  normalBelow: (z = NaN) => normalBelow(z),
  normalQuantile: (p = NaN) => normalQuantile(p),
  chiSquareAbove: (x = NaN, df = NaN) => chiSquareAbove(x, df),
  betaQuantile: (p = NaN, a = NaN, b = NaN) => betaQuantile(p, a, b),
  noncentralTAbove: (t = NaN, df = NaN, noncentrality = NaN) => noncentralTAbove(t, df, noncentrality),
  noncentralFAbove: (f = NaN, df1 = NaN, df2 = NaN, noncentrality = NaN) => noncentralFAbove(f, df1, df2, noncentrality),
  studentizedRangeAbove: (q = NaN, count = NaN, df = NaN) => studentizedRangeAbove(q, count, df),
};
