import type { Change, Difference } from '../../diff/change.js';
import { counted } from '../../language/words.js';
import type { Io } from '../io.js';
import { forPeople } from './for-terminal.js';
import { paintFor, type Paint } from './style.js';
import { wrap } from './wrap.js';

const signs = { added: '+', removed: '-', moved: '>', changed: '~', rewritten: '=' } as const;
const colours = { added: 'green', removed: 'red', moved: 'blue', changed: 'yellow', rewritten: 'dim' } as const;

/** Animals that are named; of more their number is told. */
const named = 4;

/** Differences for a terminal, one paragraph each, at most as wide as it is. @param concerned what changes may concern some of; groups are all named */
export function differenceText(differences: readonly Difference[], concerned: 'animals' | 'groups', { stdout, env }: Io): string {
  if (differences.length === 0) return 'No difference.\n';
  const paint = paintFor(stdout, env);
  const text = differences.map(({ heading, changes }) => [paint(heading, 'bold'), ...changes.map((change) => lineOf(change, concerned === 'groups', paint, stdout.columns)), ''].join('\n')).join('\n');
  return forPeople(text, paint);
}

function lineOf({ kind, what, before, after, who }: Change, isOfGroups: boolean, paint: Paint, width: number | undefined): string {
  const values = [before, after].filter((value) => value !== undefined).join(' → ');
  const text = `${what}${values === '' ? '' : `: ${values}`}${who.length === 0 ? '' : ` (${who.length > named && !isOfGroups ? `${counted(who.length, 'animal')}, ${who[0]} to ${who.at(-1)}` : who.join(', ')})`}`;
  return `  ${paint(signs[kind], colours[kind])} ${wrap(text, width, 4, '    ')}`;
}
