import { exp } from './exp.js';
import { deviance, stirlingError } from './stirling.js';

/** x^a y^b / B(a, b), with y = 1 - x, by the saddle point of the binomial (Loader 2000), so that nothing large cancels. */
function density(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

// Below a few units in the last place a fraction can go on for ever.
const settled = 1e-15;

/** Continued fraction by Lentz's method; converges fast for x below (a + 1) / (a + b + 2). DLMF 8.17.22. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const nonZero = (value: number): number => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; ; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = d * c;
    result *= factor;
    if (!(Math.abs(factor - 1) > settled)) return result;
  }
}

/**
 * Regularised incomplete beta function I_x(a, b), the share of a beta distribution below x, for a, b > 0 and 0 <= x <= 1.
 * Close to an end, give y = 1 - x as well, which may have more digits than x. The share above x is
 * `incompleteBeta(y, b, a, x)`, exact in its own tail. Relative error about 1e-14; the same bits on every engine.
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (!(x >= 0 && y >= 0 && a > 0 && b > 0)) return NaN;
  if (x === 0 || y === 0) return x === 0 ? 0 : 1;
  const front = density(x, y, a, b);
  return x * (a + b + 2) < a + 1 ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b;
}
