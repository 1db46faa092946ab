/** Runs that are simulated at once; another number would make other groups of rows in a Parquet file. */
export const runsOfBlock = 16;

/** Runs from the first up to, and without, the second. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/** Runs in blocks of a size, in their order; the last can be smaller. */
export function blocksOf({ from, to }: Block, size: number): Block[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / size)) }, (_, index) => ({ from: from + index * size, to: Math.min(to, from + (index + 1) * size) }));
}

/** A part of something that is made in parts: number 3 of 200, from 1 on. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Which of so many things fall to one of several shares, number 1 the first: as many as to any other, or one more. */
export function shareOf(count: number, { number, of }: Shard): Block {
  const before = (shares: number): number => Math.floor((count * shares) / of);
  return { from: before(number - 1), to: before(number) };
}
