import { InvalidArgumentError } from 'commander';
import type { Shard } from '../../simulation/blocks.js';

/** A whole number from 1 to 1,000,000,000, of an option. Throws Commander's error for any other. */
export function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 1e9) throw new InvalidArgumentError('Expected a whole number from 1 to 1000000000.');
  return value;
}

/** `3/200`, of an option. Throws Commander's error for any other. */
export function shard(text: string): Shard {
  const [number = 0, of = 0] = (/^(\d{1,7})\/(\d{1,7})$/.exec(text)?.slice(1) ?? []).map(Number);
  if (number < 1 || number > of) throw new InvalidArgumentError('Expected the number of a part and how many there are, as 3/200.');
  return { number, of };
}

/** A seed, of an option. */
export function seed(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0 || text.trim() === '') throw new InvalidArgumentError('Expected a whole number from 0 to 9007199254740991.');
  return value;
}

/** A share between 0 and 1, or in per cent, of an option. Throws Commander's error for any other. */
export function share(text: string): number {
  const [, number = '', percent] = /^([\d.]+)\s*(%?)$/.exec(text.trim()) ?? [];
  const value = Number(number) / (percent === '%' ? 100 : 1);
  if (number === '' || !(value > 0 && value < 1)) throw new InvalidArgumentError('Expected a share between 0 and 1, as 0.8 or 80 %.');
  return value;
}
