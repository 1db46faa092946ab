import { entryOf } from '../../language/entry-of.js';
/** Grams in the units in which weights are written. */
const gramsIn: Readonly<Record<string, number>> = { mg: 0.001, g: 1, gram: 1, grams: 1, kg: 1000 };

/** g in the unit at the end of a header: 1000 of `weight (kg)` and `weight_kg`; undefined for a unit that is no mass. */
export function gramsOf(header: string): number | undefined {
  const unit = /(?:[_\s([]+)([a-z]+)[)\]]?$/i.exec(header.trim())?.[1]?.toLowerCase();
  return entryOf(gramsIn, unit);
}

/**
 * Weights, g, beyond which a number is a slip and no animal: newborns weigh more than the least, and the most is well above the heaviest adults.
 * They are no reference ranges.
 */
export const possibleWeights: Readonly<Record<string, { least: number; most: number }>> = { mouse: { least: 1, most: 100 }, rat: { least: 4, most: 1500 } };

/** Years before the study in which nobody was born: beyond the age of any laboratory mouse or rat. */
export const oldest = 6;
