import type { LaidItem } from './days.js';
import { shortDate } from '../model/dates.js';
import type { Column } from '../model/types.js';
import { sizes, type PlacedText } from './picture.js';
import { textWidth } from '../../paper/text-width.js';

/** Dates below the days, as many as have room. */
export function dateLabels(items: readonly LaidItem[], columns: readonly Column[], y: number): PlacedText[] {
  const labels: PlacedText[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const date = item.type === 'day' ? columns[item.column]?.date : undefined;
    if (date === undefined) continue;
    const text = shortDate(date);
    const half = textWidth(text, sizes.date) / 2;
    const x = item.x + item.width / 2;
    if (x - half < free) continue;
    labels.push({ role: 'date', text, x, y, anchor: 'middle' });
    free = x + half + 6;
  }
  return labels;
}
