import { log } from './log.js';

const halfLogTwoPi = 0.9189385332046728;

// Coefficients of 1/n, 1/n^3 … of Stirling's series: B(2k) / (2k (2k - 1)).
const series = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** From here on the series is good to the last place. */
const large = 10;

/**
 * What Stirling's formula leaves: log n! - log(sqrt(2 pi n) (n / e)^n), for any real n > 0.
 *
 * Source: Abramowitz M, Stegun IA, Handbook of Mathematical Functions, 6.1.41; smaller n by recursion from larger ones.
 */
export function stirlingError(n: number): number {
  let below = 0;
  let at = n;
  while (at < large) {
    below += (at + 0.5) * log((at + 1) / at) - 1;
    at++;
  }
  const square = 1 / (at * at);
  let sum = 0;
  for (let k = series.length - 1; k >= 0; k--) sum = sum * square + (series[k] as number);
  return below + sum / at;
}

/** log Γ(x) for x > 0. */
export function logGamma(x: number): number {
  return stirlingError(x) + (x - 0.5) * log(x) - x + halfLogTwoPi;
}

/**
 * x log(x / mean) + mean - x, the deviance of a count from its mean, without loss where they are close.
 *
 * Source: Loader C, Fast and accurate computation of binomial probabilities, 2000.
 */
export function deviance(x: number, mean: number): number {
  const ratio = (x - mean) / (x + mean);
  if (!(Math.abs(ratio) < 0.1)) return x === 0 ? mean : x * log(x / mean) + mean - x;
  let sum = (x - mean) * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= ratio * ratio;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
