import { nameOf } from '../language/ir/reading.js';
import type { Id } from '../language/ir/types.js';
import { markText } from '../schedule/doses/syringe.js';
import type { AdministeredMaterial, Administration } from '../schedule/types.js';
import { figure, volumeText } from '../language/words.js';

/** `left` of `apparatus.box.left`; `drug side` of `role.drug_side` */
export const readableName = (id: Id): string => nameOf(id).replaceAll('_', ' ');

const smallMass = 0.1;

/** `10 mg/kg`, `10 ug` */
function doseText({ dose, unit }: AdministeredMaterial): string | null {
  if (dose === null || unit === null) return null;
  const shown = unit.replaceAll(/[[\]]/g, '');
  return unit.startsWith('mg') && dose < smallMass ? `${figure(dose * 1000)} u${shown.slice(1)}` : `${figure(dose)} ${shown}`;
}

/** `morphine 10 mg/kg + saline`: all that goes into one syringe. */
export function materialsText({ materials }: Administration): string {
  return materials.map((material) => [material.name, doseText(material)].filter((part) => part !== null).join(' ')).join(' + ');
}

/** `0.5 mL`, `1.11 mL, as 3 × 0.37 mL`: what to draw up; of several solutions each with its own volume, and then the whole. */
export function drawText({ volume, syringe, materials, missing }: Administration): string {
  if (volume === null) return missing.join('; ');
  const whole = syringe === null ? volumeText(volume) : [markText(volume, syringe.step), ...(syringe.draws > 1 ? [`as ${syringe.draws} × ${markText(volume / syringe.draws, syringe.step)}`] : [])].join(', ');
  const own = materials.filter((material) => material.volume !== null && material.volume !== volume);
  if (own.length < 2) return whole;
  return `${own.map((material) => `${material.name} ${volumeText(material.volume ?? 0)}`).join(' + ')} = ${whole}`;
}

/** How much more or less than the protocol's dose is in a volume that a syringe can measure, percent; null where nothing is drawn up. */
export function roundingPercent({ volume, exactVolume }: Administration): number | null {
  return volume === null || exactVolume === null || exactVolume === 0 ? null : Number(((volume / exactVolume - 1) * 100).toFixed(1));
}
