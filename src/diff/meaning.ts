import { withoutDust } from '../language/words.js';

/** What says where and how something is written, and nothing of what it means. */
const ofTheText: ReadonlySet<string> = new Set(['at', 'written']);

/** All that a part of the IR means, as one text: alike for what is written otherwise and means the same. */
export function meaningOf(part: unknown): string {
  return JSON.stringify(plain(part)) ?? '';
}

function plain(part: unknown): unknown {
  if (typeof part === 'number') return withoutDust(part);
  if (Array.isArray(part)) return part.map(plain);
  if (typeof part !== 'object' || part === null) return part;
  const said = Object.entries(part).filter(([name, value]) => value !== undefined && !ofTheText.has(name));
  return Object.fromEntries(said.map(([name, value]): [string, unknown] => [name, plain(value)]).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
