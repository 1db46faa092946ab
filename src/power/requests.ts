import { blocksOf, shareOf, type Block, type Shard } from '../simulation/blocks.js';
import { clopperPearson } from '../statistics/proportion.js';
import type { Part } from './parts.js';
import type { Tally } from './tally.js';

/** Experiments of one part that are simulated at once. */
export interface Request extends Block {
  readonly part: number;
}

/** Experiments of a batch, after which one looks whether intervals are narrow enough, and of a request. */
const batch = 100;
const block = 20;

/** All that is to be simulated, batch by batch, each of all parts. */
export function batchesOf(parts: number, runs: number): Request[][] {
  return blocksOf({ from: 0, to: runs }, batch).map((experiments) => requestsOf(parts, experiments));
}

/** What is to be simulated for one of several shares, number 1 the first: of each part as many experiments as for any other share, or one more. */
export function requestsOfShare(parts: number, runs: number, share: Shard): Request[] {
  return requestsOf(parts, shareOf(runs, share));
}

/** Some experiments of each part. @param size of a request */
export function requestsOf(parts: number, experiments: Block, size = block): Request[] {
  return Array.from({ length: parts }, (_, part) => blocksOf(experiments, size).map((each) => ({ part, ...each }))).flat();
}

/** Are all intervals of the parts as narrow as is asked for? */
export function isNarrow(parts: readonly Part[], tallies: readonly (readonly Tally[])[], width: number, confidence: number): boolean {
  return parts.every(({ variant }, index) =>
    (tallies[index] ?? []).every(({ runs, questions }) =>
      Object.values(questions).every((counts) => {
        const { low, high } = clopperPearson(variant === 'no effect' ? counts.found : counts.expected, runs, confidence);
        return high - low <= width;
      }),
    ),
  );
}
