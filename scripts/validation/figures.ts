import type { Outcome, Test } from './outcome.js';

export const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
export const sd = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1));
export const last = -1;

/** Animals of one simulated experiment. */
const groupSize = 12;

/** Two-sided 5 % limit of t with 11 degrees of freedom. */
const limit = 2.201;

/** @param test 0 is the pretest, 1 the posttest, `last` the last */
export function testOf({ tests }: Outcome, test: number): Test {
  const found = tests.at(test);
  if (found === undefined) throw new RangeError(`There is no test ${test}.`);
  return found;
}

/** Change of the share of the time on the drug's side from the pretest, animal by animal. */
export function changes(outcome: Outcome, test = 1): number[] {
  const before = testOf(outcome, 0).share;
  return testOf(outcome, test).share.map((share, index) => share - (before[index] ?? Number.NaN));
}

/** Where t of such an experiment lies on the average: the change from the pretest in standard errors. */
export function strength(outcome: Outcome, test = 1): number {
  const all = changes(outcome, test);
  return (mean(all) / sd(all)) * Math.sqrt(groupSize);
}

/** In which share of experiments a preference is found, by a t test of the change from the pretest; below 0 where it is an aversion. */
export function found(outcome: Outcome, test = 1): number {
  const all = changes(outcome, test);
  const ts = Array.from({ length: Math.floor(all.length / groupSize) }, (_, run) => all.slice(run * groupSize, (run + 1) * groupSize)).map((group) => (mean(group) * Math.sqrt(groupSize)) / sd(group));
  const share = (of: (t: number) => boolean): number => ts.filter(of).length / ts.length;
  const [liked, avoided] = [share((t) => t > limit), share((t) => t < -limit)];
  return avoided > liked ? -avoided : liked;
}

/** Cohen's d of two groups of the same size. */
export function effectBetween(one: readonly number[], other: readonly number[]): number {
  return (mean(one) - mean(other)) / Math.sqrt((sd(one) ** 2 + sd(other) ** 2) / 2);
}

/** Mean length of a visit to the drug's side and to the other, s. */
export function visits({ seconds, entries }: Test): [drugSide: number, other: number] {
  return [mean(seconds[0]) / mean(entries[0]), mean(seconds[1]) / mean(entries[1])];
}
