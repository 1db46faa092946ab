import type { Random } from '../../../random/random.js';
import { exchanged } from './exchanges.js';
import { listed } from './listing.js';
import type { Deal, Dealt, Outcome, Unlikeness } from './types.js';

/** A listing that takes more labels put on an item is given up. */
const steps = 50_000;

/** The least unlike of all; where several are, one of them by chance. */
function drawn(ways: readonly Dealt[], random: Random, unlikeness?: Unlikeness): Dealt {
  const unlike = ways.map((way) => unlikeness?.(way) ?? 0);
  const least = unlike.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const best = ways.filter((_, index) => (unlike[index] ?? 0) <= least);
  return best[random.below(best.length)] ?? [];
}

/**
 * Deals labels so that every margin is kept. Where all ways to do so can be listed, each has the same probability, or, with an
 * unlikeness, the least unlike is taken; else it is reached by exchanges.
 */
export function dealt(deal: Deal, random: Random, unlikeness?: Unlikeness): Outcome {
  const { complete, found } = listed(deal, steps);
  if (!complete) return { isListed: false, ...exchanged(deal, random, unlikeness) };
  return { isListed: true, dealt: found.length === 0 ? undefined : drawn(found, random, unlikeness), compared: unlikeness === undefined ? 0 : found.length };
}

/** The fewest of the criteria that cannot be kept together, if a listing shows it: leaving out any one of them would do. */
export function clashing(deal: Deal): string[] {
  const isShown = (criteria: readonly string[]): boolean => {
    const [all, ...rest] = deal.margins;
    const { complete, found } = listed({ ...deal, margins: [all, ...rest.filter(({ criterion }) => criteria.includes(criterion))] }, steps, 1);
    return complete && found.length === 0;
  };
  let criteria = [...new Set(deal.margins.slice(1).map(({ criterion }) => criterion))];
  if (!isShown(criteria)) return [];
  for (const criterion of criteria) {
    const fewer = criteria.filter((other) => other !== criterion);
    if (isShown(fewer)) criteria = fewer;
  }
  return criteria;
}
