import { normalBelow } from '../distributions/normal.js';
import { pOf, type Alternative } from '../alternative.js';

/** How the p of a rank test was made. */
export type RankMethod = 'exact' | 'normal approximation' | 'normal approximation with continuity correction';

export interface RankOptions {
  readonly alternative?: Alternative | undefined;
  /**
   * `auto`, as R has it: exact with fewer than 50 scores (in each group) and no ties, otherwise approximate. `exact` is exact with
   * ties too: the distribution given the ties.
   */
  readonly method?: 'auto' | 'exact' | 'approximate' | undefined;
  /** Of the normal approximation; true if not given. */
  readonly continuity?: boolean | undefined;
  readonly confidence?: number | undefined;
}

/** From this many scores on, `auto` approximates. */
const exactBelow = 50;

export const isExact = (method: RankOptions['method'] = 'auto', scores: number, tied: boolean): boolean => (method === 'auto' ? scores < exactBelow && !tied : method === 'exact');

/** p of a sum of ranks that is `distance` from what is expected of it. */
export function approximateP(distance: number, deviation: number, alternative: Alternative, continuity: boolean): number {
  const shift = continuity ? 0.5 : 0;
  const towards = alternative === 'two-sided' ? Math.sign(distance) * shift : alternative === 'greater' ? shift : -shift;
  const z = (distance - towards) / deviation;
  return pOf(alternative, normalBelow(z), normalBelow(-z));
}
