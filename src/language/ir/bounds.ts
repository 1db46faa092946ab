/*
 * How much a study can have at most. Beyond it a number is a slip of the hand, and what has so many parts is not made: a check would take minutes, and all memory.
 */

/** Days of a study: 27 years. */
export const mostDays = 10_000;

/** Groups of a crossing, and orders that animals can go through. */
export const mostCells = 1000;

/** Days of all groups, in all orders. */
export const mostTrackDays = 250_000;

/** Templates that use one another twice each multiply: thirty of them would never end. */
export const mostUses = 10_000;

/** Outcomes, and rules of groups, that one outcome is made of. Those that name another twice each multiply, too; and what is made of so many deep is still worked out. */
export const mostParts = 500;

/** Thrown for what is too much to follow. */
export class TooComplex extends Error {
  override readonly name = 'TooComplex';
}

/** Was something too much to follow: by a bound of ours, or because it goes deeper than the engine can? */
export function isTooComplex(error: unknown): boolean {
  return error instanceof TooComplex || (error instanceof RangeError && /call stack/i.test(error.message));
}

/** The greatest of some numbers, 1 at least; of any number of them, which an argument list is not. */
export function greatest(numbers: Iterable<number>): number {
  let found = 1;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
