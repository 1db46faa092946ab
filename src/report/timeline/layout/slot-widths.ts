import type { Lane, Timeline } from '../model/types.js';
import { sizes } from './picture.js';
import { textWidth } from '../../paper/text-width.js';

const least = 14;
const groupGap = 6;

/** Places for the marks of one column, from its own left edge. */
export interface SlotRow {
  /** Middle of each. */
  readonly middles: readonly number[];
  readonly width: number;
}

/** Half of the room that a mark without a number takes. */
export const halfSlot = least / 2;

function numbersIn(lanes: readonly Lane[], column: number, slot: number): string[] {
  return lanes.flatMap(({ cells }) => cells[column]?.sessions.flatMap(({ marks }) => marks.flatMap((mark) => (mark.slot === slot && mark.number !== undefined ? [mark.number] : []))) ?? []);
}

/** Each slot is as wide as the longest number below its marks; sessions are set apart. */
export function slotRows({ columns, lanes }: Pick<Timeline, 'columns' | 'lanes'>): SlotRow[] {
  return columns.map(({ groups }, column) => {
    let width = 0;
    const middles = groups.map((group, slot) => {
      const own = Math.max(least, ...numbersIn(lanes, column, slot).map((number) => textWidth(number, sizes.number) + 3));
      const begin = width + (slot > 0 && group !== groups[slot - 1] ? groupGap : 0);
      width = begin + own;
      return begin + own / 2;
    });
    return { middles, width };
  });
}
