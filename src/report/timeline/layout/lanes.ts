import type { Lane, Timeline } from '../model/types.js';
import { sizes, type TextRole } from './picture.js';
import { shortened, textWidth, wrapped } from '../../paper/text-width.js';

export const laneLeading = 12;
/** Room for a line that stands for what runs in the background. */
export const barLeading = 5;
/** Room for the numbers below the marks. */
export const numberLeading = 6;
const least = 30;
const widestLabel = 190;

export interface LaneLine {
  readonly role: Extract<TextRole, 'lane' | 'n' | 'order'>;
  readonly text: string;
}

export interface LaidLane {
  readonly lane: Lane;
  readonly lines: readonly LaneLine[];
  readonly y: number;
  readonly height: number;
  /** The first of its arm. */
  readonly isFirst: boolean;
}

/** What stands beside a lane, line by line. */
function linesOf(lane: Lane, isFirst: boolean): LaneLine[] {
  const own = isFirst ? wrapped(lane.label, sizes.lane, widestLabel).map((text): LaneLine => ({ role: 'lane', text: shortened(text, sizes.lane, widestLabel) })) : [];
  const n: LaneLine[] = lane.n === undefined ? [] : [{ role: 'n', text: shortened(lane.n, sizes.n, widestLabel) }];
  const order: LaneLine[] = lane.order === undefined ? [] : wrapped(lane.order, sizes.order, widestLabel).map((text) => ({ role: 'order', text: shortened(text, sizes.order, widestLabel) }));
  return [...own, ...n, ...order];
}

/** Lanes from above, with the width that their labels need. */
export function layLanes({ lanes, background }: Timeline, top: number): { lanes: readonly LaidLane[]; labels: number; bottom: number } {
  const laid: LaidLane[] = [];
  let y = top;
  for (const [index, lane] of lanes.entries()) {
    const isFirst = lanes[index - 1]?.arm !== lane.arm;
    const lines = linesOf(lane, isFirst);
    const height = Math.max(least, lines.length * laneLeading + 8) + background.length * barLeading + (hasNumbers(lane) ? numberLeading : 0);
    laid.push({ lane, lines, y, height, isFirst });
    y += height;
  }
  const labels = Math.max(24, ...laid.flatMap(({ lines }) => lines.map(({ role, text }) => textWidth(text, sizes[role]))));
  return { lanes: laid, labels, bottom: y };
}

/** Do doses stand below its marks? */
export function hasNumbers({ cells }: Lane): boolean {
  return cells.some(({ sessions }) => sessions.some(({ marks }) => marks.some(({ number }) => number !== undefined)));
}
