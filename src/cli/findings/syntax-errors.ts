import { codes, isCode } from '../../language/checks/codes.js';
import type { Problem } from './problems.js';

/** Errors that leave the structure of a text in doubt: such a text is not laid out anew. */
export function isSyntaxError({ code }: Problem): boolean {
  return isCode(code) && syntaxNames.has(codes[code].name);
}

const syntaxNames: ReadonlySet<string> = new Set(['syntax', 'characters', 'stray-brace', 'too-deep'] satisfies (typeof codes)[keyof typeof codes]['name'][]);
