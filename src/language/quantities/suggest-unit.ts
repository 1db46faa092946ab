import { editDistance } from '../spelling/edit-distance.js';
import { suggest } from '../spelling/suggest.js';
import { maxSlashes, parseUnit } from './parse-unit.js';
import { symbolOfWord } from './unit-words.js';
import { atomicUnits } from './units.js';

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
