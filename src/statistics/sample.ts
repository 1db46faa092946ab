import { StatisticsProblem } from './problem.js';

/** Scores of independent animals. */
export type Scores = readonly number[] | Float64Array;

/** A named group of independent animals. */
export interface Group {
  readonly name: string;
  readonly scores: Scores;
}

/** A confidence interval; one end is infinite where the alternative has one side. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Between 0 and 1. */
  readonly confidence: number;
}

/** Arithmetic mean; NaN of nothing. */
export function meanOf(scores: Scores): number {
  let sum = 0;
  for (let index = 0; index < scores.length; index++) sum += scores[index] as number;
  return sum / scores.length;
}

/** Sum of squared deviations from the mean. */
export function squaresOf(scores: Scores, mean = meanOf(scores)): number {
  let sum = 0;
  for (let index = 0; index < scores.length; index++) {
    const deviation = (scores[index] as number) - mean;
    sum += deviation * deviation;
  }
  return sum;
}

/**
 * Whether a standard deviation or error is nothing but rounding of scores of this size: differences of equal numbers are
 * seldom exactly 0. The bound is that of R's t.test.
 */
export function isRounding(deviation: number, size: number): boolean {
  return !(deviation > 10 * Number.EPSILON * size);
}

/** @throws StatisticsProblem for a score that is no finite number, or fewer scores than a test needs */
export function checkScores(scores: Scores, what: string, least: number): void {
  if (scores.length < least) throw new StatisticsProblem(`${what}: found ${counted(scores.length)}, expected at least ${least}.`);
  scores.forEach((score, index) => {
    if (!Number.isFinite(score)) throw new StatisticsProblem(`${what}: score ${index + 1} of ${scores.length} is ${score}, expected a number.`);
  });
}

/** @throws StatisticsProblem unless 0 < confidence < 1 */
export function checkConfidence(confidence: number): void {
  if (!(confidence > 0 && confidence < 1)) throw new StatisticsProblem(`Confidence ${confidence}: expected a number between 0 and 1, as 0.95.`);
}

const counted = (scores: number): string => (scores === 1 ? '1 score' : `${scores} scores`);
