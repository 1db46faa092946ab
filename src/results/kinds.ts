import type { Definitions } from '../language/ir/reading.js';
import type { Experiment, Id, Track } from '../language/ir/types.js';
import type { Cell } from './cells.js';
import type { Kind } from './results.js';

/** Animals of one arm that have their roles in these places, with the words that are stated of all of them. */
export function kindOf({ arms }: Experiment, definitions: Definitions, arm: Track['arm'], places: Readonly<Record<Id, Id>>, cells: readonly Cell[]): Kind {
  const found = arms.find(({ id }) => id === arm);
  const facts = Object.values(definitions.get(found?.animals ?? '')?.facts ?? {});
  const words = facts.flatMap(({ values: [value, ...others] }) => (value?.type === 'term' && others.length === 0 ? [[value.list, value.term] as const] : []));
  return { arm, levels: found?.levels ?? {}, places, words: Object.fromEntries(words), cells };
}
