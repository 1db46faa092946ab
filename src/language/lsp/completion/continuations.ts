import type { PlacePrefLexer } from '../../parsing/lexer.js';
import { keyword, type Choice } from './item.js';

const clock = keyword('09:00', 'a clock time', '${1:09}:${2:00}', 0);

/** What follows the small words after which no name can stand. */
const after: Readonly<Record<string, readonly Choice[]>> = {
  at: [clock, keyword('the same time as', 'a session', 'the same time as $1', 1), keyword('unstated', 'the source does not say', undefined, 9), keyword('least', 'so long before or after', 'least ${1:6} h after $2', 2), keyword('most', 'so long before or after', 'most ${1:6} h after $2', 2)],
  between: [keyword('09:00 and 12:00', 'a window', '${1:09:00} and ${2:12:00}', 0)],
  immediately: [keyword('after', 'the end of a step or a session', 'after $1', 0), keyword('before', 'the onset of a step or a session', 'before $1', 0)],
  the: [keyword('onset of', 'when it begins', 'onset of $1', 0), keyword('end of', 'when it ends', 'end of $1', 0), keyword('same time as', 'a session', 'same time as $1', 1)],
  on: [keyword('odd days', 'of the phase', undefined, 0), keyword('even days', 'of the phase', undefined, 0), keyword('days', 'of the phase', 'days ${1:1, 3}', 1), keyword('day', 'of the phase', 'day ${1:1}', 1)],
  odd: [keyword('days')],
  even: [keyword('days')],
  stated: [keyword('in', 'a source', 'in "$1"', 0)],
};

/** What can follow the word before a place, where that word decides it; undefined where it does not. */
export function continuation(before: string, lexer: PlacePrefLexer): readonly Choice[] | undefined {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const [word, previous] = lexer.tokenize(line).tokens.toReversed();
  if (word === undefined || !Object.hasOwn(after, word.image)) return undefined;
  // `odd` and `even` can be names.
  return ['odd', 'even'].includes(word.image) && previous?.image !== 'on' ? undefined : after[word.image];
}
