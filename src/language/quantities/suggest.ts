import { editDistance } from './edit-distance.js';
import { maxSlashes, parseUnit } from './parse-unit.js';
import { symbolOfWord } from './unit-words.js';
import { atomicUnits } from './units.js';

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
 * Up to `max` candidates that `word` may have been meant for, best first: the same but for case, then by edit distance, then by
 * common beginning. A word of up to five letters may be off by one, a longer one by a third of its length; nothing in common, or
 * the word itself, or its opposite, is no suggestion.
 */
export function suggest(word: string, candidates: Iterable<string>, max = 3): string[] {
  if (word.length > longestWord) return [];
  const lower = word.toLowerCase();
  const limit = word.length < 6 ? 1 : Math.floor(word.length / 3);
  const found: { candidate: string; distance: number; prefix: number; exact: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
    const other = candidate.toLowerCase();
    const distance = editDistance(lower, other, limit);
    if (distance > limit || (distance > 0 && distance >= Math.min(word.length, candidate.length))) continue;
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

function suggestPart(part: string): string | undefined {
  if (atomicUnits.has(part)) return part;
  const symbol = symbolOfWord(part);
  if (symbol !== undefined) return symbol;
  const [best] = suggest(part, atomicUnits.keys(), 1);
  if (best === undefined || best.toLowerCase() === part.toLowerCase()) return best;
  // Units are so short that one edit joins strangers: `in` is no slip for `min`, nor `he` for `Hz`.
  return part.length > 2 && best[0]?.toLowerCase() === part[0]?.toLowerCase() ? best : undefined;
}

/** The unit expression that `text` may have been meant for: `mgg/kg` gives `mg/kg`, `mcg/Kg/hr` gives `ug/kg/h`. */
export function suggestUnit(text: string): string | undefined {
  const parts = text.replaceAll('²', '2').replaceAll('³', '3').split('/');
  if (parts.length > maxSlashes + 1) return undefined;
  const suggested: string[] = [];
  for (const part of parts) {
    const symbol = suggestPart(part);
    if (symbol === undefined) return undefined;
    suggested.push(symbol);
  }
  const result = suggested.join('/');
  return result !== text && parseUnit(result) !== undefined ? result : undefined;
}

/** One of two units of a tie may be meant, and a letter for another makes a unit of a unit; both change an amount. */
function isSurePart(part: string): boolean {
  if (atomicUnits.has(part) || symbolOfWord(part) !== undefined) return true;
  const distance = (unit: string | undefined): number => (unit === undefined ? Number.POSITIVE_INFINITY : editDistance(part.toLowerCase(), unit.toLowerCase()));
  const [best, other] = suggest(part, atomicUnits.keys(), 2);
  return best !== undefined && (distance(best) === 0 || best.length !== part.length) && distance(best) < distance(other);
}

/** Whether the suggested unit is the only one that can have been meant. */
export function isSureUnit(text: string): boolean {
  return text.replaceAll('²', '2').replaceAll('³', '3').split('/').every(isSurePart);
}
