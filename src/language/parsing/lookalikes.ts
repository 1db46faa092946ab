import type { ILexingError } from 'chevrotain';
import { matchQuantity } from '../quantities/unit-pattern.js';

/** Something that people write, or that a word processor makes of what they write, and what stands for it in a protocol. */
export interface Lookalike {
  readonly text: string;
  /** The type of its token: reading goes on as if it had been written right. */
  readonly type: string;
  readonly message: string;
  /** How it is written right, if its token is read for more than its type. */
  readonly image?: string;
  /** Can more than one thing have been meant? Then it is read as one of them, and its author has to say. */
  readonly isAmbiguous?: boolean;
}

/** A finding of the lexer about a lookalike; the checks offer what to write instead as a quick fix. */
export interface LookalikeError extends ILexingError {
  readonly instead: string | undefined;
}

/** What to write instead; undefined where it may be one of several. */
export function writtenRight({ text, type, image, isAmbiguous }: Lookalike): string | undefined {
  if (isAmbiguous === true || type === 'is') return undefined;
  return image ?? (type === 'STRING' ? `"${text.slice(1, -1)}"` : type === 'to' ? ' to ' : type);
}

/** Signs of other languages, the longest first. */
const signs: readonly (readonly [sign: string, type: string, message: string])[] = [
  ['+/-', '+-', "Found '+/-'. A spread is written with '+-' or '±', as in 25 g +- 2 g."],
  ['==', '=', "Found '=='. Numbers are compared with '='; a level or a term with “is”."],
  ['!=', 'is', "Found '!='. Write “is not” for a level or a term, or put “not” before the comparison."],
  ['≠', 'is', "Found '≠'. Write “is not” for a level or a term, or put “not” before the comparison."],
  ['&&', 'and', "Found '&&'. Write “and”."],
  ['||', 'or', "Found '||'. Write “or”."],
];

const quoted = /[“”„‟«»‘’‚'`´][^"“”„‟«»‘’‚'`´\n\r]*(?:[“”„‟«»‘’‚'`´]|")?/y;
const longestUnit = 40;
const dash = /[‐‑‒–—―−]/y;
const dots = /\.{2,}|…/y;
const twelveHours = /(\d{1,2})(?::(\d{2}))?[ \t]*([ap])\.?m\b\.?/iy;

/** `10 mg/kg` with a blank that does not break lines, as papers have it. */
export function hardBlankQuantity(text: string, offset: number): Lookalike | undefined {
  const [all, figure = ''] = matchAt(/(\d+(?:\.\d+)?)[\u00A0\u2000-\u200B\u202F\u205F\u3000]+(?=\p{L}|[°%])/uy, text, offset) ?? [];
  const quantity = all === undefined ? undefined : matchQuantity(`${figure} ${text.slice(offset + all.length, offset + all.length + longestUnit)}`, 0);
  if (all === undefined || quantity === undefined) return undefined;
  const image = `${figure} ${quantity.unit}`;
  return { text: all + quantity.unit, type: 'QUANTITY', image, message: `Between ${figure} and ${quantity.unit} stands a blank of another kind, as papers have it. Write a plain one: ${image}.` };
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? undefined;
}

const isDigit = (character: string | undefined): boolean => character !== undefined && /\d/.test(character);

/** `9:00am`, `3 pm` */
export function twelveHourClock(text: string, offset: number): Lookalike | undefined {
  const match = matchAt(twelveHours, text, offset);
  if (match === undefined) return undefined;
  const [found, hours = '', minutes = '00', half = ''] = match;
  const hour = (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  const image = `${String(hour).padStart(2, '0')}:${minutes}`;
  return { text: found, type: 'CLOCK', image, message: `Found '${found}'. Clock times have 24 hours: ${image}.` };
}

/** Words before a number behind which `2-9` can only be a range; elsewhere it is a difference. */
const beforeRange: ReadonlySet<string> = new Set(['day', 'days', 'week', 'weeks', 'for', 'every', ':']);

/** The hyphen of `days 2-9`, by the two tokens before it. */
export function hyphenAt(text: string, offset: number, before: string | undefined, beforeThat: string | undefined): Lookalike | undefined {
  if (text[offset] !== '-' || !isDigit(text[offset + 1]) || !isDigit(text[offset - 1])) return undefined;
  if (before !== 'NUMBER' || beforeThat === undefined || !beforeRange.has(beforeThat)) return undefined;
  return { text: '-', type: 'to', message: "Found '-'. A range is written with “to”, as in days 2 to 9." };
}

/** Curly and single quotes, long dashes, and dots for a range. */
export function lookalikeAt(text: string, offset: number): Lookalike | undefined {
  const quote = matchAt(quoted, text, offset)?.[0];
  if (quote !== undefined && quote.length > 2) return { text: quote, type: 'STRING', message: `Found ${quote.length > 40 ? `${quote.slice(0, 40)}…` : quote}. Texts stand in straight double quotes: "…".` };
  const other = signs.find(([each]) => text.startsWith(each, offset));
  if (other !== undefined) return { text: other[0], type: other[1], message: other[2] };
  const sign = matchAt(dash, text, offset)?.[0] ?? matchAt(dots, text, offset)?.[0];
  if (sign === undefined) return undefined;
  const before = text.slice(0, offset).trimEnd().at(-1);
  const after = text.slice(offset + sign.length).trimStart()[0];
  const isRange = isDigit(after) && (isDigit(before) || sign.length > 1 || sign === '…');
  if (isRange) return { text: sign, type: 'to', message: `Found '${sign}'. A range is written with “to”, as in days 2 to 9.` };
  if (/[.…]/.test(sign)) return undefined;
  return { text: sign, type: '-', message: `Found the dash '${sign}'. A minus is the plain '-' of the keyboard; a range is written with “to”, as in 2 to 9.` };
}
