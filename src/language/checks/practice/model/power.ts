/**
 * Standard normal deviate that is exceeded with probability `p`, 0 < p <= 0.5. Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 26.2.23; the error is below 4.5e-4.
 */
function upperDeviate(p: number): number {
  const t = Math.sqrt(-2 * Math.log(p));
  return t - (2.515517 + 0.802853 * t + 0.010328 * t ** 2) / (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3);
}

const deviate = (p: number): number => (p <= 0.5 ? upperDeviate(p) : -upperDeviate(1 - p));

/**
 * Animals per group that a two-sided t test of two groups needs to find a difference of `effect` standard deviations:
 * the normal approximation, with z²/4 more for the t distribution. It gives the noncentral t's 26, 17, 13, 8 and 5 at a
 * power of 80 % for effects of .8, 1.0, 1.15, 1.5 and 2.1.
 */
export function animalsPerGroup(effect: number, power: number, alpha: number): number {
  const z = deviate(alpha / 2);
  return Math.ceil((2 * (z + deviate(1 - power)) ** 2) / effect ** 2 + z ** 2 / 4);
}
