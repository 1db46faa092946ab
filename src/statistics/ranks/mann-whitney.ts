import { pOf, type Alternative } from '../alternative.js';
import { rankBiserial, type RankBiserial } from '../effects/rank-biserial.js';
import { StatisticsProblem } from '../problem.js';
import { checkConfidence, checkScores, type Scores } from '../sample.js';
import { rankSumTails } from './exact.js';
import { approximateP, isExact, type RankMethod, type RankOptions } from './method.js';
import { ranksOf, tieTerm } from './rank.js';

export interface MannWhitney {
  /** Pairs in which the score of the first group is larger, equal ones counted half: R's W, the U of the first group. */
  readonly u: number;
  readonly n: readonly [number, number];
  readonly tied: boolean;
  readonly method: RankMethod;
  readonly alternative: Alternative;
  readonly p: number;
  readonly effect: RankBiserial;
}

/** Mann and Whitney's U test of two independent groups (Wilcoxon's rank sum test). */
export function mannWhitney(first: Scores, second: Scores, { alternative = 'two-sided', method, continuity = true, confidence = 0.95 }: RankOptions = {}): MannWhitney {
  checkScores(first, "Mann and Whitney's test, first group", 1);
  checkScores(second, "Mann and Whitney's test, second group", 1);
  checkConfidence(confidence);
  const [n1, n2] = [first.length, second.length];
  const all = n1 + n2;
  const { ranks, ties } = ranksOf([...first, ...second]);
  if (ties[0] === all) throw new StatisticsProblem(`Mann and Whitney's test: all ${all} scores are ${first[0]}, so they have no order.`);
  const rankSum = ranks.subarray(0, n1).reduce((sum, rank) => sum + rank, 0);
  const least = (n1 * (n1 + 1)) / 2;
  const u = rankSum - least;
  const pairs = n1 * n2;
  const tied = ties.length > 0;
  const found = { u, n: [n1, n2] as const, tied, alternative, effect: rankBiserial((2 * u) / pairs - 1, Math.sqrt((all + 1) / (3 * pairs)), confidence) };
  if (isExact(method, Math.max(n1, n2), tied)) {
    const { below, above } = rankSumTails(ranks, n1, rankSum);
    return { ...found, method: 'exact', p: pOf(alternative, below, above) };
  }
  const deviation = Math.sqrt((pairs / 12) * (all + 1 - tieTerm(ties) / (all * (all - 1))));
  return { ...found, method: continuity ? 'normal approximation with continuity correction' : 'normal approximation', p: approximateP(u - pairs / 2, deviation, alternative, continuity) };
}
