import { exp } from './exp.js';
import { deviance, stirlingError } from './stirling.js';

/**
 * Regularised upper incomplete gamma function Q(a, x), the share of a gamma distribution above x, for a > 0 and x >= 0.
 *
 * Source: DLMF 8.7.1 (series, below the mean) and 8.9.2 (continued fraction, above it).
 */
export function upperGamma(a: number, x: number): number {
  if (!(a > 0 && x >= 0)) return NaN;
  if (x === 0 || x === Infinity) return x === 0 ? 1 : 0;
  // x^a e^-x / Γ(a), by the saddle point.
  const front = exp(-stirlingError(a) - deviance(a, x)) * Math.sqrt(a / (2 * Math.PI));
  return x < a + 1 ? 1 - (front * series(a, x)) / a : front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; ; n++) {
    term *= x / (a + n);
    const next = sum + term;
    if (next === sum) return sum;
    sum = next;
  }
}

// Below a few units in the last place a fraction can go on for ever.
const settled = 1e-15;

/** By Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = Infinity;
  let d = 1 / b;
  let result = d;
  for (let n = 1; ; n++) {
    const factor = n * (a - n);
    b += 2;
    d = 1 / (b + factor * d);
    c = b + factor / c;
    const change = c * d;
    result *= change;
    if (!(Math.abs(change - 1) > settled)) return result;
  }
}
