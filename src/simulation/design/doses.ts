import { shortestHousing } from '../../language/ir/clock.js';
import { doseSaidOf, saidOf, sitesOf, timesOf } from '../../language/ir/giving.js';
import { middleOf, nameOf, quantity, substanceName } from '../../language/ir/reading.js';
import { withoutDust } from '../../language/words.js';
import type { Definition, Id, Levels, QuantityValue, Step, TrackStep } from '../../language/ir/types.js';
import type { EventRecord } from '../kinetics/records.js';
import { drugs } from '../parameters/drug-rows.js';
import type { Source } from './source.js';

/** A dose of a drug that the model knows. */
export interface GivenDose {
  readonly substance: string;
  readonly route: string;
  /** mg/kg, before what does not enter */
  readonly amount: number;
  /** min; 0 for a dose given at once */
  readonly duration: number;
  readonly onset: number;
}

const intoBrain: ReadonlySet<string> = new Set(['icv', 'intranasal', 'intracranial', 'intrathecal']);

/** Does it reach the brain without the blood? */
export function isCentral(route: string): boolean {
  return intoBrain.has(route);
}

/** A material that a step gives to animals with their levels. */
interface Giving {
  readonly source: Source;
  readonly step: Step;
  readonly taken: TrackStep;
  readonly material: Definition;
  readonly levels: Levels;
  readonly recipient: Id | null;
}

/** What one step gives to an animal; what of it cannot be represented is written down. */
export function dosesOf(source: Source, step: Step, taken: TrackStep, levels: Levels, recipient: Id | null, onset: number): GivenDose[] {
  return (step.materials ?? []).flatMap((id) => {
    const material = source.definition(id);
    if (material === undefined || material.kind === 'vehicle') return [];
    if (material.kind === 'mix') return leave(source, `What is in ${material.name} (${step.written}): drugs that are part of a mix are not represented.`);
    const substance = substanceName(material);
    if (!drugs.includes(substance)) return leave(source, `${material.name} (${step.written}): the model has no kinetics and effect of ${substance}.`);
    const route = source.value(material.id, 'route', saidOf(step, material, 'route'), levels);
    if (route?.type !== 'reference') source.need(material.id, 'route', 'how it is given');
    const giving = { source, step, taken, material, levels, recipient };
    const duration = (taken.duration ?? said(giving, 'duration')?.value ?? 0) || lengthByWeight(giving);
    const amount = amountOf(giving, duration);
    if (amount === undefined || Number.isNaN(amount) || route?.type !== 'reference') return [];
    return [{ substance, route: nameOf(route.id), amount, duration, onset }];
  });
}

function leave(source: Source, what: string): [] {
  source.ignore(what);
  return [];
}

function said({ step, material }: Pick<Giving, 'step' | 'material'>, name: string): QuantityValue | undefined {
  const value = saidOf(step, material, name);
  return value?.type === 'quantity' ? value : undefined;
}

/**
 * Minutes that a volume takes at its rate where one of them is by weight and the other is not, as a schedule has it, by the weight that the protocol states; 0 where that
 * is not so. What comes after it in the session is at the time that the protocol has for all.
 */
function lengthByWeight(giving: Giving): number {
  const [volume, rate] = [said(giving, 'volume'), said(giving, 'rate')];
  if (volume === undefined || rate === undefined || !(rate.value > 0)) return 0;
  const units = `${volume.unit} ${rate.unit}`;
  if (units !== 'mL/kg mL/min' && units !== 'mL mL/kg/min') return 0;
  const stated = quantity(giving.source.definition(giving.recipient), 'weight');
  if (stated === undefined) return 0;
  const weight = middleOf(stated) / 1e6;
  const minutes = (middleOf(volume) / middleOf(rate)) * (volume.unit === 'mL' ? 1 / weight : weight);
  // What delivers for as long as housing is a pump, and takes no time of the session.
  return minutes < shortestHousing ? withoutDust(minutes) : 0;
}

/** mg/kg, at all sites together; of a range its middle. */
function amountOf(giving: Giving, minutes: number): number | undefined {
  const { source, step, taken: { rung }, material, levels } = giving;
  const dose = doseSaidOf(step, material, rung);
  const [rate, volume] = [said(giving, 'rate'), said(giving, 'volume')];
  if ((dose === undefined || dose.type === 'unstated') && rate?.unit === 'mg/kg/min' && minutes > 0) return wholeOf(giving, rate) * minutes;
  if (dose === undefined && volume !== undefined && said(giving, 'concentration') !== undefined) return ofVolume(giving, volume);
  const stating = (step.values['dose'] ?? step.facts['dose']) === undefined ? material.id : step.id;
  const found = source.quantity(stating, 'dose', dose, levels, 'how much of it is given');
  if (found === undefined) return undefined;
  if (found.unit === 'mg/kg') return wholeOf(giving, found);
  if (found.unit === 'mg') return wholeOf(giving, found) / kilograms(giving);
  if (found.unit === 'mL/kg' || found.unit === 'mL') return ofVolume(giving, found);
  source.ignore(`${material.name}, ${found.written}: a dose in ${found.unit} cannot be taken for a mass, so that nothing is given.`);
  return undefined;
}

/** At all sites together, of a range its middle; in its own unit. */
function wholeOf({ source, step, material }: Giving, quantity: QuantityValue): number {
  if (quantity.upper !== undefined) source.assume(`${material.name}, ${quantity.written}: the middle of it is given.`);
  return middleOf(quantity) * timesOf(quantity, sitesOf(step, material));
}

function ofVolume(giving: Giving, volume: QuantityValue): number | undefined {
  const { source, step, material } = giving;
  const concentration = source.quantity(material.id, 'concentration', saidOf(step, material, 'concentration'), {}, 'how much of it a volume holds');
  if (concentration === undefined) return undefined;
  if (concentration.unit !== 'mg/mL') {
    source.ignore(`${material.name}, ${concentration.written}: a concentration in ${concentration.unit} cannot be taken for a mass, so that nothing is given.`);
    return undefined;
  }
  return (wholeOf(giving, volume) * middleOf(concentration)) / (volume.unit === 'mL' ? kilograms(giving) : 1);
}

/** Body weight at the start, kg; of a range its middle. */
function kilograms({ source, recipient, material }: Giving): number {
  const animals = source.definition(recipient);
  const weight = source.quantity(animals?.id ?? 'animals.animals', 'weight', animals?.facts['weight']?.values[0], {}, `a dose of ${material.name} is of the whole animal`);
  return weight === undefined ? Number.NaN : middleOf(weight) / 1e6;
}

/** The record of a dose for the kinetics: of a drug with a depot, unless it is given into blood or brain. */
export function recordOfDose({ route, amount, duration, onset }: GivenDose, bioavailability: number): EventRecord {
  const direct = route === 'iv' || isCentral(route);
  return {
    time: onset,
    kind: 'dose',
    dose: { amount, entry: direct ? 'central' : 'depot', given: duration > 0 ? { duration } : 'at once', bioavailability: direct ? 1 : bioavailability },
  };
}
