/**
 * Where a continuous function crosses zero between `low` and `high`, at which its signs differ: to the last places of a
 * double, relative to the larger bound that is left.
 *
 * Source: Brent RP, Algorithms for Minimization without Derivatives, 1973, chapter 4.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (;;) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 2 * Number.EPSILON * Math.abs(b) + Number.MIN_VALUE;
    const half = (c - b) / 2;
    if (fb === 0 || !(Math.abs(half) > tolerance)) return b;
    const tried = Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb) ? interpolated(a, b, c, fa, fb, fc) : NaN;
    const good = Math.abs(tried) < Math.min(1.5 * Math.abs(half) - Math.abs(tolerance) / 2, Math.abs(before) / 2) && tried * half > 0;
    before = good ? step : half;
    step = good ? tried : half;
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      step = b - a;
      before = step;
    }
  }
}

/** The step from b by inverse quadratic interpolation, or by the secant where there are two points only. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return ((b - c) * s) / (1 - s);
  const q = fa / fc;
  const r = fb / fc;
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}

/** The same for a function that rises throughout: the bounds are widened, each time to double the width, until it crosses, but not below `least`. */
export function rootOfRising(f: (x: number) => number, low: number, high: number, least = -Infinity): number {
  let [a, b] = [low, high];
  while (f(b) < 0 && b < 1e300) [a, b] = [b, b + 2 * (b - a)];
  while (a > least && f(a) > 0 && a > -1e300) [a, b] = [Math.max(least, a - 2 * (b - a)), a];
  return root(f, a, b);
}
