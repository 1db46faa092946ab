import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';
import { logGamma } from '../../numerics/stirling.js';

/**
 * The sum of mean^j e^-mean / Γ(j + 1 + shift) times term(j) over j = 0, 1, 2 …, for terms from 0 to 1 (shift 0 makes a mean
 * over Poisson weights). It begins at the largest weight and goes both ways until nothing is added, so no mean is too large.
 *
 * Source of the order: Benton D, Krishnamoorthy K, Comput Stat Data Anal 2003;43:249, 10.1016/S0167-9473(02)00283-9.
 */
export function poissonMixture(mean: number, shift: number, term: (j: number) => number): number {
  const middle = Math.floor(mean);
  const heaviest = mean === 0 ? exp(-logGamma(1 + shift)) : exp(middle * log(mean) - mean - logGamma(middle + 1 + shift));
  let sum = heaviest * term(middle);
  let weight = heaviest;
  for (let j = middle; j > 0; j--) {
    weight *= (j + shift) / mean;
    sum += weight * term(j - 1);
    if (weight < heaviest * 1e-18) break;
  }
  weight = heaviest;
  for (let j = middle + 1; weight > heaviest * 1e-18 && mean > 0; j++) {
    weight *= mean / (j + shift);
    sum += weight * term(j);
  }
  return sum;
}
