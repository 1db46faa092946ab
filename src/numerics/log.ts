import { ln2High, ln2Low } from './exp.js';
import { highBits, withHighBits } from './float-bits.js';

const smallestNormal = 2.2250738585072014e-308;

/** Upper bits of the square root of 2; above it the next power of 2 is nearer. */
const root2 = 0x3ff6a09e;

/**
 * Natural logarithm, with an error below one unit in the last place and the same bits on every engine; see exp.ts.
 * NaN below 0, -Infinity at 0.
 *
 * Source of the reduction and the polynomial: fdlibm 5.3, e_log.c (Sun Microsystems, 1993).
 */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return x;
  const subnormal = x < smallestNormal;
  const normal = subnormal ? x * 2 ** 54 : x;
  const bits = highBits(normal);
  const fraction = (bits & 0xfffff) | 0x3ff00000;
  const above = fraction > root2 ? 1 : 0;
  const power = (bits >>> 20) - 1023 + above - (subnormal ? 54 : 0);
  const f = withHighBits(normal, fraction - (above << 20)) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const rest = z * (0.6666666666666735 + z * (0.3999999999940942 + z * (0.2857142874366239 + z * (0.22222198432149784 + z * (0.1818357216161805 + z * (0.15313837699209373 + z * 0.14798198605116586))))));
  const half = 0.5 * f * f;
  return power * ln2High - (half - (s * (half + rest) + power * ln2Low) - f);
}
