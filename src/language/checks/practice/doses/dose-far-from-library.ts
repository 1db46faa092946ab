import { kilograms, statingOf, type Administration } from '../model/administrations.js';
import { injectedRoutes } from '../model/injections.js';
import { speciesOf, substanceName } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

/** How many times the dose of the library: what is given for dependence or as a ladder stays below it, a slip of unit does not. */
const far = 20;

/** The largest dose in a unit of the library, and what of it is worked out: one that is stated per animal, per kg of the stated weight. */
function comparable({ dose, recipient }: Administration, unit: string): { readonly value: number; readonly remark: string } | undefined {
  if (dose === undefined) return undefined;
  const value = dose.upper ?? dose.value;
  if (dose.unit === unit) return { value, remark: '' };
  const weight = kilograms(recipient);
  if (weight === undefined || weight <= 0 || `${dose.unit}/kg` !== unit) return undefined;
  return { value: value / weight, remark: `which in an animal of ${figure(weight * 1000)} g is ${figure(value / weight)} ${unit}, ` };
}

/** The library has no ranges of doses, but says at which dose it knows the kinetics of a drug. */
export const doseFarFromLibrary = experimentPractice('dose-far-from-library', ({ prescribed, study: { library } }, report) => {
  for (const administration of prescribed) {
    const { material, dose, route, species, declared: { step } } = administration;
    if (dose === undefined || !injectedRoutes.has(route) || [step, material, material.facts['dose']].some((part) => part?.provenance !== undefined)) continue;
    const substance = substanceName(material);
    const known = (species === undefined ? undefined : library.about('kinetics', 'dose', { substance, species })) ?? library.about('kinetics', 'dose', { substance });
    if (known === undefined || known.value <= 0) continue;
    const given = comparable(administration, known.unit);
    const times = (given?.value ?? 0) / known.value;
    if (given === undefined || times <= far) continue;
    report({
      at: statingOf(administration, 'dose').at,
      words: dose.written,
      message: `${material.name} is given at ${dose.written}, ${given.remark}${figure(Math.round(times))} times the ${known.written} of which the library knows (${speciesOf(known.entry) ?? 'animal'}: ${known.source ?? known.entry.name}); was another unit meant? If not, give a source for it.`,
    });
  }
});
