import type { FunctionName, Operator } from '../language/ir/types.js';
import { log } from '../numerics/log.js';
import { meanOf } from '../statistics/sample.js';
import { median, quantile, rank, standardDeviation } from './over-animals.js';

/** Three-valued: what is not known may still not matter. */
const and = (parts: readonly number[]): number => (parts.includes(0) ? 0 : parts.some(Number.isNaN) ? Number.NaN : 1);
export const or = (parts: readonly number[]): number => (parts.includes(1) ? 1 : parts.some(Number.isNaN) ? Number.NaN : 0);

const compared = (holds: (one: number, two: number) => boolean) => (one: number, two: number): number => (Number.isNaN(one) || Number.isNaN(two) ? Number.NaN : Number(holds(one, two)));

export const ofTwo: Partial<Record<Operator | FunctionName, (one: number, two: number) => number>> = {
  and: (one, two) => and([one, two]),
  or: (one, two) => or([one, two]),
  not: (one) => 1 - one,
  negate: (one) => -one,
  '+': (one, two) => one + two,
  '-': (one, two) => one - two,
  '*': (one, two) => one * two,
  of: (one, two) => one * two,
  '/': (one, two) => (two === 0 ? Number.NaN : one / two),
  '<': compared((one, two) => one < two),
  '<=': compared((one, two) => one <= two),
  '>': compared((one, two) => one > two),
  '>=': compared((one, two) => one >= two),
  '=': compared((one, two) => one === two),
  abs: (one) => Math.abs(one),
  sqrt: (one) => Math.sqrt(one),
  log: (one) => log(one),
};

export const ofMany: Partial<Record<Operator | FunctionName, (values: readonly number[]) => number>> = {
  mean: meanOf,
  median,
  sum: (values) => values.reduce((sum, value) => sum + value, 0),
  max: (values) => Math.max(...values),
  min: (values) => Math.min(...values),
};

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
