import { log } from '../../numerics/log.js';
import { median } from '../../numerics/quantiles.js';

/** Operators; `of` takes a share of something (`10 % of baseline`), `negate` is the sign. */
export type Operator = 'and' | 'or' | 'not' | '<' | '<=' | '>' | '>=' | '=' | '+' | '-' | '*' | '/' | 'of' | 'negate';

/** Functions, over animals where they have one argument that is measured. */
export type FunctionName = 'mean' | 'median' | 'sum' | 'max' | 'min' | 'sd' | 'abs' | 'log' | 'sqrt' | 'rank' | 'quantile';

/** Three-valued: what is not known may still not matter. */
const and = (parts: readonly number[]): number => (parts.includes(0) ? 0 : parts.some(Number.isNaN) ? Number.NaN : 1);
export const or = (parts: readonly number[]): number => (parts.includes(1) ? 1 : parts.some(Number.isNaN) ? Number.NaN : 0);

const compared = (holds: (one: number, two: number) => boolean) => (one: number, two: number): number => (Number.isNaN(one) || Number.isNaN(two) ? Number.NaN : Number(holds(one, two)));

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Operators, and functions of one value, on plain numbers; NaN where there is no value. */
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

/** Functions of any number of values. */
export const ofMany: Partial<Record<Operator | FunctionName, (values: readonly number[]) => number>> = {
  mean: (values) => sum(values) / values.length,
  median,
  sum,
  max: (values) => Math.max(...values),
  min: (values) => Math.min(...values),
};
