import type { Factor } from './factor.js';

/** A matrix by rows. */
export type Rows = readonly Float64Array[];

/** Contrasts between levels that are orthogonal and of length 1: each level with the mean of those before it (Helmert). */
function levelContrasts(count: number): Rows {
  return Array.from({ length: count - 1 }, (_value, row) => {
    const size = 1 / Math.sqrt((row + 1) * (row + 2));
    return Float64Array.from({ length: count }, (_value, level) => (level <= row ? size : level === row + 1 ? -(row + 1) * size : 0));
  });
}

const equalWeights = (count: number): Rows => [new Float64Array(count).fill(1 / Math.sqrt(count))];

/** Kronecker product, rows by rows. */
function crossed(a: Rows, b: Rows): Rows {
  return a.flatMap((left) => b.map((right) => Float64Array.from({ length: left.length * right.length }, (_value, index) => (left[Math.floor(index / right.length)] as number) * (right[index % right.length] as number))));
}

/** Orthonormal contrasts over the cells of crossed factors for one term: differences in its own factors, equal weights over all others. */
export function termContrasts(factors: readonly Factor[], term: readonly number[]): Rows {
  return factors.reduce<Rows>((rows, { levels }, index) => crossed(rows, term.includes(index) ? levelContrasts(levels.length) : equalWeights(levels.length)), [Float64Array.of(1)]);
}

/**
 * Combinations of the same rows that are independent and each have the length 1, by what counts as the product of two rows.
 *
 * Of contrasts over means, with their covariance as the product (`covarianceOfMeans`), each has the variance of one animal then, and the sum
 * of their squares is the sum of squares of the hypothesis that all rows are 0: type III, for any sizes.
 */
export function whitened(rows: Rows, product: (a: Float64Array, b: Float64Array) => number): Rows {
  const result: Float64Array[] = [];
  for (const row of rows) {
    let rest = row;
    // Gram and Schmidt, twice: what rounding leaves of the others is gone then.
    for (let round = 0; round < 2; round++) {
      for (const before of result) {
        const along = product(rest, before);
        rest = rest.map((value, index) => value - along * (before[index] as number));
      }
    }
    const length = Math.sqrt(product(rest, rest));
    result.push(rest.map((value) => value / length));
  }
  return result;
}

/** Covariance of two combinations of means of groups of these sizes, in variances of one animal. */
export const covarianceOfMeans = (sizes: ArrayLike<number>) => (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, index) => sum + (value * (b[index] as number)) / (sizes[index] as number), 0);
