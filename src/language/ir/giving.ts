import { texts } from './reading.js';
import { sidesIn } from './sides.js';
import type { Definition, QuantityValue, Step, Value } from './types.js';

/** A fact of what is given: the sentence counts before its block, and the block before the material. */
export function saidOf(step: Step, material: Definition | undefined, name: string): Value | undefined {
  return step.values[name]?.[0] ?? (step.facts[name] ?? material?.facts[name])?.values[0];
}

/** The dose of a material: of the sentence or its block; else of its ladder where the step goes up one; else its own. */
export function doseSaidOf(step: Step, material: Definition | undefined, rung = 0): Value | undefined {
  const { dose, ladder } = material?.facts ?? {};
  const ofMaterial = step.values['ladder_by'] === undefined ? (dose ?? ladder) : (ladder ?? dose);
  const doses = step.values['dose'] ?? step.facts['dose']?.values ?? ofMaterial?.values;
  return doses?.[doses.length > 1 ? rung : 0];
}

/**
 * Sites at which a dose `per side` or `per site` is given: as many as are counted, or named; both sides where neither is written. One that
 * is named is on both sides where something is said per side, unless it says on which: the name of a structure counts no sides.
 */
export function sitesOf(step: Step, material: Definition): number {
  const counted = saidOf(step, material, 'sites');
  if (counted?.type === 'number') return counted.value;
  const names = namedSites(step, material);
  const [only] = names;
  if (only === undefined) return 2;
  return names.length === 1 && isSaidPerSide(step, material) ? sidesIn(only) : names.length;
}

const isSaidPerSide = (step: Step, material: Definition): boolean => [doseSaidOf(step, material), saidOf(step, material, 'volume'), saidOf(step, material, 'rate')].some((value) => value?.type === 'quantity' && value.per === 'side');

function namedSites(step: Step, material: Definition): readonly string[] {
  const inSentence = step.values['site']?.flatMap((value) => (value.type === 'text' ? value.text : [])) ?? [];
  return [inSentence, texts(step, 'site'), texts(material, 'site')].find(({ length }) => length > 0) ?? [];
}

/** What one of is meant, where something is said `per side` or `per site`. */
export const siteOf = (value: Pick<QuantityValue, 'per'> | undefined): 'side' | 'site' | undefined => (value?.per === 'side' || value?.per === 'site' ? value.per : undefined);

/** How many times what is said `per side` or `per site` is given. */
export const timesOf = (value: Pick<QuantityValue, 'per'>, sites: number): number => (siteOf(value) === undefined ? 1 : sites);
