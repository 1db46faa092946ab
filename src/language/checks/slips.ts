import { editDistance } from '../spelling/edit-distance.js';
import { composed } from '../words.js';

/** A shorter word is one edit away from too many others. */
const shortestPart = 4;

const letters = (word: string): string => [...word].sort().join('');
const parts = (word: string): string[] => word.split(/[_-]/);

/** One letter left out, doubled or added, or two swapped, but not one for another, which makes `blank` of `black`. */
function isSlipOfHand(a: string, b: string): boolean {
  if (a === b) return true;
  return Math.min(a.length, b.length) >= shortestPart && a[0] === b[0] && editDistance(a, b) === 1 && (a.length !== b.length || letters(a) === letters(b)) && !/\d/.test(a + b);
}

/**
 * Whether a word can have meant nothing but the one thing that is suggested for it: capitals, underscores or the writing of accents apart they
 * are the same, or a slip of the hand lies between them. `drug_a` for `drug_b`, `day1` for `day2` and `unpaired` for
 * `paired` are no slips: somebody has to look.
 */
export function isPlainSlip(word: string, [meant, ...others]: readonly string[]): boolean {
  if (meant === undefined || others.length > 0) return false;
  const [found, other] = [parts(composed(word).toLowerCase()), parts(composed(meant).toLowerCase())];
  if (found.join('') === other.join('')) return true;
  return found.length === other.length && found.every((part, index) => isSlipOfHand(part, other[index] ?? ''));
}
