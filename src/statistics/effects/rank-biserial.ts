import { fisherInterval } from '../fisher.js';
import type { Interval } from '../sample.js';

/** Share of pairs (or of ranks) in favour of the first, less that in favour of the second: from -1 to 1. */
export interface RankBiserial {
  readonly value: number;
  /** None for -1 and 1. */
  readonly interval?: Interval;
}

/**
 * With an interval by Fisher's transformation, approximate.
 *
 * @param deviation standard deviation of the value if there is no difference
 */
export function rankBiserial(value: number, deviation: number, confidence: number): RankBiserial {
  const interval = fisherInterval(value, deviation, confidence);
  return { value, ...(interval && { interval }) };
}
