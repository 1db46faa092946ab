/** Grams in the units in which weights are written. */
const gramsIn: Readonly<Record<string, number>> = { mg: 0.001, g: 1, gram: 1, grams: 1, kg: 1000 };

/** g in the unit at the end of a header: 1000 of `weight (kg)` and `weight_kg`; undefined for a unit that is no mass. */
export function gramsOf(header: string): number | undefined {
  const unit = /(?:[_\s([]+)([a-z]+)[)\]]?$/i.exec(header.trim())?.[1]?.toLowerCase();
  return unit === undefined ? undefined : gramsIn[unit];
}

/** A number as a table has it; undefined for what is none. */
export function numberOf(cell: string, decimalComma: boolean): number | undefined {
  const written = decimalComma ? cell.replace(',', '.') : cell;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? Number(written) : undefined;
}

const sexes: Readonly<Record<string, 'female' | 'male'>> = { female: 'female', f: 'female', '♀': 'female', male: 'male', m: 'male', '♂': 'male' };

export function sexOf(cell: string): 'female' | 'male' | undefined {
  return sexes[cell.toLowerCase()];
}

/** What says in a table that nothing is known. */
export function isNothing(cell: string): boolean {
  return /^(?:|-|–|na|n\/a|none|unknown|\?)$/i.test(cell);
}

/**
 * Weights, g, beyond which a number is a slip and no animal: newborns weigh more than the least, and the most is well above the heaviest adults.
 * They are no reference ranges.
 */
export const possibleWeights: Readonly<Record<string, { least: number; most: number }>> = { mouse: { least: 1, most: 100 }, rat: { least: 4, most: 1500 } };

/** Years before the study in which nobody was born: beyond the age of any laboratory mouse or rat. */
export const oldest = 6;
