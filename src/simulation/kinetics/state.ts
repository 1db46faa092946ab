import { exp } from '../../numerics/exp.js';
import { chain2, chain3, chainFromEven } from './chain.js';
import type { DrugModel } from './model.js';

/** Where drug enters. */
export type Entry = 'depot' | 'central' | 'peripheral';

/**
 * Amounts at a time: the depot, then for each mode what of it is in the central compartment and what at the effect site.
 * The latter counts as the amount that has the concentration of the effect site in the volume of the central compartment.
 */
export type State = Float64Array;

export function emptyState({ rates }: DrugModel): State {
  return new Float64Array(1 + 2 * rates.length);
}

/** Adds an amount that enters at once. */
export function addBolus(state: State, model: DrugModel, entry: Entry, amount: number): void {
  if (entry === 'depot') state[0] = (state[0] as number) + amount;
  else addToModes(state, entry === 'central' ? model.shares : model.peripheralShares, amount);
}

function addToModes(state: State, shares: readonly number[], amount: number): void {
  for (let mode = 0; mode < shares.length; mode++) state[1 + 2 * mode] = (state[1 + 2 * mode] as number) + (shares[mode] as number) * amount;
}

/** Adds what an infusion that began a `time` ago, into compartments that were empty, has brought. */
export function addInfusion(state: State, model: DrugModel, entry: Entry, rate: number, time: number): void {
  const { absorption, effectSite, rates, shares, peripheralShares } = model;
  const hasEffectSite = effectSite === effectSite;
  if (entry === 'depot') state[0] = (state[0] as number) + rate * chain2(time, 0, absorption);
  for (let mode = 0; mode < rates.length; mode++) {
    const elimination = rates[mode] as number;
    const input = rate * ((entry === 'peripheral' ? peripheralShares : shares)[mode] as number) * (entry === 'depot' ? absorption : 1);
    const central = entry === 'depot' ? chain3(time, 0, absorption, elimination) : chain2(time, 0, elimination);
    state[1 + 2 * mode] = (state[1 + 2 * mode] as number) + input * central;
    if (!hasEffectSite) continue;
    const site = entry === 'depot' ? chainFromEven(time, absorption, elimination, effectSite) : chain3(time, 0, elimination, effectSite);
    state[2 + 2 * mode] = (state[2 + 2 * mode] as number) + input * effectSite * site;
  }
}

/** Lets time pass with nothing coming in. */
export function advance(state: State, model: DrugModel, time: number): void {
  const { absorption, effectSite, rates, shares } = model;
  const depot = state[0] as number;
  const hasEffectSite = effectSite === effectSite;
  for (let mode = 0; mode < rates.length; mode++) {
    const rate = rates[mode] as number;
    const central = state[1 + 2 * mode] as number;
    const absorbed = depot === 0 ? 0 : depot * absorption * (shares[mode] as number);
    const fromDepot = absorbed === 0 ? 0 : absorbed * chain2(time, absorption, rate);
    state[1 + 2 * mode] = central * exp(-rate * time) + fromDepot;
    if (!hasEffectSite) continue;
    const through = absorbed === 0 ? 0 : absorbed * chain3(time, absorption, rate, effectSite);
    state[2 + 2 * mode] = (state[2 + 2 * mode] as number) * exp(-effectSite * time) + effectSite * (central * chain2(time, rate, effectSite) + through);
  }
  if (depot !== 0) state[0] = depot * exp(-absorption * time);
}

/**
 * Turns what one dose has left into what is left of that dose and of all before it, one every `interval` without end:
 * x with x = dose + (x, an interval later). Each compartment follows from those before it by sums of positive terms.
 */
export function accumulate(state: State, model: DrugModel, interval: number): void {
  const { absorption, effectSite, rates, shares } = model;
  /** 1 - exp(-rate interval) without its cancellation. */
  const lost = (rate: number): number => rate * chain2(interval, 0, rate);
  const depot = state[0] === 0 ? 0 : (state[0] as number) / lost(absorption);
  state[0] = depot;
  for (let mode = 0; mode < rates.length; mode++) {
    const rate = rates[mode] as number;
    const absorbed = depot === 0 ? 0 : depot * absorption * (shares[mode] as number);
    const central = ((state[1 + 2 * mode] as number) + (absorbed === 0 ? 0 : absorbed * chain2(interval, absorption, rate))) / lost(rate);
    state[1 + 2 * mode] = central;
    if (effectSite !== effectSite) continue;
    const through = absorbed === 0 ? 0 : absorbed * chain3(interval, absorption, rate, effectSite);
    state[2 + 2 * mode] = ((state[2 + 2 * mode] as number) + effectSite * (central * chain2(interval, rate, effectSite) + through)) / lost(effectSite);
  }
}

/** Concentration in the central compartment. */
export function concentration(state: State, { volume, rates }: DrugModel): number {
  let amount = 0;
  for (let mode = 0; mode < rates.length; mode++) amount += state[1 + 2 * mode] as number;
  return amount / volume;
}

/** Concentration at the effect site. */
export function siteConcentration(state: State, model: DrugModel): number {
  if (model.effectSite !== model.effectSite) return concentration(state, model);
  let amount = 0;
  for (let mode = 0; mode < model.rates.length; mode++) amount += state[2 + 2 * mode] as number;
  return amount / model.volume;
}
