import { isWeekend, weekdayOf } from '../../../language/ir/clock.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `4 Mar` */
export function shortDate(date: string): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1] ?? ''}`;
}

/** `Sa`, `Su`, `Sa Su`, `2 weekends`: how much of weekends is among dates that follow one another; undefined for none. */
export function weekendsIn(dates: readonly string[]): string | undefined {
  const free = dates.filter(isWeekend).map(shortWeekday);
  if (free.length === 0) return undefined;
  const parts = free.filter((day, index) => index === 0 || day === 'Sa').length;
  return parts === 1 ? free.join(' ') : `${parts} weekends`;
}

/** `Mo` */
export function shortWeekday(date: string): string {
  return weekdayOf(date).slice(0, 2);
}
