import type { Margin } from './types.js';

/** Against shares that are a hair above or below an integer, as 0.1 * 30 is. */
const hair = 1e-9;

/**
 * A margin for each set of items that is not empty: every label its share of the set, rounded down or up.
 *
 * @param shares of the labels; they add up to 1
 */
export function sharedOut(criterion: string, sets: Iterable<readonly number[]>, shares: readonly number[]): Margin[] {
  return [...sets].filter((items) => items.length > 0).map((items) => ({
    criterion,
    items,
    least: shares.map((share) => Math.floor(share * items.length + hair)),
    most: shares.map((share) => Math.ceil(share * items.length - hair)),
  }));
}

export function equalShares(labels: number): number[] {
  return Array.from({ length: labels }, () => 1 / labels);
}

/** `count` things shared out by the shares: whole numbers that add up to it, the largest remainders rounded up, the first of equal ones first. */
export function quotas(count: number, shares: readonly number[]): number[] {
  const found = shares.map((share) => Math.floor(share * count + hair));
  const byRemainder = shares.map((share, label) => ({ label, remainder: share * count - (found[label] ?? 0) })).sort((a, b) => (Math.abs(a.remainder - b.remainder) < hair ? a.label - b.label : b.remainder - a.remainder));
  const left = count - found.reduce((sum, quota) => sum + quota, 0);
  for (const { label } of byRemainder.slice(0, left)) found[label] = (found[label] ?? 0) + 1;
  return found;
}
