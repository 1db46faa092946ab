import { exp } from '../../numerics/exp.js';

/** Up to this spread of rates times time the series converges within `terms`, and the recurrence would lose digits. */
const narrow = 1;
const terms = 20;

// Convolutions of the decays exp(-rate t) of a chain of compartments: what is in the last at time t, of one unit put into the
// first, if each passed on one unit per unit of time and amount. Rates are not negative; they may be equal, nearly so, or 0.
//
// These are the divided differences of exp(-x t) over the rates but for their sign. Source of the recurrence for rates that are
// apart and the series for those that are not: McCurdy A, Ng KC, Parlett BN, Math Comp 1984;43:501, 10.1090/S0025-5718-1984-0758198-0.

/** Two compartments; the unit is that of time. */
export function chain2(time: number, a: number, b: number): number {
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  if ((high - low) * time > narrow) return (exp(-low * time) - exp(-high * time)) / (high - low);
  return series(time, 2, low, high, 0, 0);
}

/** Three compartments; the unit is that of time squared. */
export function chain3(time: number, a: number, b: number, c: number): number {
  const low = Math.min(a, b, c);
  const high = Math.max(a, b, c);
  const middle = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  if ((high - low) * time > narrow) return (chain2(time, low, middle) - chain2(time, middle, high)) / (high - low);
  return series(time, 3, low, high, middle, 0);
}

/** Four compartments of which the first does not empty, so that what enters it enters the second at an even rate; cubed. */
export function chainFromEven(time: number, a: number, b: number, c: number): number {
  const high = Math.max(a, b, c);
  const low = Math.min(a, b, c);
  const middle = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  if (high * time > narrow) return (chain3(time, 0, low, middle) - chain3(time, low, middle, high)) / high;
  return series(time, 4, 0, high, low, middle);
}

/**
 * Taylor's series about the middle of the rates: exp(-centre t) t^n sum over k of (-t)^k h_k / (n + k)!, where n is one less
 * than the number of rates and h_k the complete homogeneous symmetric polynomial of their distances from the centre.
 */
function series(time: number, count: 2 | 3 | 4, low: number, high: number, c: number, d: number): number {
  const centre = (low + high) / 2;
  let factor = 1;
  for (let n = 1; n < count; n++) factor *= time / n;
  // h_k of the first rate, of the first two, and so on; h_0 is 1.
  let one = 1;
  let two = 1;
  let three = 1;
  let four = 1;
  let sum = 0;
  for (let k = 0; k < terms; k++) {
    sum += factor * (count === 2 ? two : count === 3 ? three : four);
    factor *= time / (count + k);
    one *= centre - low;
    two = one + (centre - high) * two;
    three = two + (centre - c) * three;
    four = three + (centre - d) * four;
  }
  return exp(-centre * time) * sum;
}
