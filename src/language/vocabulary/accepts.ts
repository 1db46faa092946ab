import { namedDimensions, type DimensionName } from '../quantities/named-dimensions.js';
import { kinds, type Kind } from './kinds.js';

/**
 * What a place in a protocol accepts: a quantity of a dimension, a count, a text, a clock time, a date, an
 * expression in parentheses, something declared of a kind, or one word of a list of terms (`terms sex`).
 */
export type Accepts = DimensionName | 'count' | 'number' | 'text' | 'clock' | 'date' | 'expression' | Kind | `terms ${string}`;

const phrases: Readonly<Record<string, string>> = {
  count: 'a count, such as 12',
  number: 'a number, such as 0.05',
  text: 'a text in quotes',
  clock: 'a clock time, such as 09:00',
  date: 'a date, such as 2026-03-02',
  expression: 'an expression in parentheses',
};

export function isDimensionName(accepts: string): accepts is DimensionName {
  return Object.hasOwn(namedDimensions, accepts);
}

export function isKind(accepts: string): accepts is Kind {
  return Object.hasOwn(kinds, accepts);
}

/** The list of terms that is meant, or undefined. */
export function termsOf(accepts: Accepts): string | undefined {
  return accepts.startsWith('terms ') ? accepts.slice('terms '.length) : undefined;
}

/** For messages: `a dose per body weight, such as 10 mg/kg`. */
export function describeAccepts(accepts: Accepts): string {
  if (isDimensionName(accepts)) return `${namedDimensions[accepts].phrase}, such as ${namedDimensions[accepts].example}`;
  const terms = termsOf(accepts);
  if (terms !== undefined) return `a word of the list ${terms}`;
  return phrases[accepts] ?? (isKind(accepts) ? kinds[accepts] : accepts);
}
