import type { TokenType } from 'chevrotain';
import { kinds } from '../generated/kinds.js';
import { canBeName } from './reserved.js';

/** A kind of word, with its number in the tables of the reader. */
export interface WordType extends TokenType {
  readonly kind: number;
}

/** Whether a text is a word of the language. A statement that begins with one is no act, so that no procedure can have its name. */
export const isWordOfLanguage = (text: string): boolean => /^[a-z]/.test(text) && Object.hasOwn(kinds, text);

/**
 * Makes the types of tokens that Langium's parser knows. The words themselves are read by `lexer.ts`, so no type carries
 * a pattern. `NAME` is a category: an `ID`, or any word of the language that is not reserved.
 */
export function createTokenTypes(): Record<string, WordType> {
  const name: WordType = { name: 'NAME', kind: 0 };
  const types = Object.entries(kinds).map(([kind, number]): [string, WordType] => [kind, kind === 'NAME' ? name : { name: kind, kind: number, ...(canBeName(kind) ? { CATEGORIES: [name] } : {}) }]);
  return Object.fromEntries(types);
}
