import { exp } from '../../numerics/exp.js';
import { incompleteBeta } from '../../numerics/incomplete-beta.js';
import { rootOfRising } from '../../numerics/root.js';

/** The value below which lies the share p of a beta distribution, 0 < p < 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  // Sought as log odds, in which values near 0 and near 1 keep their digits.
  const below = (x: number): number => 1 / (1 + exp(-x));
  const at = rootOfRising((x) => (p < 0.5 ? incompleteBeta(below(x), a, b, below(-x)) / p - 1 : 1 - incompleteBeta(below(-x), b, a, below(x)) / (1 - p)), -2, 2);
  return below(at);
}
