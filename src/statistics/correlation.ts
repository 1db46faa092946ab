import { tBeyond } from './distributions/t.js';
import { fisherInterval } from './fisher.js';
import { StatisticsProblem } from './problem.js';
import { checkConfidence, checkScores, isRounding, meanOf, squaresOf, type Interval, type Scores } from './sample.js';

export interface Correlation {
  readonly r: number;
  readonly t: number;
  readonly df: number;
  readonly p: number;
  /** By Fisher's transformation; without ends that say anything (-1 and 1) for three pairs; none of an r of -1 or 1. */
  readonly interval?: Interval;
}

/** Pearson's correlation of pairs of scores. */
export function pearson(first: Scores, second: Scores, confidence = 0.95): Correlation {
  checkConfidence(confidence);
  if (first.length !== second.length) throw new StatisticsProblem(`A correlation: found ${first.length} and ${second.length} scores, expected as many of both.`);
  checkScores(first, 'A correlation, first scores', 3);
  checkScores(second, 'A correlation, second scores', 3);
  const n = first.length;
  const [mean1, mean2] = [meanOf(first), meanOf(second)];
  const [squares1, squares2] = [squaresOf(first, mean1), squaresOf(second, mean2)];
  if (isRounding(Math.sqrt(squares1), Math.abs(mean1)) || isRounding(Math.sqrt(squares2), Math.abs(mean2))) throw new StatisticsProblem('A correlation: all first or all second scores are the same, so nothing can go together.');
  let products = 0;
  for (let index = 0; index < n; index++) products += ((first[index] as number) - mean1) * ((second[index] as number) - mean2);
  const r = Math.max(-1, Math.min(1, products / Math.sqrt(squares1 * squares2)));
  const df = n - 2;
  const t = (r * Math.sqrt(df)) / Math.sqrt((1 - r) * (1 + r));
  const interval = fisherInterval(r, 1 / Math.sqrt(n - 3), confidence);
  return { r, t, df, p: tBeyond(t, df), ...(interval && { interval }) };
}
