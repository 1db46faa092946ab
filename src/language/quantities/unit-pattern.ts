import { afterBlanks, beginsWord, endOfDecimal, isDigit, isLetter, lastOfAscii, percent, slash } from '../characters.js';
import { late } from '../late.js';
import { maxSlashes, parseUnit } from './parse-unit.js';
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

/** `/word` glued to a unit belongs to it: `10 mg/kgg` is one misspelt unit, not 10 mg divided by kgg. */
const end = String.raw`(?![\w%°\u00b5\u03bc\u03a9\u2126]|\/[A-Za-z°\u00b5\u03bc\u03a9\u2126])`;

/**
 * Sticky. A number, blanks on the same line or none, a known unit. Groups: 1 the number, 2 the unit, which `parseUnit` accepts.
 * No unit starts with a digit, a dot or a blank, so there is one way at most to split a text and matching takes linear time.
 */
export const quantityPattern = late(() => {
  const [alone, head, below] = [alternatives(['alone']), alternatives(['first', 'anywhere']), alternatives(['anywhere'])];
  return new RegExp(String.raw`${number}${blank}*(${alone}|(?:${head})(?:\/(?:${below})){0,${maxSlashes}})${end}`, 'y');
});

const word = String.raw`[\p{L}°%℃][\p{L}\p{N}_°%]*`;

/**
 * Sticky. What can only be meant as a quantity, tried after `quantityPattern`: `10mgg`, `10mgg/kg`, `10 mgg/kg`. Groups: 1 the
 * number, 2 or 3 the unit. `10 mgg` is left to `unknownUnitWord`, since `12 each` looks the same.
 */
export const unknownQuantityPattern = late(() => new RegExp(String.raw`${number}(?:(${word}(?:\/${word})*)|${blank}+(${word}(?:\/${word})+))`, 'uy'));

const candidatePattern = late(() => new RegExp(String.raw`${number}${blank}*(${word}(?:\/${word})*)`, 'uy'));

export interface QuantityText {
  /** As written, such as `1.5e3`. */
  readonly number: string;
  /** As written. */
  readonly unit: string;
  /** Offset after the last character. */
  readonly end: number;
}

function matchAt(patternOf: () => RegExp, text: string, offset: number): QuantityText | undefined {
  const pattern = patternOf();
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [all, value = '', unit = match[3] ?? ''] = match;
  return { number: value, unit, end: offset + all.length };
}

/** The quantity that starts at `offset`, if its unit is known. */
export function matchQuantity(text: string, offset: number): QuantityText | undefined {
  const plain = plainQuantity(text, offset);
  return plain === 'unsure' ? matchAt(quantityPattern, text, offset) : plain;
}

/** What `quantityPattern` finds, where that can be told without it: its many alternatives take long to make. */
function plainQuantity(text: string, offset: number): QuantityText | 'unsure' | undefined {
  const endOfNumber = endOfDecimal(text, offset);
  if (endOfNumber === offset) return undefined;
  if (isExponent(text.charCodeAt(endOfNumber))) return 'unsure';
  const start = afterBlanks(text, endOfNumber);
  const isShare = text.charCodeAt(start) === percent;
  const end = isShare ? start + 1 : endOfGlued(text, start);
  if (goesOn(text, end, isShare)) return 'unsure';
  const unit = text.slice(start, end);
  return parseUnit(unit) && { number: text.slice(offset, endOfNumber), unit, end };
}

/** The `e` that may follow a number. */
const isExponent = (code: number): boolean => code === 69 || code === 101;

/** The end of letters, with those behind slashes that are glued to them: `mg/kg`. */
function endOfGlued(text: string, start: number): number {
  let end = endOfLetters(text, start);
  while (end > start && text.charCodeAt(end) === slash && isLetter(text.charCodeAt(end + 1))) end = endOfLetters(text, end + 1);
  return end;
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** May a unit that ends here be longer than its ASCII letters, or none? */
function goesOn(text: string, end: number, isShare: boolean): boolean {
  const code = text.charCodeAt(end);
  if (isDigit(code) || beginsWord(code) || code === percent || code > lastOfAscii) return true;
  if (code === slash && (isShare || text.charCodeAt(end + 1) > lastOfAscii)) return true;
  // `% w/v`
  return isShare && isLetter(text.charCodeAt(afterBlanks(text, end)));
}

/** What `unknownQuantityPattern` finds at `offset`; call it after `matchQuantity`, since it accepts known units as well. */
export function matchUnknownQuantity(text: string, offset: number): QuantityText | undefined {
  return matchAt(unknownQuantityPattern, text, offset);
}

/** A number and the word after it on the same line, whatever it is; the caller decides whether a unit was meant. */
export function unknownUnitWord(text: string, offset: number): QuantityText | undefined {
  return matchAt(candidatePattern, text, offset);
}
