import { exp } from '../numerics/exp.js';
import { log } from '../numerics/log.js';
import { normalQuantile } from './distributions/normal.js';
import type { Interval } from './sample.js';

/**
 * Interval of a correlation, or of anything else from -1 to 1, by Fisher's transformation; undefined at either end, which it takes to infinity.
 *
 * @param deviation standard deviation of the transformed value; infinite where nothing is known of it
 *
 * Source: Fisher RA, Biometrika 1915;10:507, 10.2307/2331838.
 */
export function fisherInterval(value: number, deviation: number, confidence: number): Interval | undefined {
  if (Math.abs(value) === 1) return undefined;
  const z = 0.5 * log((1 + value) / (1 - value));
  const reach = normalQuantile((1 + confidence) / 2) * deviation;
  const bound = (z: number): number => 1 - 2 / (exp(2 * z) + 1);
  return { low: bound(z - reach), high: bound(z + reach), confidence };
}
