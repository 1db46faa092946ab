import { InvalidArgumentError } from 'commander';
import { isDate } from '../../language/ir/clock.js';

/** Reads a date that an option states. Throws Commander's error for what is none. */
export function date(text: string): string {
  if (!isDate(text)) throw new InvalidArgumentError('Expected a date as 2026-03-02.');
  return text;
}
