/** Data that a statistic cannot be made from. The message says what was found and what was expected. */
export class StatisticsProblem extends Error {
  override readonly name = 'StatisticsProblem';
}
