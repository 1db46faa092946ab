import { Refused } from '../refused.js';

/**
 * Kinetics of one drug. Any unit of time will do if the rates, the events and the times asked about have the same one;
 * so will any unit of amount and volume: concentrations are amounts per volume.
 */
export interface KineticParameters {
  /** Volume of the central compartment. */
  volume: number;
  /** Elimination from the central compartment, per unit of time (clearance divided by volume). */
  elimination: number;
  /** Absorption from a depot, per unit of time; without it there is no depot. */
  absorption?: number;
  /** Exchange with a peripheral compartment, per unit of time; both or neither. */
  toPeripheral?: number;
  fromPeripheral?: number;
  /** Equilibration of the effect site, per unit of time; without it the effect site is the central compartment. */
  effectSite?: number;
}

/**
 * A compiled drug. The amount in the central compartment is a sum of modes, each of which behaves like one compartment of its
 * own: `rates` says how fast it empties, `shares` how much of what enters the central compartment it takes, and
 * `peripheralShares` the same of the peripheral one. Neither loses digits where rates are nearly equal.
 */
export interface DrugModel {
  readonly volume: number;
  /** NaN where there is no depot. */
  readonly absorption: number;
  /** NaN where the effect site is the central compartment. */
  readonly effectSite: number;
  readonly rates: readonly number[];
  readonly shares: readonly number[];
  readonly peripheralShares: readonly number[];
}

const positive: readonly (keyof KineticParameters)[] = ['volume', 'elimination', 'absorption', 'toPeripheral', 'fromPeripheral', 'effectSite'];

/** @throws Refused for a parameter that is not a number above 0, or one of two rates of exchange */
export function drugModel(parameters: KineticParameters): DrugModel {
  for (const name of positive) {
    const value = parameters[name];
    if (value !== undefined && !(value > 0 && value < Infinity)) throw new Refused(`The ${name} of a drug is ${value}; it must be a number above 0.`);
  }
  const { volume, elimination, absorption = NaN, toPeripheral, fromPeripheral, effectSite = NaN } = parameters;
  if (toPeripheral === undefined && fromPeripheral === undefined) return { volume, absorption, effectSite, rates: [elimination], shares: [1], peripheralShares: [] };
  if (toPeripheral === undefined || fromPeripheral === undefined) throw new Refused('A drug with a peripheral compartment needs both rates, toPeripheral and fromPeripheral.');
  const apart = elimination + toPeripheral - fromPeripheral;
  // As a sum of squares the root is exact where the two rates are close.
  const root = Math.sqrt(apart ** 2 + 4 * toPeripheral * fromPeripheral);
  const fast = (elimination + toPeripheral + fromPeripheral + root) / 2;
  const slow = (elimination * fromPeripheral) / fast;
  return {
    volume,
    absorption,
    effectSite,
    rates: [fast, slow],
    shares: [(1 + apart / root) / 2, (1 - apart / root) / 2],
    peripheralShares: [-fromPeripheral / root, fromPeripheral / root],
  };
}
