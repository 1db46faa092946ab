import { studentizedRangeAbove } from '../distributions/studentized-range.js';
import type { Group } from '../sample.js';
import { pooledError } from './pooled-error.js';

/** Two groups, by a range of means that both belong to. */
export interface StepComparison {
  readonly first: string;
  readonly second: string;
  /** Mean of the first less that of the second. */
  readonly difference: number;
  /** The difference in standard errors of a mean, without its sign. */
  readonly q: number;
  /** How many means, by their size, lie from one to the other, both counted. */
  readonly span: number;
  readonly df: number;
  /** That of its own range, or of a wider one around it where that is larger: within means that do not differ, none do. */
  readonly p: number;
}

/**
 * Newman and Keuls's comparisons of all pairs of groups: each difference is a range of as many means as lie between; of different sizes, by
 * Kramer's formula. A later group comes first in its pair, as in Tukey's. The error of all comparisons together is alpha at most only with up
 * to three groups.
 *
 * Sources: Newman D, Biometrika 1939;31:20, 10.1093/biomet/31.1-2.20; Keuls M, Euphytica 1952;1:112, 10.1007/BF01908269.
 */
export function newmanKeuls(groups: readonly Group[]): StepComparison[] {
  const { means, sizes, variance, df } = pooledError(groups, "Newman and Keuls's comparisons");
  const order = [...groups.keys()].sort((one, other) => (means[one] as number) - (means[other] as number));
  const qOf = (low: number, high: number): number => {
    const [i, j] = [order[low] as number, order[high] as number];
    return ((means[j] as number) - (means[i] as number)) / Math.sqrt((variance / 2) * (1 / (sizes[i] as number) + 1 / (sizes[j] as number)));
  };
  // From the widest range inwards, each p is at least that of the ranges around it.
  const ps = new Map<string, number>();
  for (let span = groups.length; span >= 2; span--) {
    for (let low = 0; low + span <= groups.length; low++) {
      const high = low + span - 1;
      ps.set(`${low} ${high}`, Math.max(studentizedRangeAbove(qOf(low, high), span, df), ps.get(`${low - 1} ${high}`) ?? 0, ps.get(`${low} ${high + 1}`) ?? 0));
    }
  }
  return groups.flatMap((second, j) =>
    groups.slice(j + 1).map((first, offset): StepComparison => {
      const i = j + 1 + offset;
      const [low, high] = [order.indexOf(i), order.indexOf(j)].sort((a, b) => a - b) as [number, number];
      return { first: first.name, second: second.name, difference: (means[i] as number) - (means[j] as number), q: qOf(low, high), span: high - low + 1, df, p: ps.get(`${low} ${high}`) ?? NaN };
    }),
  );
}
