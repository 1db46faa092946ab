import { siteOf } from '../../language/ir/giving.js';
import type { AdministeredMaterial, Administration } from '../types.js';
import type { Given } from './given.js';
import { fillingOf, type Filling, runsDry, type Pump } from './pump.js';
import { byPump } from './routes.js';
import { strengthText } from './strength.js';

/** One material in a pump; `within` of a drug in a mix is the mix. */
export interface Filled {
  readonly given: Given;
  readonly within?: Given;
}

/**
 * A pump as it is filled for one animal: all that it holds, of the concentration that gives the dose of a day at its rate. Nothing is rounded, since a
 * pump is filled whole.
 *
 * @param minutes for which it delivers; 0 where that is not known
 */
export function filledFor(all: readonly Filled[], pump: Pump, weight: Administration['weight'], minutes: number): Administration {
  const kilograms = weight === null ? Number.NaN : weight.grams / 1000;
  const fillings = all.map((one) => ({ ...one, filling: fillingOf(one.given, pump, kilograms, minutes) }));
  const volume = pump.capacity?.value ?? null;
  const own = fillings.filter(({ within }) => within === undefined);
  // What is a vehicle alone needs no concentration, and so no rate.
  const isPlain = fillings.every(({ given }) => given.material.kind === 'vehicle');
  const ofPump = pump.missing.flatMap(({ why, isOfRate }) => (isPlain && isOfRate ? [] : [why]));
  return {
    materials: fillings.map((one) => materialOf(one, volume)),
    ...(own.length > 1 && volume !== null && { solution: own.map(({ given, filling }) => strengthText(given.material, filling)).join(' + ') }),
    route: byPump,
    volume,
    exactVolume: volume,
    syringe: null,
    weight,
    missing: [...new Set([...fillings.flatMap(({ filling }) => filling.missing), ...ofPump, ...runsDry(pump, minutes)])],
  };
}

function materialOf({ given: { material, dose, rate }, within, filling: { daily, unit, amount, concentration } }: Filled & { readonly filling: Filling }, volume: number | null): AdministeredMaterial {
  const isMass = unit === 'mg';
  const per = siteOf(dose) ?? siteOf(rate);
  return {
    material: material.id,
    name: within === undefined ? material.name : `${material.name} in ${within.material.name}`,
    ...(within !== undefined && { within: within.material.id }),
    dose: daily?.value ?? null,
    unit: daily === undefined ? null : `${daily.unit}/d`,
    ...(per !== undefined && { per }),
    amount: isMass ? (amount ?? null) : null,
    concentration: isMass ? (concentration ?? null) : null,
    ...(!isMass && concentration !== undefined && unit !== undefined && { strength: { value: concentration, unit: `${unit}/mL` } }),
    volume,
  };
}
