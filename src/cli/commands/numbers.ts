import { InvalidArgumentError } from 'commander';

/** A whole number from 1 on, of an option. Throws Commander's error for any other. */
export function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1e9) throw new InvalidArgumentError('Expected a whole number from 1 on.');
  return value;
}

/** A seed, of an option. */
export function seed(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || text.trim() === '') throw new InvalidArgumentError('Expected a whole number from 0 to 9007199254740991.');
  return value;
}
