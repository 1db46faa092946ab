import { manyToOneBeyond, manyToOneCritical } from '../distributions/many-to-one.js';
import { StatisticsProblem } from '../problem.js';
import { checkConfidence, type Group, type Interval } from '../sample.js';
import { pooledError } from './pooled-error.js';

/** A group beside the control. */
export interface ControlComparison {
  readonly first: string;
  /** The control. */
  readonly second: string;
  /** Mean of the group less that of the control. */
  readonly difference: number;
  readonly t: number;
  readonly df: number;
  /** All intervals together hold with their confidence. Worked out when it is asked for. */
  readonly interval: Interval;
  /** Corrected for all the comparisons. */
  readonly p: number;
}

/**
 * Dunnett's comparisons of all groups with one, on both sides; groups of any sizes, from which the correlations of the comparisons follow.
 *
 * @throws StatisticsProblem where no group, or several, have the name of the control
 */
export function dunnett(groups: readonly Group[], control: string, confidence = 0.95): ControlComparison[] {
  checkConfidence(confidence);
  const { means, sizes, variance, df } = pooledError(groups, "Dunnett's comparisons");
  const at = groups.findIndex(({ name }) => name === control);
  if (groups.filter(({ name }) => name === control).length !== 1) throw new StatisticsProblem(`Dunnett's comparisons: found ${at < 0 ? 'no group' : 'several groups'} ${control}, expected one of ${groups.map(({ name }) => name).join(', ')}.`);
  const size = sizes[at] as number;
  const others = [...groups.keys()].filter((index) => index !== at);
  const loadings = others.map((index) => Math.sqrt((sizes[index] as number) / ((sizes[index] as number) + size)));
  let critical: number | undefined;
  return others.map((index): ControlComparison => {
    const difference = (means[index] as number) - (means[at] as number);
    const error = Math.sqrt(variance * (1 / (sizes[index] as number) + 1 / size));
    const t = difference / error;
    return {
      first: groups[index]?.name ?? '',
      second: control,
      difference,
      t,
      df,
      p: manyToOneBeyond(t, loadings, df),
      get interval() {
        const reach = (critical ??= manyToOneCritical(1 - confidence, loadings, df)) * error;
        return { low: difference - reach, high: difference + reach, confidence };
      },
    };
  });
}
