import { factOf } from '../../language/ir/reading.js';
import type { Definition, QuantityValue } from '../../language/ir/types.js';
import { significant, unitText, withoutDust } from '../../language/words.js';

/** A concentration as doses are divided by it, or why it is not known so, in words. */
export interface Strength {
  readonly concentration: QuantityValue | undefined;
  readonly lacking?: string;
}

/** `morphine 1 mg/mL` */
export function strengthText({ name }: Definition, { concentration, unit }: { readonly concentration: number | undefined; readonly unit: string | undefined }): string {
  return concentration === undefined || unit === undefined ? name : `${name} ${significant(concentration)} ${unitText(unit)}/mL`;
}

/** Unit of the dose of one animal, without `/kg` and `/min`: mg, umol, [iU]. */
export const unitOfDose = (dose: QuantityValue | undefined): string | undefined => dose?.unit.replace('/kg', '').replace(/\/min$/, '');

const [byMass, byAmount] = ['mg/mL', 'umol/mL'];

/**
 * The concentration in the unit of the dose for each mL: of a molar one by the molar mass of the material, of a share of the volume by its density, as the
 * protocol states them. Where no dose asks for a unit, it is in mg/mL if that is known, else as it stands.
 */
export function strengthIn(material: Definition, stated: QuantityValue | undefined, dose: QuantityValue | undefined): Strength {
  if (stated === undefined) return { concentration: undefined };
  const concentration = stated.unit === 'mmol/L' ? { ...stated, unit: byAmount } : stated;
  const asked = unitOfDose(dose);
  const isAsked = asked !== undefined && asked !== 'mL';
  const unit = isAsked ? `${asked}/mL` : byMass;
  if (concentration.unit === unit) return { concentration };
  const value = turned(material, concentration, unit);
  if (typeof value === 'number') return { concentration: { ...concentration, value: withoutDust(value), unit } };
  return { concentration, ...(isAsked && { lacking: value }) };
}

/** @returns in words what is missing for it */
function turned(material: Definition, { value, unit: from, written }: QuantityValue, to: string): number | string {
  const purpose = `to turn ${written} into ${unitText(to)}`;
  const needed = (name: 'molar_mass' | 'density', what: string): number | string => {
    const said = factOf(material, name)?.values[0];
    if (said?.type === 'quantity' && said.upper === undefined && said.value > 0) return said.value;
    return `the ${what} of ${material.name} (“${name}”) is ${said?.type === 'unstated' ? 'unstated' : 'not stated'}, ${purpose}`;
  };
  if (from === '1') return `it is not said whether ${written} is by weight or by volume: write % w/v or % v/v`;
  const factor = { [byMass]: 1, [byAmount]: needed('molar_mass', 'molar mass'), '%{v/v}': needed('density', 'density') }[from];
  if (factor === undefined || (to !== byMass && to !== byAmount)) return `${written} of ${material.name} cannot be turned into ${unitText(to)}: state the concentration in that unit`;
  if (typeof factor === 'string') return factor;
  // g/mol are mg/mmol, and a density is in mg/mL.
  const milligrams = value * factor * (from === byAmount ? 1e-3 : from === byMass ? 1 : 1e-2);
  if (to === byMass) return milligrams;
  const molarMass = needed('molar_mass', 'molar mass');
  return typeof molarMass === 'string' ? molarMass : (milligrams / molarMass) * 1e3;
}
