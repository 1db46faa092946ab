import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { normalQuantile } from '../distributions/normal.js';
import type { Interval } from '../sample.js';

/** Share of pairs (or of ranks) in favour of the first, less that in favour of the second: from -1 to 1. */
export interface RankBiserial {
  readonly value: number;
  readonly interval: Interval;
}

/**
 * With an interval by Fisher's transformation, approximate.
 *
 * @param deviation standard deviation of the value if there is no difference
 */
export function rankBiserial(value: number, deviation: number, confidence: number): RankBiserial {
  const reach = normalQuantile((1 + confidence) / 2) * deviation;
  const bound = (z: number): number => 1 - 2 / (exp(2 * z) + 1);
  const z = Math.abs(value) === 1 ? value * Infinity : 0.5 * log((1 + value) / (1 - value));
  return { value, interval: { low: bound(z - reach), high: bound(z + reach), confidence } };
}
