import type { Day } from '../../../language/ir/types.js';

const millisecondsOfDay = 86_400_000;

/** Date of a day of the study, given that of day 1; both ISO 8601. */
export function dateOf(start: string, day: Day): string {
  return new Date(Date.parse(start) + (day - 1) * millisecondsOfDay).toISOString().slice(0, 10);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `4 Mar` */
export function shortDate(date: string): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`;
}
