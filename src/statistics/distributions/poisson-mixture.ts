import { exp } from '../../numerics/exp.js';
import { deviance, stirlingError } from '../../numerics/stirling.js';

/** mean^k e^-mean / Γ(k + 1) for k > 0, by the saddle point, so that nothing large cancels. */
const weightAt = (k: number, mean: number): number => exp(-stirlingError(k) - deviance(k, mean)) / Math.sqrt(2 * Math.PI * k);

/**
 * The sum of mean^k e^-mean / Γ(k + 1) times term(j) over j = 0, 1, 2 … and k = j + shift, for terms from 0 to 1 (shift 0 makes a
 * mean over Poisson weights). It begins at the largest weight and goes both ways until nothing is added, so no mean is too large.
 * Of a large one not every j is needed: the weights are as smooth as a normal density, which steps of a sixth of its deviation
 * sum to the last places.
 *
 * Source of the order: Benton D, Krishnamoorthy K, Comput Stat Data Anal 2003;43:249, 10.1016/S0167-9473(02)00283-9.
 */
export function poissonMixture(mean: number, shift: number, term: (j: number) => number): number {
  if (mean === 0) return shift === 0 ? term(0) : 0;
  const middle = Math.floor(mean);
  const stride = Math.max(1, Math.floor(Math.sqrt(mean) / 6));
  const weight = (j: number): number => (j + shift === 0 ? exp(-mean) : weightAt(j + shift, mean));
  const heaviest = weight(middle);
  let sum = heaviest * term(middle);
  for (const direction of [-stride, stride]) {
    for (let j = middle + direction; j >= 0; j += direction) {
      const share = weight(j);
      if (share < heaviest * 1e-18) break;
      sum += share * term(j);
    }
  }
  return sum * stride;
}
