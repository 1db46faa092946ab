import type { AxisItem } from '../model/axis.js';
import type { PhaseHead, Timeline } from '../model/types.js';
import { sizes } from './picture.js';
import type { SlotRow } from './slot-widths.js';
import { textWidth, wrapped } from '../../paper/text-width.js';

const columnMargin = 6;
const least = { day: 20, break: 24, remark: 84 } as const;

/** A day or a break with its place: x of its left edge. */
export type LaidItem = AxisItem & { readonly x: number; readonly width: number };

/** A phase over the days that follow one another in it. */
export interface Band {
  readonly phase: PhaseHead;
  readonly name: readonly string[];
  readonly remark: readonly string[];
  readonly x: number;
  readonly width: number;
  readonly isDashed: boolean;
}

export interface LaidAxis {
  readonly items: readonly LaidItem[];
  readonly bands: readonly Band[];
  readonly width: number;
}

function ownWidth(item: AxisItem, rows: readonly SlotRow[]): number {
  const label = textWidth(item.label, sizes.day) + 8;
  if (item.type === 'break') return Math.max(least.break, label, item.weekends === undefined ? 0 : textWidth(item.weekends, sizes.weekend, true) + 8);
  const slots = rows[item.column]?.width ?? 0;
  return Math.max(least.day, label, slots === 0 ? 0 : slots + 2 * columnMargin);
}

interface Group {
  readonly phase: PhaseHead | undefined;
  readonly items: readonly AxisItem[];
}

function groupsOf(items: readonly AxisItem[]): Group[] {
  const groups: { phase: PhaseHead | undefined; items: AxisItem[] }[] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && last.phase?.id === item.phase?.id) last.items.push(item);
    else groups.push({ phase: item.phase, items: [item] });
  }
  return groups;
}

const widest = (lines: readonly string[], size: number, isBold = false): number => Math.max(0, ...lines.map((line) => textWidth(line, size, isBold)));

/** Days from left to right, each phase wide enough for its name. */
export function layAxis({ columns, axis }: Timeline, rows: readonly SlotRow[], left: number): LaidAxis {
  const items: LaidItem[] = [];
  const bands: Band[] = [];
  let x = left;
  for (const { phase, items: ofGroup } of groupsOf(axis)) {
    const own = ofGroup.map((item) => ownWidth(item, rows));
    const natural = own.reduce((sum, width) => sum + width, 0);
    const name = phase === undefined ? [] : wrapped(phase.name, sizes.phase, Math.max(natural - 8, 60), true);
    const remark = phase?.remark === undefined ? [] : wrapped(phase.remark, sizes.remark, Math.max(natural - 8, least.remark));
    const needed = Math.max(widest(name, sizes.phase, true), widest(remark, sizes.remark)) + 10;
    const more = Math.max(0, needed - natural) / ofGroup.length;
    const begin = x;
    for (const [index, item] of ofGroup.entries()) {
      const width = (own[index] ?? 0) + more;
      items.push({ ...item, x, width });
      x += width;
    }
    if (phase !== undefined) {
      const isDashed = ofGroup.some((item) => item.type === 'day' && columns[item.column]?.isConditional === true);
      bands.push({ phase, name, remark, x: begin, width: x - begin, isDashed });
    }
  }
  return { items, bands, width: x - left };
}
