/** Probabilities that a sum of ranks is at most and at least as large as the one observed. */
export interface Tails {
  readonly below: number;
  readonly above: number;
}

/** Mean ranks end in .5 at most, so twice the ranks are integers that can be counted. */
const doubled = (ranks: ArrayLike<number>): Int32Array => Int32Array.from(ranks, (rank) => Math.round(2 * rank));

/**
 * Of the sum of ranks of `size` animals drawn from all, each set with the same probability. Counts the sets of each sum, one rank
 * after the other; with ties the distribution is that given the ties.
 *
 * Source: Streitberg B, Röhmel J, EDV Med Biol 1986;17:8 (shift algorithm).
 */
export function rankSumTails(ranks: ArrayLike<number>, size: number, observed: number): Tails {
  const steps = doubled(ranks);
  const largest = steps.toSorted().slice(-size).reduce((sum, step) => sum + step, 0);
  const width = largest + 1;
  const ways = new Float64Array((size + 1) * width);
  ways[0] = 1;
  let taken = 0;
  for (const step of steps) {
    taken = Math.min(taken + 1, size);
    for (let count = taken; count > 0; count--) {
      const to = count * width;
      const from = to - width - step;
      for (let sum = largest; sum >= step; sum--) ways[to + sum] = (ways[to + sum] as number) + (ways[from + sum] as number);
    }
  }
  return tailsOf(ways.subarray(size * width), Math.round(2 * observed));
}

/** Of the sum of ranks with a positive sign, each sign with the same probability. */
export function signedRankTails(ranks: ArrayLike<number>, observed: number): Tails {
  const steps = doubled(ranks);
  const ways = new Float64Array(steps.reduce((sum, step) => sum + step, 0) + 1);
  ways[0] = 1;
  let largest = 0;
  for (const step of steps) {
    largest += step;
    for (let sum = largest; sum >= step; sum--) ways[sum] = (ways[sum] as number) + (ways[sum - step] as number);
  }
  return tailsOf(ways, Math.round(2 * observed));
}

function tailsOf(ways: Float64Array, observed: number): Tails {
  let below = 0;
  let above = 0;
  let all = 0;
  ways.forEach((count, sum) => {
    all += count;
    if (sum <= observed) below += count;
    if (sum >= observed) above += count;
  });
  return { below: below / all, above: above / all };
}
