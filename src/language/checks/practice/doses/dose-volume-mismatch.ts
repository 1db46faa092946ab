import type { Definition } from '../../../ir/types.js';
import { statingOf } from '../model/administrations.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../words.js';

/** Share by which they may differ, for rounding. */
const tolerance = 0.01;

/** Dose = concentration x volume: mg/kg of mg/mL and mL/kg, mg of mg/mL and mL. Said once of a drug, however many doses it has. */
export const doseVolumeMismatch = experimentPractice('dose-volume-mismatch', ({ prescribed }, report) => {
  const said = new Set<Definition>();
  for (const administration of prescribed) {
    const { material, dose, concentration, volume } = administration;
    if (said.has(material) || dose === undefined || dose.value === 0 || concentration?.unit !== 'mg/mL' || volume === undefined) continue;
    const isMatched = (dose.unit === 'mg/kg' && volume.unit === 'mL/kg') || (dose.unit === 'mg' && volume.unit === 'mL');
    if (!isMatched || [dose, concentration, volume].some(({ upper }) => upper !== undefined)) continue;
    const given = concentration.value * volume.value;
    if (Math.abs(given - dose.value) <= tolerance * dose.value) continue;
    said.add(material);
    report({
      at: statingOf(administration, 'dose', 'ladder_by', 'concentration', 'volume').at,
      words: dose.written,
      message: `${volume.written} of ${material.name} at ${concentration.written} is ${figure(given)} ${dose.unit}, but the dose is ${dose.written}; change one of the three.`,
    });
  }
});
