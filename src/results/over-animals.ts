import { median, quantile } from '../numerics/quantiles.js';
import { meanOf, squaresOf } from '../statistics/sample.js';

/** Standard deviation with n - 1; NaN of fewer than two. */
export function standardDeviation(values: readonly number[]): number {
  return values.length < 2 ? Number.NaN : Math.sqrt(squaresOf(values) / (values.length - 1));
}

/** Rank of a value among values, 1 the smallest; equal ones share the mean of their ranks. */
function rank(values: readonly number[], value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  const smaller = values.filter((other) => other < value).length;
  const equal = values.filter((other) => other === value).length;
  return smaller + (equal + 1) / 2;
}

/** Functions of all animals, where they have one argument that is measured. */
type OverAnimals = 'mean' | 'median' | 'sd' | 'rank' | 'quantile';

/** Of the values of all animals, of which those that are not known do not count. */
export const overAnimals: Record<OverAnimals, (values: Float64Array, animal: number, share: number) => number> = {
  mean: (values) => meanOf(known(values)),
  median: (values) => median(known(values)),
  sd: (values) => standardDeviation(known(values)),
  rank: (values, animal) => rank(known(values), values[animal] ?? Number.NaN),
  quantile: (values, _animal, share) => quantile(known(values), share),
};

const known = (values: Float64Array): number[] => [...values].filter((value) => !Number.isNaN(value));

export function isOverAnimals(operator: string, parts: readonly unknown[]): operator is OverAnimals {
  return Object.hasOwn(overAnimals, operator) && parts.length === (operator === 'quantile' ? 2 : 1);
}
