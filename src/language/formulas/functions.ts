/** What a function gives, seen from the dimension of its first argument: its own, that of its square root, or none. */
export type Result = 'same' | 'root' | 'number';

/** What an argument is: any number or quantity; one of the dimension of the first; a plain number; a share; a number, or a quantity in a squared unit. */
export type Takes = 'any' | 'alike' | 'number' | 'share' | 'square';

export interface FunctionInfo {
  readonly arguments: readonly [least: number, most: number];
  /** What each argument is, in their order; what the last one is, so are all that follow it. */
  readonly takes: readonly Takes[];
  readonly result: Result;
  readonly doc: string;
}

/** The functions of expressions. There are no others: what an outcome needs can be written with these. */
export const functions: Readonly<Record<string, FunctionInfo>> = {
  mean: { arguments: [1, Number.POSITIVE_INFINITY], takes: ['any', 'alike'], result: 'same', doc: 'Mean over animals, or of its arguments.' },
  median: { arguments: [1, Number.POSITIVE_INFINITY], takes: ['any', 'alike'], result: 'same', doc: 'Median over animals, or of its arguments.' },
  sum: { arguments: [1, Number.POSITIVE_INFINITY], takes: ['any', 'alike'], result: 'same', doc: 'Sum of its arguments.' },
  max: { arguments: [1, Number.POSITIVE_INFINITY], takes: ['any', 'alike'], result: 'same', doc: 'Largest of its arguments.' },
  min: { arguments: [1, Number.POSITIVE_INFINITY], takes: ['any', 'alike'], result: 'same', doc: 'Smallest of its arguments.' },
  sd: { arguments: [1, 1], takes: ['any'], result: 'same', doc: 'Standard deviation over animals.' },
  abs: { arguments: [1, 1], takes: ['any'], result: 'same', doc: 'Magnitude without its sign.' },
  log: { arguments: [1, 1], takes: ['number'], result: 'number', doc: 'Natural logarithm of a number. A quantity is divided by a unit first: `log(latency in left / 1 s)`.' },
  sqrt: { arguments: [1, 1], takes: ['square'], result: 'root', doc: 'Square root of a number, or of a quantity in a squared unit: of an area it is a length.' },
  rank: { arguments: [1, 1], takes: ['any'], result: 'number', doc: 'Rank of the animal, 1 the smallest.' },
  quantile: { arguments: [2, 2], takes: ['any', 'share'], result: 'same', doc: 'Quantile over animals; the second argument is a share.' },
};
