export interface Parameter {
  /** As written in a file of parameters, or in the `simulation` block of a protocol. */
  readonly name: string;
  /** UCUM code; 1 for what has none. */
  readonly unit: string;
  readonly value: number;
  /** Who says so; `assumed` where nobody was found who does, and of another species or route where it is. */
  readonly source: string;
  readonly least: number;
  readonly most: number;
  readonly doc: string;
}

type Bounds = readonly [least: number, most: number];

/** Above 0: half-lives, rates, volumes. */
export const positive: Bounds = [1e-9, 1e9];
export const notNegative: Bounds = [0, 1e9];
export const share: Bounds = [0, 1];
export const any: Bounds = [-1e9, 1e9];

export const assumed = 'assumed';

/** Does nobody say so, of the species or at all? */
export const isAssumed = (source: string): boolean => /\bassumed\b/.test(source);

const fittedTo = 'fitted to the published lines of docs/validation.md by npm run fit';

/** The source of a number that was fitted. */
export const fittedFrom = ({ value, source }: Parameter): string => `${fittedTo}, from ${value}: ${source}`;

export const isFitted = (source: string): boolean => source.startsWith(fittedTo);

/** A row; the unit is that of the value as written. */
export function parameter(name: string, value: number, unit: string, [least, most]: Bounds, source: string, doc: string): Parameter {
  return { name, unit, value, source, least, most, doc };
}
