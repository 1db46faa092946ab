import { minutesOfDay } from '../../language/ir/clock.js';
import type { DateText } from '../types.js';

/** Clocks are put forward (`by` 60) or back (-60) by minutes, at a local time of a date, minutes after midnight. */
export interface ClockChange {
  readonly at: number;
  readonly by: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Minutes that local time is ahead of UTC at an instant, ms since 1970.
 *
 * @throws RangeError for a zone that nobody knows
 */
export function aheadOf(zone: string, time: number): number {
  let format = formats.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formats.set(zone, format);
  }
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(parts['year'] ?? 0, (parts['month'] ?? 1) - 1, parts['day'], parts['hour'], parts['minute'], parts['second']);
  return Math.round((local - Math.floor(time / 1000) * 1000) / 60_000);
}

/** The change of clocks on a date; undefined on all others. */
export function clockChange(zone: string | null, date: DateText): ClockChange | undefined {
  if (zone === null) return undefined;
  const midnight = Date.parse(date);
  let before = midnight - aheadOf(zone, midnight) * 60_000;
  const ahead = aheadOf(zone, before);
  let after = before + minutesOfDay * 60_000;
  const by = aheadOf(zone, after) - ahead;
  if (by === 0) return undefined;
  while (after - before > 60_000) {
    const middle = before + Math.floor((after - before) / 120_000) * 60_000;
    if (aheadOf(zone, middle) === ahead) before = middle;
    else after = middle;
  }
  return { at: Math.round((after + ahead * 60_000 - midnight) / 60_000), by };
}

/** Is there this local time on the day of a change? Of a time that comes twice, the first is meant. */
export const exists = (change: ClockChange | undefined, minute: number): boolean => change === undefined || change.by < 0 || minute < change.at || minute >= change.at + change.by;

/** Minutes that have passed since midnight at a local time. */
export function passedAt(change: ClockChange | undefined, minute: number): number {
  return change === undefined || minute < change.at ? minute : minute - change.by;
}
