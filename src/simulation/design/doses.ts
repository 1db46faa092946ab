import { nameOf, quantityIn, substanceName } from '../../language/ir/reading.js';
import type { Definition, Id, Levels, QuantityValue, Step, TrackStep, Value } from '../../language/ir/types.js';
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

/** What one step gives to an animal; what of it cannot be represented is written down. */
export function dosesOf(source: Source, declared: Step, taken: TrackStep, levels: Levels, recipient: Id | null, onset: number): GivenDose[] {
  return (declared.materials ?? []).flatMap((id) => {
    const material = source.definition(id);
    if (material === undefined || material.kind === 'vehicle') return [];
    if (material.kind === 'mix') return leave(source, `What is in ${material.name} (${declared.written}): drugs that are part of a mix are not represented.`);
    const substance = substanceName(material);
    if (!drugs.includes(substance)) return leave(source, `${material.name} (${declared.written}): the model has no kinetics and effect of ${substance}.`);
    const of = (name: string): Value | undefined => declared.values[name]?.[0] ?? declared.facts[name]?.values[0] ?? material.facts[name]?.values[0];
    const route = source.value(material.id, 'route', of('route'), levels);
    if (route?.type !== 'reference') source.need(material.id, 'route', 'how it is given');
    const duration = taken.duration ?? quantityIn([of('duration') ?? { type: 'unstated' }])?.value ?? 0;
    const amount = amountOf(source, declared, taken, material, levels, recipient, duration, of);
    if (amount === undefined || Number.isNaN(amount) || route?.type !== 'reference') return [];
    return [{ substance, route: nameOf(route.id), amount, duration, onset }];
  });
}

function leave(source: Source, what: string): [] {
  source.ignore(what);
  return [];
}

/** mg/kg */
function amountOf(source: Source, declared: Step, { rung = 0 }: TrackStep, material: Definition, levels: Levels, recipient: Id | null, duration: number, of: (name: string) => Value | undefined): number | undefined {
  const rate = quantityIn([of('rate') ?? { type: 'unstated' }]);
  if (rate?.unit === 'mg/kg/min' && duration > 0) return rate.value * duration;
  const ladder = declared.values['dose'] ?? declared.facts['dose']?.values ?? material.facts['ladder']?.values ?? material.facts['dose']?.values;
  const stating = (declared.values['dose'] ?? declared.facts['dose']?.values) === undefined ? material.id : declared.id;
  const dose = source.quantity(stating, 'dose', ladder?.[ladder.length > 1 ? rung : 0], levels, 'how much of it is given');
  if (dose === undefined) return undefined;
  if (dose.unit === 'mg/kg') return dose.value;
  if (dose.unit === 'mg') return dose.value / kilograms(source, recipient, material);
  if (dose.unit === 'mL/kg' || dose.unit === 'mL') return ofVolume(source, dose, of('concentration'), material, recipient);
  source.ignore(`${material.name}, ${dose.written}: a dose in ${dose.unit} cannot be taken for a mass, so that nothing is given.`);
  return undefined;
}

function ofVolume(source: Source, volume: QuantityValue, stated: Value | undefined, material: Definition, recipient: Id | null): number | undefined {
  const concentration = source.quantity(material.id, 'concentration', stated, {}, 'how much of it a volume holds');
  if (concentration === undefined) return undefined;
  if (concentration.unit !== 'mg/mL') {
    source.ignore(`${material.name}, ${concentration.written}: a concentration in ${concentration.unit} cannot be taken for a mass, so that nothing is given.`);
    return undefined;
  }
  return (volume.value * concentration.value) / (volume.unit === 'mL' ? kilograms(source, recipient, material) : 1);
}

/** Body weight at the start, kg. */
function kilograms(source: Source, animals: Id | null, material: Definition): number {
  const recipient = source.definition(animals);
  const weight = source.quantity(recipient?.id ?? 'animals.animals', 'weight', recipient?.facts['weight']?.values[0], {}, `a dose of ${material.name} is of the whole animal`);
  return weight === undefined ? Number.NaN : weight.value / 1e6;
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
