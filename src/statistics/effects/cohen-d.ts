import { exp } from '../../numerics/exp.js';
import { logGamma } from '../../numerics/stirling.js';
import { noncentralityOfT } from '../distributions/noncentral-t.js';
import { checkConfidence, type Interval } from '../sample.js';

/** A difference in standard deviations, with its interval. */
export interface CohenD {
  readonly value: number;
  readonly interval: Interval;
  /** Hedges' g: d without its bias in small samples. */
  readonly unbiased: number;
}

/**
 * d = t × factor, with the interval of noncentralities that the t is compatible with.
 *
 * @param factor standard error of the difference in standard deviations, as sqrt(1 / n1 + 1 / n2)
 *
 * Sources: Steiger JH, Fouladi RT, in Harlow LL et al. (eds), What if there were no significance tests?, 1997; Hedges LV, J Educ
 * Stat 1981;6:107, 10.3102/10769986006002107.
 */
export function cohenD(t: number, df: number, factor: number, confidence = 0.95): CohenD {
  checkConfidence(confidence);
  const outside = (1 - confidence) / 2;
  const correction = df > 1 ? exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2) : NaN;
  return {
    value: t * factor,
    interval: { low: noncentralityOfT(t, df, outside) * factor, high: noncentralityOfT(t, df, 1 - outside) * factor, confidence },
    unbiased: t * factor * correction,
  };
}
