import { saidOf, siteOf } from '../../language/ir/giving.js';
import type { Step } from '../../language/ir/types.js';
import { list, withoutDust } from '../../language/words.js';
import { ofAnimals, ofProtocol } from '../design/reasons.js';
import type { Syringe } from '../facility/types.js';
import type { Problem } from '../problems.js';
import type { AdministeredMaterial, Administration, ScheduledAnimal, ScheduledEvent } from '../types.js';
import { type Amounts, amountsOf, disagreement } from './amounts.js';
import { type Given, givenOf, isDrawnUp, words } from './given.js';
import { filledFor } from './filling.js';
import { drugsOfMix } from './mix.js';
import { circumstancesOf, type Plan } from './plan.js';
import { pumpOf, type Pump } from './pump.js';
import { byPump } from './routes.js';
import { strengthText } from './strength.js';
import { sumOf } from './sum.js';
import { drawnUp } from './syringe.js';
import { weightOn } from './weight.js';

interface Part {
  readonly given: Given;
  readonly amounts: Amounts;
  /** A drug in a mix: its volume is that of the mix. */
  readonly within?: Given;
}

/** Above this share, stated dose, volume and concentration contradict each other. */
const tolerance = 0.01;

/**
 * What one event gives to its animal.
 *
 * @returns what makes it impossible: a weight, a volume that no syringe measures, numbers that disagree
 */
export function administrationOf(event: ScheduledEvent, animal: ScheduledAnimal, step: Step, plan: Plan, syringes: readonly Syringe[]): Administration | Problem {
  const { levels, rung } = circumstancesOf(event, animal, plan);
  const givens = inOneSolution((step.materials ?? []).flatMap((id) => {
    const material = plan.definitions.get(id);
    return material === undefined ? [] : [givenOf(step, material, levels, rung, plan)];
  }));
  const weight = weightOn(animal, event.date, plan.definitions.get(animal.population));
  const kilograms = typeof weight === 'string' ? Number.NaN : weight.grams / 1000;
  const part = (given: Given, within?: Given): Part => ({ given, amounts: amountsOf(given, kilograms, event.duration), ...(within !== undefined && { within }) });
  const parts = givens.flatMap((given) => [part(given), ...drugsOfMix(given, plan).map((drug) => part(drug, given))]);
  const needsWeight = parts.some(({ amounts }) => amounts.byWeight);
  if (needsWeight && typeof weight === 'string') return ofAnimals(weight);
  const used = needsWeight && typeof weight !== 'string' ? weight : null;
  const pump = pumpFor(givens, step, plan);
  if (pump !== undefined) return filledFor(parts, pump, used, event.delivers ?? event.duration);
  const contrary = parts.find(({ given, amounts }) => disagreement(given, amounts) > tolerance);
  if (contrary !== undefined) return ofProtocol(contradiction(contrary), step.at);
  const route = givens.find((given) => given.route !== undefined)?.route ?? null;
  const isDrawn = givens.every(isDrawnUp);
  const { solutions, missing: withoutVolume, name } = isDrawn ? together(parts.filter(({ within }) => within === undefined), step) : unknown(parts.flatMap(({ given }) => given.unclear));
  const sites = sitesOf(givens);
  const times = sites?.count ?? 1;
  const exact = solutions.map(({ amounts }) => amounts.volume ?? 0);
  const isKnown = exact.length > 0;
  const missing = isKnown ? [...new Set(parts.flatMap(withoutDose))] : withoutVolume;
  const drawn = isKnown ? drawnUp(exact.map((each) => withoutDust(each / times)), route, syringes) : undefined;
  if (typeof drawn === 'string') return { input: 'facility', at: 'syringes', message: drawn };
  const volumes = exact.map((each, index) => withoutDust((drawn?.volumes[index] ?? each) * times));
  // What is in no solution of its own is in the one that holds all.
  const share = ({ given, within = given }: Part): number => {
    const index = Math.max(0, solutions.findIndex((one) => one.given === within));
    return exact[index] ? (volumes[index] ?? 0) / exact[index] : 1;
  };
  return { materials: parts.map((each) => material(each, share(each), isDrawn, isKnown)), ...(name !== undefined && { solution: name }), route, volume: isKnown ? sumOf(volumes) : null, exactVolume: isKnown ? sumOf(exact) : null, ...(sites !== undefined && { sites }), syringe: drawn?.syringe ?? null, weight: used, missing };
}

/** The pump that delivers all of it; undefined where it is given otherwise. */
function pumpFor(givens: readonly Given[], step: Step, plan: Plan): Pump | undefined {
  const [first] = givens;
  return first !== undefined && givens.every(({ route }) => route === byPump) ? pumpOf(step, first.rate ?? saidOf(step, first.material, 'rate'), plan) : undefined;
}

/** The sites at which what is said `per side` or `per site` is given; undefined where all of it goes into one. */
function sitesOf(givens: readonly Given[]): Administration['sites'] {
  for (const { dose, volume, rate, sites: count } of givens) {
    const per = siteOf(dose) ?? siteOf(volume) ?? siteOf(rate);
    if (per !== undefined && count > 1) return { count, per };
  }
  return undefined;
}

/** What states neither volume nor concentration is in the solution of which another states the volume, so that its concentration follows from it. */
function inOneSolution(givens: readonly Given[]): Given[] {
  const whole = givens.find(({ volume }) => volume !== undefined);
  return givens.map((given) => (whole?.volume === undefined || given.volume !== undefined || given.concentration !== undefined || isVehicle(given) ? given : { ...given, volume: whole.volume, sites: whole.sites }));
}

const isVehicle = ({ material }: Given): boolean => material.kind === 'vehicle';

/** Why the dose is not known, in a volume that is. */
const withoutDose = ({ given: { dose, unclear } }: Part): readonly string[] => (dose === undefined ? unclear.filter((each) => each.startsWith(words.dose)) : []);

/** What goes into one syringe. */
interface Contents {
  /** Solutions that are drawn up one after the other; none where volumes are not known. */
  readonly solutions: readonly Part[];
  /** Why they are not. */
  readonly missing: string[];
  /** Of one solution that holds several materials. */
  readonly name?: string;
}

const unknown = (missing: string[]): Contents => ({ solutions: [], missing });

/**
 * All that goes into one syringe. Solutions of which each has its concentration are drawn up one after the other; a
 * volume that all share is that of one solution which holds them all.
 */
function together(parts: readonly Part[], step: Step): Contents {
  const missing = parts.flatMap(({ given, amounts }) => (amounts.volume === undefined ? given.unclear : []));
  const isWhole = step.values['volume'] !== undefined || step.facts['volume'] !== undefined;
  const known = parts.filter(({ amounts }) => amounts.volume !== undefined);
  const [first] = known;
  if (first === undefined) return unknown(missing.length > 0 ? missing : ['neither a volume nor a dose with a concentration is stated']);
  const without = parts.filter(({ given, amounts }) => amounts.volume === undefined && !isVehicle(given));
  if (without.length > 0) return unknown(without.flatMap(({ given }) => (given.unclear.length > 0 ? given.unclear : [`${given.material.name} goes into one syringe with others, and neither its volume nor its concentration is stated`])));
  const stated = known.filter(({ given }) => given.volume !== undefined);
  const volumes = known.map(({ amounts }) => amounts.volume ?? 0);
  if (known.length === 1) return { solutions: known, missing: [] };
  if (isWhole || (stated.length === known.length && volumes.every((each) => each === volumes[0]))) return { solutions: [first], missing: [], name: known.map(({ given, amounts }) => strengthText(given.material, amounts)).join(' + ') };
  if (stated.length === 0) return { solutions: known, missing: [] };
  return unknown([`${list(parts.map(({ given }) => given.material.name))} go into one syringe, and it is not clear whether in one solution or one after the other: state the volume of all in the sentence, or a concentration and no volume for each`]);
}

function contradiction({ given: { material, dose, concentration, volume } }: Part): string {
  return `${material.name} has a dose of ${dose?.written}, ${concentration?.written} and a volume of ${volume?.written}, which contradict each other`;
}

/** @param isKnown is the volume in which all of it is drawn up? Else nothing is claimed of one part of it */
function material({ given, amounts, within }: Part, share: number, isDrawn: boolean, isKnown: boolean): AdministeredMaterial {
  const said = given.dose ?? (isDrawn ? undefined : given.rate);
  const isMass = amounts.unit === 'mg';
  const per = siteOf(said);
  const strength = isMass || !isDrawn || amounts.concentration === undefined || amounts.unit === undefined ? undefined : { value: amounts.concentration, unit: `${amounts.unit}/mL` };
  return {
    material: given.material.id,
    name: within === undefined ? given.material.name : `${given.material.name} in ${within.material.name}`,
    ...(within !== undefined && { within: within.material.id }),
    dose: said?.value ?? null,
    unit: said?.unit ?? null,
    ...(per !== undefined && { per }),
    amount: isMass && amounts.amount !== undefined ? withoutDust(amounts.amount * share) : null,
    concentration: isMass && isDrawn ? (amounts.concentration ?? null) : null,
    ...(strength !== undefined && { strength }),
    volume: isKnown && amounts.volume !== undefined ? withoutDust(amounts.volume * share) : null,
  };
}
