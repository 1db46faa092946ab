import { pOf, type Alternative } from '../alternative.js';
import { rankBiserial, type RankBiserial } from '../effects/rank-biserial.js';
import { StatisticsProblem } from '../problem.js';
import { checkConfidence, checkScores, type Scores } from '../sample.js';
import { differencesOf } from '../t-tests/t-test.js';
import { signedRankTails } from './exact.js';
import { approximateP, isExact, type RankMethod, type RankOptions } from './method.js';
import { ranksOf, tieTerm } from './rank.js';

export interface SignedRank {
  /** Sum of the ranks of positive differences. */
  readonly v: number;
  /** Differences that are not 0; the others are left out. */
  readonly n: number;
  readonly zeros: number;
  readonly tied: boolean;
  readonly method: RankMethod;
  readonly alternative: Alternative;
  readonly p: number;
  readonly effect: RankBiserial;
}

/** Wilcoxon's signed rank test of pairs, the first less the second; zero differences are left out, as Wilcoxon did. */
export function wilcoxonPaired(first: Scores, second: Scores, options: RankOptions = {}): SignedRank {
  return wilcoxonSignedRank(differencesOf(first, second, "Wilcoxon's test of pairs"), 0, options);
}

/** Wilcoxon's signed rank test of one sample against a median that is expected. */
export function wilcoxonSignedRank(scores: Scores, expected = 0, { alternative = 'two-sided', method, continuity = true, confidence = 0.95 }: RankOptions = {}): SignedRank {
  checkScores(scores, "Wilcoxon's signed rank test", 1);
  checkConfidence(confidence);
  const differences = Array.from(scores, (score) => score - expected).filter((difference) => difference !== 0);
  const n = differences.length;
  if (n === 0) throw new StatisticsProblem(`Wilcoxon's signed rank test: all ${scores.length} scores are ${expected}, expected one at least that differs.`);
  const { ranks, ties } = ranksOf(differences.map(Math.abs));
  const v = differences.reduce((sum, difference, index) => sum + (difference > 0 ? (ranks[index] as number) : 0), 0);
  const zeros = scores.length - n;
  const tied = ties.length > 0;
  const exact = isExact(method, n, tied || zeros > 0);
  const expectedV = (n * (n + 1)) / 4;
  const effect = rankBiserial((v - expectedV) / expectedV, Math.sqrt((n * (n + 1) * (2 * n + 1)) / 6) / (2 * expectedV), confidence);
  const found = { v, n, zeros, tied, alternative, effect };
  if (exact) {
    const { below, above } = signedRankTails(ranks, v);
    return { ...found, method: 'exact', p: pOf(alternative, below, above) };
  }
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tieTerm(ties) / 48);
  return { ...found, method: continuity ? 'normal approximation with continuity correction' : 'normal approximation', p: approximateP(v - expectedV, deviation, alternative, continuity) };
}
