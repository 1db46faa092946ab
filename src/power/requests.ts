import { clopperPearson } from '../statistics/proportion.js';
import type { Part } from './parts.js';
import type { Tally } from './tally.js';

/** Experiments of one part that are simulated at once, from the first up to, and without, the second. */
export interface Request {
  readonly part: number;
  readonly from: number;
  readonly to: number;
}

/** Experiments of a batch, after which one looks whether intervals are narrow enough, and of a request. */
const batch = 100;
const block = 20;

/** All that is to be simulated, batch by batch, each of all parts. */
export function batchesOf(parts: number, runs: number): Request[][] {
  return Array.from({ length: Math.ceil(runs / batch) }, (_, index) => Array.from({ length: parts }, (__, part) => requestsBetween(part, index * batch, Math.min(runs, (index + 1) * batch))).flat());
}

/** What is to be simulated for one of several shares, number 1 the first: of each part as many experiments as for any other share, or one more. */
export function requestsOfShare(parts: number, runs: number, { number, of }: { readonly number: number; readonly of: number }): Request[] {
  const before = (shares: number): number => Math.floor((runs * shares) / of);
  return Array.from({ length: parts }, (_, part) => requestsBetween(part, before(number - 1), before(number))).flat();
}

function requestsBetween(part: number, first: number, end: number): Request[] {
  return Array.from({ length: Math.max(0, Math.ceil((end - first) / block)) }, (_, at) => ({ part, from: first + at * block, to: Math.min(end, first + (at + 1) * block) }));
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
