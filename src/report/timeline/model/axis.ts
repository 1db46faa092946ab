import { withWeekday } from '../../../language/ir/clock.js';
import { weekendsIn } from './dates.js';
import type { Column, PhaseHead } from './types.js';

/** What stands on the axis of days, from left to right. */
export type AxisItem = DayItem | BreakItem;

export interface DayItem {
  readonly type: 'day';
  /** Index of the column. */
  readonly column: number;
  readonly label: string;
  readonly phase?: PhaseHead;
}

export interface BreakItem {
  readonly type: 'break';
  /** Nothing happens; the same happens as on the days beside it; it is not stated how many days there are. */
  readonly why: 'empty' | 'alike' | 'unknown';
  readonly label: string;
  readonly title: string;
  /** First and last column that it stands for; undefined where it stands for none. */
  readonly columns?: readonly [number, number];
  /** `Sa Su`, `2 weekends`: those among its days, where dates are known. */
  readonly weekends?: string;
  /** The phase that goes on over it. */
  readonly phase?: PhaseHead;
}

/** Days that are left out, at least: for fewer, a break would take as much room as it saves. */
const leftOut = { everyDay: 4, otherwise: 6, empty: 3 } as const;
const longestPeriod = 7;

export function axisOf(columns: readonly Column[]): AxisItem[] {
  const items: AxisItem[] = [];
  let next = 0;
  while (next < columns.length) {
    items.push(...gapBefore(columns, next));
    const empty = emptyRun(columns, next);
    if (empty >= leftOut.empty) {
      items.push(breakOver(columns, 'empty', next, next + empty - 1));
      next += empty;
      continue;
    }
    const repeated = repetition(columns, next);
    if (repeated === undefined) {
      items.push(...days(columns, next, next + 1));
      next += 1;
      continue;
    }
    const { period, count } = repeated;
    const last = next + (count - 1) * period;
    items.push(...days(columns, next, next + period), breakOver(columns, 'alike', next + period, last - 1), ...days(columns, last, last + period));
    next = last + period;
  }
  return items;
}

/** `7`, `≤ 21` where it may come earlier, `(3)` where only its place in the phase is known. */
export function dayLabel({ day, ordinal, isLatest }: Column): string {
  return day === null ? `(${ordinal})` : `${isLatest ? '≤ ' : ''}${day}`;
}

function days(columns: readonly Column[], from: number, to: number): DayItem[] {
  return columns.slice(from, to).map((column, index): DayItem => ({ type: 'day', column: from + index, label: dayLabel(column), ...(column.phase && { phase: column.phase }) }));
}

function range(first: Column, last: Column): string {
  if (first.day === null || last.day === null) return first.ordinal === last.ordinal ? `(${first.ordinal})` : `(${first.ordinal}–${last.ordinal})`;
  return first.day === last.day ? dayLabel(first) : `${dayLabel(first)}–${last.day}`;
}

function breakOver(columns: readonly Column[], why: 'empty' | 'alike', from: number, to: number): BreakItem {
  const [first, last] = [columns[from], columns[to]];
  if (first === undefined || last === undefined) throw new RangeError(`no columns ${from} to ${to}`);
  const label = range(first, last);
  const dates = first.date === undefined || last.date === undefined ? '' : ` (${withWeekday(first.date)} to ${withWeekday(last.date)})`;
  const title = `Days ${label}${dates}: ${why === 'empty' ? 'no session' : 'like the days beside them'}`;
  const weekends = weekendsIn(columns.slice(from, to + 1).flatMap(({ date }) => date ?? []));
  return { type: 'break', why, label, title, columns: [from, to], ...(weekends !== undefined && { weekends }), ...(first.phase && { phase: first.phase }) };
}

function isNextDay(column: Column | undefined, after: Column): boolean {
  if (column === undefined || column.phase?.id !== after.phase?.id) return false;
  return column.day === null ? after.day === null : after.day !== null && column.day === after.day + 1;
}

function emptyRun(columns: readonly Column[], from: number): number {
  const first = columns[from];
  let to = from;
  for (let column = columns[to]; column !== undefined && column.groups.length === 0 && column.content === first?.content; column = columns[to]) {
    const before = columns[to - 1];
    if (to > from && before !== undefined && !isNextDay(column, before)) break;
    to += 1;
  }
  return to - from;
}

/** The shortest sequence of days that comes again and again from here on, often enough to be left out. */
function repetition(columns: readonly Column[], from: number): { readonly period: number; readonly count: number } | undefined {
  let contiguous = from + 1;
  for (let before = columns[from]; before !== undefined && isNextDay(columns[contiguous], before); before = columns[contiguous - 1]) contiguous += 1;
  for (let period = 1; period <= longestPeriod; period++) {
    let to = from + period;
    while (to < contiguous && columns[to]?.content === columns[to - period]?.content) to += 1;
    const count = Math.floor((to - from) / period);
    if ((count - 2) * period >= (period === 1 ? leftOut.everyDay : leftOut.otherwise)) return { period, count };
  }
  return undefined;
}

/** What lies between a column and the one before it. */
function gapBefore(columns: readonly Column[], index: number): BreakItem[] {
  const [before, column] = [columns[index - 1], columns[index]];
  if (before === undefined || column === undefined) return [];
  const phase = before.phase?.id === column.phase?.id && column.phase !== undefined ? { phase: column.phase } : {};
  if (before.day !== null && column.day !== null && !isOpenAfter(before, column)) {
    const [from, to] = [before.day + 1, column.day - 1];
    if (to < from) return [];
    const label = from === to ? String(from) : `${from}–${to}`;
    return [{ type: 'break', why: 'empty', label: column.isLatest ? '' : label, title: column.isLatest ? `Nothing for ${to - from + 1} days` : `Day${from === to ? '' : 's'} ${label}: nothing is planned`, ...phase }];
  }
  const isJoined = before.phase?.id === column.phase?.id ? before.day === null && column.day === null : column.phase?.isImmediate === true && !isOpenAfter(before, column);
  return isJoined ? [] : [{ type: 'break', why: 'unknown', label: '', title: 'How many days lie between is not stated', ...phase }];
}

const isOpenAfter = (before: Column, column: Column): boolean => before.phase?.isOpen === true && before.phase.id !== column.phase?.id;
