import { fAbove } from '../distributions/f.js';
import { noncentralityOfF } from '../distributions/noncentral-f.js';
import { checkConfidence, type Interval } from '../sample.js';

/** Share of the variance that an effect explains, with its interval. */
export interface EtaSquared {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * Partial eta squared of an F, with the interval of noncentralities that the F is compatible with.
 *
 * An F looks to one side, so the interval that excludes 0 when p < 0.05 is that with confidence 0.9.
 *
 * Source: Steiger JH, Psychol Methods 2004;9:164, 10.1037/1082-989X.9.2.164; a noncentrality L is turned into L / (L + df2),
 * as eta squared itself is df1 F / (df1 F + df2).
 */
export function partialEtaSquared(f: number, df1: number, df2: number, confidence = 0.9): EtaSquared {
  checkConfidence(confidence);
  if (!Number.isFinite(f)) return { value: f === Infinity ? 1 : NaN, interval: { low: NaN, high: NaN, confidence } };
  const outside = (1 - confidence) / 2;
  const share = (noncentrality: number): number => noncentrality / (noncentrality + df2);
  const low = fAbove(f, df1, df2) < outside ? share(noncentralityOfF(f, df1, df2, outside)) : 0;
  return { value: share(df1 * f), interval: { low, high: share(noncentralityOfF(f, df1, df2, 1 - outside)), confidence } };
}
