import { isWeekend } from '../../../language/ir/clock.js';
import type { LaidItem } from './days.js';
import { shortDate, shortWeekday } from '../model/dates.js';
import type { Column } from '../model/types.js';
import type { Box } from '../../paper/box.js';
import { textWidth } from '../../paper/text-width.js';
import { sizes, type PlacedText } from './picture.js';

/** Rows of weekdays and of dates, below the days. */
export const dateRows = { weekday: 11, date: 22 } as const;

const dateOf = (item: LaidItem, columns: readonly Column[]): string | undefined => (item.type === 'day' ? columns[item.column]?.date : undefined);

/** What stands of weekends at a day or a break. */
function weekendOf(item: LaidItem, columns: readonly Column[]): string | undefined {
  if (item.type === 'break') return item.weekends;
  const date = dateOf(item, columns);
  return date !== undefined && isWeekend(date) ? shortWeekday(date) : undefined;
}

/** The weekday of each day, and its date as far as there is room; `y` is that of the days. */
export function dateLabels(items: readonly LaidItem[], columns: readonly Column[], y: number): PlacedText[] {
  const weekdays: PlacedText[] = [];
  const dates: PlacedText[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const [weekend, date] = [weekendOf(item, columns), dateOf(item, columns)];
    const place = { x: item.x + item.width / 2, anchor: 'middle' } as const;
    if (weekend !== undefined) weekdays.push({ ...place, role: 'weekend', text: weekend, y: y + dateRows.weekday });
    else if (date !== undefined) weekdays.push({ ...place, role: 'weekday', text: shortWeekday(date), y: y + dateRows.weekday });
    if (date === undefined) continue;
    const half = textWidth(shortDate(date), sizes.date) / 2;
    if (place.x - half < free) continue;
    dates.push({ ...place, role: 'date', text: shortDate(date), y: y + dateRows.date });
    free = place.x + half + 6;
  }
  return [...weekdays, ...dates];
}

/** The ground behind what is said of weekends. */
export function weekendBoxes(items: readonly LaidItem[], columns: readonly Column[], y: number): Box[] {
  const height = 10;
  return items.filter((item) => weekendOf(item, columns) !== undefined).map(({ x, width }) => ({ x, y: y + dateRows.weekday - 0.8 * height, width, height }));
}
