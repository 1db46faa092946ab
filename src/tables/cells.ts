import { entryOf } from '../language/entry-of.js';
/** A number as a table has it; undefined for what is none. */
export function numberOf(cell: string, decimalComma: boolean): number | undefined {
  const written = decimalComma ? cell.replace(',', '.') : cell;
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? Number(written) : undefined;
}

/** What says in a table that nothing is known. */
export function isNothing(cell: string): boolean {
  return /^(?:|-|–|na|n\/a|none|unknown|\?)$/i.test(cell);
}

/** Would a spreadsheet work it out, were it in a table: a formula, which may run programs? */
export function isFormula(cell: string): boolean {
  return /^(?:[=@\t\r]|[+-].)/s.test(cell) && numberOf(cell, true) === undefined;
}

const sexes: Readonly<Record<string, 'female' | 'male'>> = { female: 'female', f: 'female', '♀': 'female', male: 'male', m: 'male', '♂': 'male' };

export function sexOf(cell: string): 'female' | 'male' | undefined {
  return entryOf(sexes, cell.toLowerCase());
}
