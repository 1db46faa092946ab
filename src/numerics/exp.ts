import { highBits, withHighBits } from './float-bits.js';

// ln 2 in two parts, of which the first has so few bits that its product with a small integer is exact.
export const ln2High = 0.6931471803691238;
export const ln2Low = 1.9082149292705877e-10;

/** Largest argument with a finite result, and the least with one above 0. */
const largest = 709.782712893384;
const least = -745.1332191019411;

/**
 * e to the power of x, with an error below one unit in the last place. Math.exp may differ in the last bit between
 * engines; this gives the same bits on all of them, since it adds, multiplies and divides only.
 *
 * Source of the reduction and the polynomial: fdlibm 5.3, e_exp.c (Sun Microsystems, 1993).
 */
export function exp(x: number): number {
  if (!(x <= largest)) return x !== x ? x : Infinity;
  if (x < least) return 0;
  const power = Math.round(x * Math.LOG2E);
  const high = x - power * ln2High;
  const low = power * ln2Low;
  const r = high - low;
  const t = r * r;
  const c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return scaled(1 - (low - (r * c) / (2 - c) - high), power);
}

/** value × 2^power, for a value near 1. */
function scaled(value: number, power: number): number {
  if (power >= -1021 && power <= 1023) return withHighBits(value, highBits(value) + (power << 20));
  return power > 1023 ? scaled(value, power - 1) * 2 : scaled(value, power + 54) * 2 ** -54;
}
