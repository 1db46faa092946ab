import { StatisticsProblem } from '../problem.js';
import { checkScores, isRounding, meanOf, squaresOf, type Group } from '../sample.js';

/** Means of groups, and the variance within them. */
export interface PooledError {
  readonly means: readonly number[];
  readonly sizes: readonly number[];
  readonly variance: number;
  readonly df: number;
}

/** @throws StatisticsProblem for fewer than two groups, and where nothing varies within them */
export function pooledError(groups: readonly Group[], what: string): PooledError {
  if (groups.length < 2) throw new StatisticsProblem(`${what}: found ${groups.length} ${groups.length === 1 ? 'group' : 'groups'}, expected at least two.`);
  for (const { name, scores } of groups) checkScores(scores, `${what}, group ${name}`, 1);
  const means = groups.map(({ scores }) => meanOf(scores));
  const sizes = groups.map(({ scores }) => scores.length);
  const df = sizes.reduce((sum, size) => sum + size, 0) - groups.length;
  if (df < 1) throw new StatisticsProblem(`${what}: found one score in each group, expected more in at least one.`);
  const variance = groups.reduce((sum, { scores }, index) => sum + squaresOf(scores, means[index]), 0) / df;
  if (isRounding(Math.sqrt(variance), Math.max(...means.map(Math.abs)))) throw new StatisticsProblem(`${what}: the scores within each group are the same, so there is nothing to compare their means with.`);
  return { means, sizes, variance, df };
}
