import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { stirlingError } from '../../numerics/stirling.js';

/**
 * Mean of f(s) over s = sqrt(chi-square / df), the standard deviation of a sample in units of the true one; f from 0 to 1.
 * By the trapezoidal rule in log s, in which the density falls off fast on both sides.
 */
export function chiMean(df: number, f: (scale: number) => number): number {
  if (df === Infinity) return f(1);
  // Density of u = log s: df exp(df u - df (exp(2u) - 1) / 2) times a constant, which is Stirling's remainder.
  const peak = Math.sqrt(df / Math.PI) * exp(-stirlingError(df / 2));
  const logDensity = (u: number): number => df * u - (df * (exp(2 * u) - 1)) / 2;
  // Near the peak the density is normal with this deviation.
  const deviation = 1 / Math.sqrt(2 * df);
  const step = Math.min(deviation / 3, 1 / 12);
  let sum = f(1);
  for (const direction of [-1, 1]) {
    for (let u = direction * step; ; u += direction * step) {
      const size = logDensity(u);
      if (size < negligible) break;
      sum += exp(size) * f(exp(u));
    }
  }
  return sum * step * peak;
}

const negligible = log(1e-18);
