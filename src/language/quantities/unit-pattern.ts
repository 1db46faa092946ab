import { maxSlashes } from './parse-unit.js';
import { atomicUnits, type AtomicUnit } from './units.js';

/**
 * A digit must follow the dot, so `2..9` starts with the number 2; a sign is not part of a number. The lookahead keeps the
 * exponent whole: without it `1e5` could be taken for 1 of the unit `e5`.
 */
const number = String.raw`(\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![eE][+-]?\d)`;
const blank = String.raw`[ \t]`;

/** Longest first, so that the first alternative that matches is the longest. */
function alternatives(places: readonly AtomicUnit['place'][]): string {
  return [...atomicUnits.values()]
    .filter(({ place }) => places.includes(place))
    .map(({ symbol }) => symbol)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((symbol) => symbol.replace('/', String.raw`\/`).replace('% ', `%${blank}*`))
    .join('|');
}

const alone = alternatives(['alone']);
const head = alternatives(['first', 'anywhere']);
const below = alternatives(['anywhere']);

/** `/word` glued to a unit belongs to it: `10 mg/kgg` is one misspelt unit, not 10 mg divided by kgg. */
const end = String.raw`(?![\w%°\u00b5\u03bc\u03a9\u2126]|\/[A-Za-z°\u00b5\u03bc\u03a9\u2126])`;

/**
 * Sticky. A number, blanks on the same line or none, a known unit. Groups: 1 the number, 2 the unit, which `parseUnit` accepts.
 * No unit starts with a digit, a dot or a blank, so there is one way at most to split a text and matching takes linear time.
 */
export const quantityPattern: RegExp = new RegExp(
  String.raw`${number}${blank}*(${alone}|(?:${head})(?:\/(?:${below})){0,${maxSlashes}})${end}`,
  'y',
);

const word = String.raw`[\p{L}°%℃][\p{L}\p{N}_°%]*`;

/**
 * Sticky. What can only be meant as a quantity, tried after `quantityPattern`: `10mgg`, `10mgg/kg`, `10 mgg/kg`. Groups: 1 the
 * number, 2 or 3 the unit. `10 mgg` is left to `unknownUnitWord`, since `12 each` looks the same.
 */
export const unknownQuantityPattern: RegExp = new RegExp(
  String.raw`${number}(?:(${word}(?:\/${word})*)|${blank}+(${word}(?:\/${word})+))`,
  'uy',
);

const candidatePattern = new RegExp(String.raw`${number}${blank}*(${word}(?:\/${word})*)`, 'uy');

export interface QuantityText {
  /** As written, such as `1.5e3`. */
  readonly number: string;
  /** As written. */
  readonly unit: string;
  /** Offset after the last character. */
  readonly end: number;
}

function matchAt(pattern: RegExp, text: string, offset: number): QuantityText | undefined {
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [all, value = '', unit = match[3] ?? ''] = match;
  return { number: value, unit, end: offset + all.length };
}

/** The quantity that starts at `offset`, if its unit is known. */
export function matchQuantity(text: string, offset: number): QuantityText | undefined {
  return matchAt(quantityPattern, text, offset);
}

/** What `unknownQuantityPattern` finds at `offset`; call it after `matchQuantity`, since it accepts known units as well. */
export function matchUnknownQuantity(text: string, offset: number): QuantityText | undefined {
  return matchAt(unknownQuantityPattern, text, offset);
}

/** A number and the word after it on the same line, whatever it is; the caller decides whether a unit was meant. */
export function unknownUnitWord(text: string, offset: number): QuantityText | undefined {
  return matchAt(candidatePattern, text, offset);
}
