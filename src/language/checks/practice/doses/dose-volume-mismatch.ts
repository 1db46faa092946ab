import type { Definition } from '../../../ir/types.js';
import { kilograms, statingOf, timesGiven, type Administration } from '../model/administrations.js';
import { quantity } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

/** Share by which they may differ, for rounding. */
const tolerance = 0.01;

/** Share by which animals of one stated weight may differ from it. */
const ofWeight = 0.25;

interface Amounts {
  /** As the dose is, `mg/kg`; of one that is stated per animal, per kg of the stated weight. */
  readonly dose: number;
  /** Concentration times volume. */
  readonly given: number;
  readonly unit: string;
  readonly tolerance: number;
  /** `25 g`, where it was needed. */
  readonly weight?: string;
}

/** Dose = concentration x volume: mg/kg of mg/mL and mL/kg, mg of mg/mL and mL; where one is per kg and the other per animal, by the stated weight. */
function amountsOf(administration: Administration): Amounts | undefined {
  const { dose, concentration, volume, recipient } = administration;
  if (dose === undefined || dose.value === 0 || concentration?.unit !== 'mg/mL' || volume === undefined || [dose, concentration, volume].some(({ upper }) => upper !== undefined)) return undefined;
  // Of one that is per side and one that is of both, the whole is compared, as often as the dose is given.
  const given = (concentration.value * volume.value * timesGiven(administration, volume)) / timesGiven(administration, dose);
  if ((dose.unit === 'mg/kg' && volume.unit === 'mL/kg') || (dose.unit === 'mg' && volume.unit === 'mL')) return { dose: dose.value, given, unit: dose.unit, tolerance };
  const [weight, stated] = [kilograms(recipient), quantity(recipient, 'weight')];
  if (weight === undefined || weight <= 0 || stated === undefined || stated.upper !== undefined) return undefined;
  const known = { unit: 'mg/kg', tolerance: ofWeight, weight: `${figure(weight * 1000)} g` };
  if (dose.unit === 'mg' && volume.unit === 'mL/kg') return { ...known, dose: dose.value / weight, given };
  return dose.unit === 'mg/kg' && volume.unit === 'mL' ? { ...known, dose: dose.value, given: given / weight } : undefined;
}

function sentence({ material, dose, concentration, volume }: Administration, { dose: meant, given, unit, weight }: Amounts): string {
  const [ofDose, ofVolume] = [dose?.written ?? '', `${volume?.written ?? ''} of ${material.name} at ${concentration?.written ?? ''}`];
  if (weight === undefined) return `${ofVolume} is ${figure(given)} ${unit}, but the dose is ${ofDose}; change one of the three.`;
  const [one, other] = dose?.unit === 'mg' ? [`The dose of ${ofDose} is ${figure(meant)} ${unit} in an animal of ${weight}`, `${ofVolume} is ${figure(given)} ${unit}`] : [`${ofVolume} is ${figure(given)} ${unit} in an animal of ${weight}`, `the dose is ${ofDose}`];
  const slip = dose?.unit === 'mg' && Math.abs(dose.value - given) <= tolerance * given ? ` Was ${figure(given)} mg/kg meant?` : ' Change one of the three.';
  return `${one}, but ${other}.${slip}`;
}

/** Said once of a drug, however many doses it has. */
export const doseVolumeMismatch = experimentPractice('dose-volume-mismatch', ({ prescribed }, report) => {
  const said = new Set<Definition>();
  for (const administration of prescribed) {
    const { material, dose } = administration;
    const amounts = said.has(material) ? undefined : amountsOf(administration);
    if (amounts === undefined || Math.abs(amounts.given - amounts.dose) <= amounts.tolerance * amounts.dose) continue;
    said.add(material);
    report({ at: statingOf(administration, 'dose', 'ladder_by', 'concentration', 'volume').at, words: dose?.written, message: sentence(administration, amounts) });
  }
});
