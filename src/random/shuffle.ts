import type { Random } from './random.js';

/** A copy in random order, each order with the same probability (Fisher and Yates, from the end). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const result = [...items];
  for (let left = result.length; left > 1; left--) {
    const drawn = random.below(left);
    [result[left - 1], result[drawn]] = [result[drawn] as T, result[left - 1] as T];
  }
  return result;
}
