import { erfc } from '../../numerics/erfc.js';
import { root } from '../../numerics/root.js';

/** Probability that a standard normal deviate lies below z. */
export function normalBelow(z: number): number {
  return 0.5 * erfc(-z * Math.SQRT1_2);
}

/** The deviate below which a standard normal one lies with probability p; infinite at 0 and 1. */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const tail = Math.min(p, 1 - p);
  // Beyond 38.5 nothing is left of the tail.
  const z = root((z) => normalBelow(-z) / tail - 1, 0, 39);
  return p < 0.5 ? -z : z;
}
