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

/** Which of so many things fall to one of several shares, number 1 the first: as many as to any other, or one more. */
export function shareOf(count: number, { number, of }: { readonly number: number; readonly of: number }): Block {
  const before = (shares: number): number => Math.floor((count * shares) / of);
  return { from: before(number - 1), to: before(number) };
}
