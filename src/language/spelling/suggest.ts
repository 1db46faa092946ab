import { composed } from '../words.js';
import { editDistance } from './edit-distance.js';

/** Longer words are not typing slips of anything and would make the distance slow. */
const longestWord = 64;

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

const negated = (part: string): string[] => ['un', 'non', 'in', 'dis'].map((prefix) => prefix + part);

/** `unbiased` and `biased`, `before_blinding` and `before_unblinding`: words that say the contrary of each other, however alike they look. */
function areOpposite(one: string, other: string): boolean {
  const [parts, others] = [one, other].map((word) => word.replaceAll('non_', 'non').split('_'));
  if (parts === undefined || others === undefined || parts.length !== others.length) return false;
  const different = parts.map((part, index) => [part, others[index] ?? ''] as const).filter(([part, like]) => part !== like);
  return different.length > 0 && different.every(([part, like]) => negated(part).includes(like) || negated(like).includes(part));
}

/**
 * Up to `max` candidates that `word` may have been meant for, best first: the same but for case and how accents are written, then by edit distance, then by
 * common beginning. A word of up to five letters may be off by one, a longer one by a third of its length; nothing in common, or
 * the word itself, or its opposite, is no suggestion.
 */
export function suggest(word: string, candidates: Iterable<string>, max = 3): string[] {
  if (word.length > longestWord) return [];
  const lower = composed(word).toLowerCase();
  const limit = word.length < 6 ? 1 : Math.floor(word.length / 3);
  const found: { candidate: string; distance: number; prefix: number; exact: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const other = composed(candidate).toLowerCase();
    if (candidate === word || Math.abs(other.length - lower.length) > limit) continue;
    const distance = editDistance(lower, other, limit);
    if (distance > limit || (distance > 0 && distance >= Math.min(lower.length, other.length))) continue;
    if (areOpposite(lower, other)) continue;
    found.push({ candidate, distance, prefix: commonPrefix(lower, other), exact: sameCharacters(word, candidate) });
  }
  found.sort((a, b) => a.distance - b.distance || b.prefix - a.prefix || b.exact - a.exact);
  return found.slice(0, max).map(({ candidate }) => candidate);
}

/** Positions with the same character in the same case: `MM` is nearer to `mM` than to `mm`. */
function sameCharacters(a: string, b: string): number {
  let count = 0;
  for (let index = 0; index < a.length; index++) if (a[index] === b[index]) count++;
  return count;
}
