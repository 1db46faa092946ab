import type { DateText } from '../types.js';
import type { Weekday } from './types.js';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const satisfies readonly Weekday[];

export function weekdayOf(date: DateText): Weekday {
  return weekdays[(new Date(date).getUTCDay() + 6) % 7] ?? 'monday';
}

export const isWeekend = (date: DateText): boolean => ['saturday', 'sunday'].includes(weekdayOf(date));
