import { exp } from '../../numerics/exp.js';

/** How a stressor acts: the stress that much of it ends in, and how much gives half of that. */
export interface StressorParameters {
  largest: number;
  /** min; of shocks mA s */
  half: number;
}

/** Stress of so much of a stressor, as first-hand. */
export function stressOf({ largest, half }: StressorParameters, amount: number): number {
  return amount > 0 ? (largest * amount) / (amount + half) : 0;
}

export interface SocialParameters {
  /** Stress of a witness per fear of the one it watches. */
  gain: number;
  /** Weight of a demonstrator that is a stranger; that of a familiar one is 1. */
  unfamiliarWeight: number;
  /** Factor for a witness that was never shocked itself. */
  naiveFactor: number;
  /** By what oxytocin multiplies the gain at its largest effect: in the brain, watching a familiar or an unfamiliar one; elsewhere. */
  oxytocinFamiliar: number;
  oxytocinUnfamiliar: number;
  oxytocinPeripheral: number;
}

export interface Witnessing {
  /** Fear of the demonstrator; 0 if it is calm. */
  fear: number;
  familiar: boolean;
  shockedBefore: boolean;
  /** Effect of oxytocin as a share of its largest, 0 to 1, by where it was given. */
  oxytocinCentral: number;
  oxytocinPeripheral: number;
}

/** Stress from watching. Oxytocin acts on the social gain and on nothing else: a stress of one's own is what it is. */
export function witnessedStress(parameters: SocialParameters, { fear, familiar, shockedBefore, oxytocinCentral, oxytocinPeripheral }: Witnessing): number {
  const central = familiar ? parameters.oxytocinFamiliar : parameters.oxytocinUnfamiliar;
  const oxytocin = (1 + (central - 1) * oxytocinCentral) * (1 + (parameters.oxytocinPeripheral - 1) * oxytocinPeripheral);
  return parameters.gain * fear * (familiar ? 1 : parameters.unfamiliarWeight) * (shockedBefore ? 1 : parameters.naiveFactor) * oxytocin;
}

export interface FreezingParameters {
  /** Share of the time without stress. */
  base: number;
  /** Stress at which the logistic curve is half, and its steepness per unit of stress. */
  half: number;
  steepness: number;
  /** Time constant with which stress passes, min. */
  minutes: number;
}

/** Freezing by stress: base + (1 - base) (L(S) - L(0)) / (1 - L(0)), L the logistic curve, so that it is the base without stress. */
export interface FreezingCurve extends FreezingParameters {
  /** L(0) */
  readonly none: number;
}

export function freezingCurve(parameters: FreezingParameters): FreezingCurve {
  return { ...parameters, none: 1 / (1 + exp(parameters.steepness * parameters.half)) };
}

/** Share of the time that an animal freezes under a stress, from `base` up to 1. */
export function freezingOf({ base, half, steepness, none }: FreezingCurve, stress: number): number {
  return base + ((1 - base) * (1 / (1 + exp(-steepness * (stress - half))) - none)) / (1 - none);
}

/** Stress that is left after minutes. */
export function stressAfter({ minutes }: FreezingParameters, stress: number, passed: number): number {
  return stress === 0 ? 0 : stress * exp(-passed / minutes);
}

/** Mean share of the time from now on that an animal freezes while its stress passes; Simpson's rule, good to 1e-4. */
export function meanFreezing(parameters: FreezingCurve, stress: number, lasting: number): number {
  if (stress === 0) return parameters.base;
  const intervals = Math.min(64, 4 * Math.ceil((4 * lasting) / parameters.minutes));
  const left = stressAfter(parameters, 1, lasting / intervals);
  let now = stress;
  let sum = freezingOf(parameters, stress);
  for (let index = 1; index <= intervals; index++) {
    now *= left;
    sum += (index === intervals ? 1 : index % 2 === 1 ? 4 : 2) * freezingOf(parameters, now);
  }
  return sum / (3 * intervals);
}
