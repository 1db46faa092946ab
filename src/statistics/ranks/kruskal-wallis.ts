import { chiSquareAbove } from '../distributions/chi-square.js';
import { StatisticsProblem } from '../problem.js';
import { checkScores, type Group } from '../sample.js';
import { ranksOf, tieTerm } from './rank.js';

export interface KruskalWallis {
  /** Corrected for ties. */
  readonly h: number;
  readonly df: number;
  /** By the chi-square that H approaches. */
  readonly p: number;
  /** Share of the variance of ranks between the groups, h / (n - 1). */
  readonly epsilonSquared: number;
}

/** Kruskal and Wallis's test of independent groups. Source: J Am Stat Assoc 1952;47:583, 10.1080/01621459.1952.10483441. */
export function kruskalWallis(groups: readonly Group[]): KruskalWallis {
  if (groups.length < 2) throw new StatisticsProblem(`Kruskal and Wallis's test: found ${groups.length} ${groups.length === 1 ? 'group' : 'groups'}, expected at least two.`);
  for (const { name, scores } of groups) checkScores(scores, `Kruskal and Wallis's test, group ${name}`, 1);
  const { ranks, ties } = ranksOf(groups.flatMap(({ scores }) => [...scores]));
  const n = ranks.length;
  if (ties[0] === n) throw new StatisticsProblem(`Kruskal and Wallis's test: all ${n} scores are ${groups[0]?.scores[0]}, so they have no order.`);
  let first = 0;
  const squares = groups.reduce((sum, { scores: { length } }) => {
    const deviation = ranks.subarray(first, (first += length)).reduce((sum, rank) => sum + rank - (n + 1) / 2, 0);
    return sum + (deviation * deviation) / length;
  }, 0);
  const h = (12 * squares) / (n * (n + 1)) / (1 - tieTerm(ties) / (n ** 3 - n));
  return { h, df: groups.length - 1, p: chiSquareAbove(h, groups.length - 1), epsilonSquared: h / (n - 1) };
}
