import { nameOf } from '../language/ir/reading.js';
import type { Id } from '../language/ir/types.js';
import { markText } from '../schedule/doses/syringe.js';
import type { AdministeredMaterial, Administration } from '../schedule/types.js';
import { byPump } from '../schedule/doses/routes.js';
import { doseText, significant, unitText, volumeText } from '../language/words.js';

/** `left` of `apparatus.box.left`; `drug side` of `role.drug_side` */
export const readableName = (id: Id): string => nameOf(id).replaceAll('_', ' ');

/** `10 mg/kg`, `10 ug`, `50 ng per side` */
function givenText({ dose, unit, per }: AdministeredMaterial): string | null {
  if (dose === null || unit === null) return null;
  const shown = doseText(dose, unit);
  return per === undefined ? shown : `${shown} per ${per}`;
}

/** `morphine 10 mg/kg + saline`: all that goes into one syringe; into a pump `nicotine 3 mg/kg/day, of 6.25 mg/mL`, as each is filled for one animal. */
export function materialsText({ materials, route }: Administration): string {
  const filled = (material: AdministeredMaterial): string | null => (route === byPump ? concentrationText(material) : null);
  return materials.map((material) => [[material.name, givenText(material)].filter((part) => part !== null).join(' '), filled(material)].filter((part) => part !== null).join(', of ')).join(' + ');
}

/** `6.25 mg/mL` */
function concentrationText({ concentration, strength }: AdministeredMaterial): string | null {
  const { value, unit } = strength ?? { value: concentration, unit: 'mg/mL' };
  return value === null ? null : `${significant(value)} ${unitText(unit)}`;
}

/**
 * `0.5 mL`, `1.11 mL, as 3 × 0.37 mL`, `2 × 0.50 uL, one per side`: what to draw up; of several solutions each with its own volume, and then the
 * whole, all of them for one site. What is not known of it comes last.
 */
export function drawText({ volume, sites, syringe, materials, missing, route }: Administration): string {
  if (volume === null) return missing.join('; ');
  if (route === byPump) return [`${volumeText(volume)} into the pump`, ...missing].join('; ');
  const times = sites?.count ?? 1;
  const draws = syringe?.draws ?? 1;
  const whole = volume / times;
  const partly = partsText({ materials, volume, syringe }, times * draws);
  const parts = partly === null ? '' : `${partly} = `;
  const one = draws > 1 ? `${marked(whole, syringe)}, as ${draws} × ${inBrackets(`${parts}${marked(whole / draws, syringe)}`, parts !== '')}` : `${parts}${marked(whole, syringe)}`;
  const all = sites === undefined ? one : `${times} × ${inBrackets(one, parts !== '' || draws > 1)}, one per ${sites.per}`;
  return [all, ...missing].join('; ');
}

/** `morphine 0.14 mL + naloxone 0.06 mL`, of one of several equal draws: of solutions that are drawn up one after the other; null where there is one. */
export function partsText({ materials, volume, syringe }: Pick<Administration, 'materials' | 'volume' | 'syringe'>, times: number): string | null {
  const own = materials.filter((material) => material.volume !== null && material.volume !== volume && material.within === undefined);
  return own.length < 2 ? null : own.map((material) => `${material.name} ${marked((material.volume ?? 0) / times, syringe)}`).join(' + ');
}

const marked = (millilitres: number, syringe: Administration['syringe']): string => (syringe === null ? volumeText(millilitres) : markText(millilitres, syringe.step));

const inBrackets = (text: string, isCompound: boolean): string => (isCompound ? `(${text})` : text);

/** How much more or less than the protocol's dose is in a volume that a syringe can measure, percent; null where nothing is drawn up. */
export function roundingPercent({ volume, exactVolume }: Administration): number | null {
  return volume === null || exactVolume === null || exactVolume === 0 ? null : Number(((volume / exactVolume - 1) * 100).toFixed(1));
}
