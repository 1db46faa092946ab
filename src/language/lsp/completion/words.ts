import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Following } from './following.js';
import { keyword, type Choice } from './item.js';

/** The words that are meant most often where several can stand, and what they say. */
const told: Readonly<Record<string, string>> = {
  is: 'a level of a factor',
  and: 'both hold',
  or: 'one of them holds',
  to: 'where, or up to',
  in: 'a place',
  during: 'a session or a phase',
  among: 'a group or a level',
  with: 'and another level',
  of: 'of what',
  otherwise: 'for the others',
};

const order = Object.keys(told);

/** Signs that are proposed beside words; the others only where nothing else can stand. */
const signs: ReadonlySet<string> = new Set(['=', '<', '<=', '>', '>=', '+', '-', '*', '/', '+-']);

const isSign = (word: string): boolean => !/^[a-z]/.test(word);

const quoted: Choice = { label: '"…"', kind: CompletionItemKind.Value, detail: 'a text in quotes', snippet: '"$1"', rank: 0 };
const clock = keyword('09:00', 'a clock time', '${1:09}:${2:00}', 0);

function choiceOf(word: string): Choice {
  const at = order.indexOf(word);
  return { label: word, kind: isSign(word) ? CompletionItemKind.Operator : CompletionItemKind.Keyword, detail: told[word], rank: at < 0 ? order.length : at };
}

/** What can stand where no name can: words of the language, and values. */
export function wordsAt(following: Following): Choice[] {
  const { words } = following;
  const values = [quoted, clock].filter(({ label }) => following.allows(label));
  const isOnly = words.length === 1 && values.length === 0;
  return [...values, ...words.filter((word) => isOnly || !isSign(word) || signs.has(word)).map(choiceOf)];
}

/** The small words and signs with which a statement goes on that could also end here. */
export function wordsOn(following: Following): Choice[] {
  return wordsAt(following).filter(({ label }) => label in told || signs.has(label));
}
