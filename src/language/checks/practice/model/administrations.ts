import { flatMap } from '../../../flat-map.js';
import type { Definition, Level, QuantityValue, Step, TrackStep, Value } from '../../../ir/types.js';
import type { ExperimentModel, Happening } from './experiment.js';
import { doseSaidOf, saidOf, siteOf, sitesOf, timesOf } from '../../../ir/giving.js';
import { count, isWritten, middleOf, named, nameOf, quantity, quantityIn, speciesOf } from '../../../ir/reading.js';

/**
 * What is given, of one material. Where the sentence, its block and the material disagree, the sentence counts before the
 * block and the block before the material; `undefined` is what none of them says.
 */
interface Given {
  readonly material: Definition;
  /** All that goes into the one syringe, this material among it. */
  readonly together: readonly Definition[];
  readonly isVehicle: boolean;
  /** mg/kg, mg, umol/kg …: whatever it is stated in. */
  readonly dose: QuantityValue | undefined;
  readonly route: string | undefined;
  /** mL/kg or mL, as stated. */
  readonly volume: QuantityValue | undefined;
  /** mg/mL where it is a mass concentration. */
  readonly concentration: QuantityValue | undefined;
  readonly vehicle: Definition | undefined;
  /** Who gets it. */
  readonly recipient: Definition | undefined;
  readonly species: string | undefined;
}

/** What is given to one arm at one time. */
export interface Administration extends Happening, Given {}

/** A value that is a factor stands for its level that holds; a level for its own value. */
export function resolved(value: Value | undefined, { levels }: Happening, { experiment }: ExperimentModel): QuantityValue | undefined {
  const id = named(value);
  if (id === undefined) return value === undefined ? undefined : quantityIn([value]);
  const all: readonly Level[] = flatMap(experiment.factors, (factor) => factor.levels);
  const level = all.find((one) => one.id === (levels[id] ?? id));
  return level?.value?.type === 'quantity' ? level.value : undefined;
}

function givenAt(happening: Happening, experiment: ExperimentModel): readonly Given[] {
  const { study } = experiment;
  const { declared: { step }, step: { rung, participants } } = happening;
  const recipient = experiment.animals(participants.find(({ role }) => role === 'receives')?.animals);
  const together = (step.materials ?? []).map((id) => study.definition(id)).filter((material) => material !== undefined);
  return together.map((material): Given => {
    const said = (name: string): QuantityValue | undefined => resolved(saidOf(step, material, name), happening, experiment);
    const route = saidOf(step, material, 'route');
    const vehicle = saidOf(step, material, 'vehicle');
    return {
      material,
      together,
      isVehicle: material.kind === 'vehicle' || (material.kind === 'mix' && !holdsDrug(material, experiment)),
      dose: resolved(doseSaidOf(step, material, rung), happening, experiment),
      route: route?.type === 'reference' ? nameOf(route.id) : undefined,
      volume: said('volume'),
      concentration: said('concentration'),
      vehicle: vehicle?.type === 'reference' ? study.definition(vehicle.id) : undefined,
      recipient,
      species: speciesOf(recipient),
    };
  });
}

export function administered(experiment: ExperimentModel): readonly Administration[] {
  /** Sessions that are alike share their steps, and what these give. */
  const known = new Map<TrackStep, readonly Given[]>();
  const found: Administration[] = [];
  for (const happening of experiment.happenings) {
    const { track, arm, levels, day, session, step, declared, procedure } = happening;
    if ((declared.step.materials ?? []).length === 0) continue;
    const all = known.get(step) ?? givenAt(happening, experiment);
    known.set(step, all);
    // Written out, since there are hundreds of them in a study and spreading two objects into one is slow.
    for (const { material, together, isVehicle, dose, route, volume, concentration, vehicle, recipient, species } of all) {
      found.push({ track, arm, levels, day, session, step, declared, procedure, material, together, isVehicle, dose, route, volume, concentration, vehicle, recipient, species });
    }
  }
  return found;
}

/** Each administration once: of those that differ by nothing but the day, the first. */
export function prescribed({ administrations }: ExperimentModel): readonly Administration[] {
  const seen = new Set<string>();
  return administrations.filter(({ track, session, step: { rung = 0 }, declared: { step }, material }) => {
    const key = `${step.id} ${track.id} ${rung} ${Object.values(session.levels).join(' ')} ${material.id}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What says a number of an administration, and is where it can be changed: the step where it says any of the facts, else the material, be it not the library's. */
export function statingOf({ material, declared: { step } }: Administration, ...names: readonly string[]): Step | Definition {
  const isInStep = names.some((name) => step.values[name] !== undefined || step.facts[name] !== undefined);
  return isInStep || material.origin === 'library' ? step : material;
}

/** What says how much liquid is given. */
export const statingVolume = (administration: Administration): Step | Definition => statingOf(administration, ...(administration.volume === undefined ? ['dose', 'ladder_by', 'concentration'] : ['volume']));

function holdsDrug(mix: Definition, experiment: ExperimentModel): boolean {
  return (mix.facts['contains']?.values ?? []).some((value) => {
    const part = value.type === 'reference' ? value.id : 'of' in value ? value.of : undefined;
    return experiment.study.definition(part)?.kind === 'drug';
  });
}

/** How many times an amount of an administration is given: that said `per side` on each side. */
export const timesGiven = ({ material, declared: { step } }: Administration, amount: QuantityValue): number => timesOf(amount, sitesOf(step, material));

/** Volume of one administration per body weight, at all sites together, mL/kg: stated, or dose over concentration. */
export function volumePerWeight(administration: Administration): number | undefined {
  const { volume, dose, concentration, recipient } = administration;
  if (volume?.unit === 'mL/kg') return (volume.upper ?? volume.value) * timesGiven(administration, volume);
  const weight = kilograms(recipient);
  if (volume?.unit === 'mL') return weight === undefined ? undefined : (volume.value * timesGiven(administration, volume)) / weight;
  if (volume === undefined && dose?.unit === 'mg/kg' && concentration?.unit === 'mg/mL' && concentration.value > 0) return (dose.value * timesGiven(administration, dose)) / concentration.value;
  return undefined;
}

/** Volume of one administration for an animal of the stated weight, at all sites together, mL. */
export function volumePerAnimal(administration: Administration): number | undefined {
  const { volume } = administration;
  if (volume?.unit === 'mL') return volume.value * timesGiven(administration, volume);
  const [perWeight, weight] = [volumePerWeight(administration), kilograms(administration.recipient)];
  return perWeight === undefined || weight === undefined ? undefined : perWeight * weight;
}

/** Volume that is drawn up at a time, mL: that for one side or site where it is said so. */
export function volumeDrawnUp(administration: Administration): number | undefined {
  const said = administration.volume ?? administration.dose;
  const whole = volumePerAnimal(administration);
  return whole === undefined || said === undefined ? whole : whole / timesGiven(administration, said);
}

/** Volume at each place among which it is divided, mL; all at one place where nothing is written of places. */
export function volumePerSite(administration: Administration): number | undefined {
  const { material, volume, dose, declared: { step } } = administration;
  const whole = volumeDrawnUp(administration);
  if (siteOf(volume ?? dose) !== undefined) return whole;
  const stating = [step, material].find((part) => isWritten(part, 'sites'));
  const sites = stating === undefined ? 1 : count(stating, 'sites');
  return whole === undefined || sites === undefined || sites < 1 ? undefined : whole / sites;
}

/** Stated body weight, kg; of a range its middle. */
export function kilograms(animals: Definition | undefined): number | undefined {
  const weight = quantity(animals, 'weight');
  if (weight === undefined) return undefined;
  return middleOf(weight) / 1_000_000;
}
