import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { normalQuantile } from './distributions/normal.js';
import type { Interval } from './sample.js';

/**
 * Interval of a correlation, or of anything else from -1 to 1, by Fisher's transformation; at either end it is that end.
 *
 * @param deviation standard deviation of the transformed value; infinite where nothing is known of it
 *
 * Source: Fisher RA, Biometrika 1915;10:507, 10.2307/2331838.
 */
export function fisherInterval(value: number, deviation: number, confidence: number): Interval {
  if (Math.abs(value) === 1) return { low: value, high: value, confidence };
  const z = 0.5 * log((1 + value) / (1 - value));
  const reach = normalQuantile((1 + confidence) / 2) * deviation;
  const bound = (z: number): number => 1 - 2 / (exp(2 * z) + 1);
  return { low: bound(z - reach), high: bound(z + reach), confidence };
}
