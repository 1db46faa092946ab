import type { BalanceClaim } from '../../types.js';

/** What is dealt, by its stage and number (`side 0`), with how often each of its labels is to fall beside the others: 1 and 1, 1 and 2. */
export interface Dealing {
  readonly name: string;
  readonly weights: readonly number[];
}

/** Something by which the rows of a table are told apart: what was dealt before (all sides, say), or what animals bring with them. */
export interface Row {
  readonly name: string;
  /** How many values it has, and how many animals the largest of them has. */
  readonly values: number;
  readonly largest: number;
  /** Are there more of them, and not larger ones, where there are more animals, as of cages? */
  readonly isSet: boolean;
}

/** A table of counts as one that could be made with other animals too. */
export type Claim = BalanceClaim & { readonly crossing?: { readonly column: Dealing; readonly rows: readonly Row[] } };

export function rowOf(name: string, sets: readonly (readonly number[])[], isSet = ['cage', 'litter', 'block'].includes(name)): Row {
  return { name, values: sets.length, largest: Math.max(0, ...sets.map(({ length }) => length)), isSet };
}

export type Crossed = BalanceClaim & { readonly crossing: NonNullable<Claim['crossing']> };

/** As it stands in a schedule. */
export function plainClaim({ what, of, status, columns, rows, difference, note }: Claim): BalanceClaim {
  return { what, of, status, columns, rows, difference, ...(note !== undefined && { note }) };
}
