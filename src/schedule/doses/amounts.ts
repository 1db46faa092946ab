import { withoutDust } from '../../language/words.js';
import type { QuantityValue } from '../../language/ir/types.js';
import { timesOf } from '../../language/ir/giving.js';
import type { Given } from './given.js';

/** What one animal gets of one material. Amounts are in the unit of the dose without `/kg`: mg, umol, [iU]. */
export interface Amounts {
  readonly amount: number | undefined;
  readonly unit: string | undefined;
  /** mL of the solution; of a dose over its concentration, or as stated. */
  readonly volume: number | undefined;
  /** Of the solution, in `unit` per mL. */
  readonly concentration: number | undefined;
  /** Needs the weight of the animal. */
  readonly byWeight: boolean;
}

const perKilogram = '/kg';

const isByWeight = (value: QuantityValue | undefined): boolean => value !== undefined && /\/kg\b/.test(value.unit);

/** For one animal of `kilograms`; `minutes` is how long giving takes, for what is given at a rate. */
export function amountsOf(given: Given, kilograms: number, minutes: number): Amounts {
  const { dose, volume, concentration, rate, sites } = given;
  const whole = (value: QuantityValue): number => value.value * timesOf(value, sites) * (isByWeight(value) ? kilograms : 1);
  const isRateOf = (unit: string): boolean => rate !== undefined && rate.unit.replace(perKilogram, '') === `${unit}/min`;
  const unit = dose?.unit.replace(perKilogram, '') ?? (isRateOf('mg') ? 'mg' : undefined);
  const isVolume = unit === 'mL';
  const pumped = rate !== undefined && minutes > 0 ? whole(rate) * minutes : undefined;
  const stated = volume !== undefined ? whole(volume) : dose !== undefined && isVolume ? whole(dose) : dose === undefined && isRateOf('mL') ? pumped : undefined;
  const byDose = isVolume || dose === undefined ? (dose === undefined && isRateOf('mg') ? pumped : undefined) : whole(dose);
  const strength = concentration !== undefined && concentration.unit.endsWith('/mL') && (unit === undefined || isVolume || concentration.unit === `${unit}/mL`) ? concentration : undefined;
  const mL = stated ?? (byDose !== undefined && strength !== undefined && strength.value > 0 ? byDose / strength.value : undefined);
  const amount = byDose ?? (strength !== undefined && stated !== undefined ? strength.value * stated : undefined);
  return {
    amount: amount === undefined ? undefined : withoutDust(amount),
    unit: isVolume || unit === undefined ? strength?.unit.replace('/mL', '') : unit,
    volume: mL === undefined ? undefined : withoutDust(mL),
    concentration: strength?.value ?? (amount !== undefined && mL !== undefined && mL > 0 ? withoutDust(concentrationOf(given) ?? amount / mL) : undefined),
    byWeight: isByWeight(dose) || (volume !== undefined && isByWeight(volume)) || isByWeight(rate),
  };
}

/** mg/kg in mL/kg is the same solution for all; written so that the digits are the same too. */
function concentrationOf({ dose, volume, sites }: Given): number | undefined {
  if (dose === undefined || volume === undefined || isByWeight(dose) !== isByWeight(volume)) return undefined;
  return (dose.value * timesOf(dose, sites)) / (volume.value * timesOf(volume, sites));
}

/** How far a stated volume is from dose over concentration, as a share; 0 where they agree or one is not stated. */
export function disagreement(given: Given, { amount, volume, concentration }: Amounts): number {
  if (given.volume === undefined || given.dose === undefined || given.concentration === undefined) return 0;
  if (amount === undefined || volume === undefined || concentration === undefined || amount === 0) return 0;
  return Math.abs((volume * concentration) / amount - 1);
}
