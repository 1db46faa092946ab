import { studentizedRangeAbove, studentizedRangeCritical } from '../distributions/studentized-range.js';
import { checkConfidence, type Group, type Interval } from '../sample.js';
import { pooledError } from './pooled-error.js';

export interface Comparison {
  readonly first: string;
  readonly second: string;
  /** Mean of the first less that of the second. */
  readonly difference: number;
  /** The difference in standard errors of a mean, without its sign. */
  readonly q: number;
  readonly df: number;
  /** All intervals together hold with their confidence. Worked out when it is asked for. */
  readonly interval: Interval;
  /** Corrected for all the comparisons. */
  readonly p: number;
}

/**
 * Tukey's honestly significant differences of all pairs of groups; of different sizes, by Kramer's formula. A later group comes
 * first in its pair, as R has it.
 *
 * The distribution is integrated to about 1e-12; R's ptukey is less exact with fewer than about 8 degrees of freedom.
 */
export function tukey(groups: readonly Group[], confidence = 0.95): Comparison[] {
  checkConfidence(confidence);
  const { means, sizes, variance, df } = pooledError(groups, "Tukey's comparisons");
  let critical: number | undefined;
  return groups.flatMap((second, j) =>
    groups.slice(j + 1).map((first, offset): Comparison => {
      const i = j + 1 + offset;
      const difference = (means[i] as number) - (means[j] as number);
      // The studentised range is of a mean, not of a difference, whose variance is twice as large.
      const error = Math.sqrt((variance / 2) * (1 / (sizes[i] as number) + 1 / (sizes[j] as number)));
      const q = Math.abs(difference) / error;
      return {
        first: first.name,
        second: second.name,
        difference,
        q,
        df,
        p: studentizedRangeAbove(q, groups.length, df),
        get interval() {
          const reach = (critical ??= studentizedRangeCritical(1 - confidence, groups.length, df)) * error;
          return { low: difference - reach, high: difference + reach, confidence };
        },
      };
    }),
  );
}
