import type { DateText } from '../types.js';
import type { Weekday } from './types.js';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const satisfies readonly Weekday[];

export function weekdayOf(date: DateText): Weekday {
  return weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 'monday';
}

export const isWeekend = (date: DateText): boolean => ['saturday', 'sunday'].includes(weekdayOf(date));

/** Is a text a date that there is, as ISO 8601 writes it? */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
