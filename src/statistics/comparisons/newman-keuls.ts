import { studentizedRangeAbove } from '../distributions/studentized-range.js';
import { isRounding, type Group } from '../sample.js';
import { pooledError } from './pooled-error.js';

/** Two groups, by a range of means that both belong to. */
export interface StepComparison {
  readonly first: string;
  readonly second: string;
  /** Mean of the first less that of the second. */
  readonly difference: number;
  /** The difference in standard errors of a mean, without its sign. */
  readonly q: number;
  /** How many means, by their size, lie from one to the other, both counted, and all that equal either. */
  readonly span: number;
  readonly df: number;
  /** That of its own range, or of a wider one around it where that is larger: within means that do not differ, none do. */
  readonly p: number;
}

/**
 * Newman and Keuls's comparisons of all pairs of groups: each difference is a range of as many means as lie between; of different sizes, by
 * Kramer's formula. Of means that are equal but for rounding, any could come first: p is the largest that some order of them gives, which is the
 * conservative choice and the same in whatever order the groups are named. A later group comes first in its pair, as in Tukey's. The error of all comparisons together is alpha at most only with up
 * to three groups.
 *
 * Sources: Newman D, Biometrika 1939;31:20, 10.1093/biomet/31.1-2.20; Keuls M, Euphytica 1952;1:112, 10.1007/BF01908269.
 */
export function newmanKeuls(groups: readonly Group[]): StepComparison[] {
  const { means, sizes, variance, df } = pooledError(groups, "Newman and Keuls's comparisons");
  const largest = Math.max(...means.map(Math.abs));
  const isAtMost = (one: number, other: number): boolean => isRounding((means[one] as number) - (means[other] as number), largest);
  const ranges = groups.flatMap((second, j) =>
    groups.slice(j + 1).map((first, offset) => {
      const i = j + 1 + offset;
      const difference = (means[i] as number) - (means[j] as number);
      const [low, high] = difference < 0 ? [i, j] : [j, i];
      const q = Math.abs(difference) / Math.sqrt((variance / 2) * (1 / (sizes[i] as number) + 1 / (sizes[j] as number)));
      const span = groups.filter((_group, k) => isAtMost(low, k) && isAtMost(k, high)).length;
      return { low, high, found: { first: first.name, second: second.name, difference, q, span, df }, p: studentizedRangeAbove(q, span, df) };
    }),
  );
  // Each p is at least that of the ranges around it.
  return ranges.map(({ low, high, found }) => ({ ...found, p: Math.max(...ranges.filter((range) => isAtMost(range.low, low) && isAtMost(high, range.high)).map(({ p }) => p)) }));
}
