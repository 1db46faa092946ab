import { InvalidArgumentError } from 'commander';

/** Reads a date that an option states. Throws Commander's error for what is none. */
export function date(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A day that the month does not have would become one of the next month.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text) throw new InvalidArgumentError('Expected a date as 2026-03-02.');
  return text;
}
