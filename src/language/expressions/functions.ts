/** What a function gives, seen from the dimension of its first argument. */
export type Result = 'same' | 'number';

export interface FunctionInfo {
  readonly arguments: readonly [least: number, most: number];
  readonly result: Result;
  readonly doc: string;
}

/** The functions of expressions. There are no others: what an outcome needs can be written with these. */
export const functions: Readonly<Record<string, FunctionInfo>> = {
  mean: { arguments: [1, Number.POSITIVE_INFINITY], result: 'same', doc: 'Mean over animals, or of its arguments.' },
  median: { arguments: [1, Number.POSITIVE_INFINITY], result: 'same', doc: 'Median over animals, or of its arguments.' },
  sum: { arguments: [1, Number.POSITIVE_INFINITY], result: 'same', doc: 'Sum of its arguments.' },
  max: { arguments: [1, Number.POSITIVE_INFINITY], result: 'same', doc: 'Largest of its arguments.' },
  min: { arguments: [1, Number.POSITIVE_INFINITY], result: 'same', doc: 'Smallest of its arguments.' },
  sd: { arguments: [1, 1], result: 'same', doc: 'Standard deviation over animals.' },
  abs: { arguments: [1, 1], result: 'same', doc: 'Magnitude without its sign.' },
  log: { arguments: [1, 1], result: 'number', doc: 'Natural logarithm of a number.' },
  sqrt: { arguments: [1, 1], result: 'number', doc: 'Square root of a number.' },
  rank: { arguments: [1, 1], result: 'number', doc: 'Rank of the animal, 1 the smallest.' },
  quantile: { arguments: [2, 2], result: 'same', doc: 'Quantile over animals; the second argument is a share.' },
};
