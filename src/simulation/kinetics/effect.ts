import { exp } from '../../numerics/exp.js';
import { log } from '../../numerics/log.js';

/** Effect of a drug by its concentration where it acts. */
export interface EffectParameters {
  /** Largest effect, in the unit of the effect. */
  largest: number;
  /** Concentration with half of it. */
  half: number;
  /** Steepness, the exponent of Hill's equation. */
  steepness: number;
}

/** E = Emax C^h / (EC50^h + C^h); 0 without drug. */
export function effectOf({ largest, half, steepness }: EffectParameters, concentration: number): number {
  if (!(concentration > 0)) return 0;
  if (steepness === 1) return (largest * concentration) / (half + concentration);
  return largest / (1 + exp(steepness * log(half / concentration)));
}
