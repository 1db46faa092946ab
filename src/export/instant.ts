import { minutesOfDay } from '../language/ir/clock.js';
import type { ClockMinute } from '../language/ir/types.js';
import { aheadOf } from '../schedule/calendar/zone.js';
import type { DateText } from '../schedule/types.js';

const millisecondsOfMinute = 60_000;

/**
 * Milliseconds since 1970, UTC, of a local time. A time that clocks skip in spring is taken as much later; of one that they show twice
 * in autumn, the first. Without a zone clocks run on, as those of UTC.
 *
 * @param zone IANA name
 * @throws RangeError for a zone that nobody knows
 */
export function instantOf(date: DateText, clock: ClockMinute, zone: string | null): number {
  const local = Date.parse(`${date}T00:00:00Z`) + clock * millisecondsOfMinute;
  if (zone === null) return local;
  const day = minutesOfDay * millisecondsOfMinute;
  const ahead = (instant: number): number => aheadOf(zone, instant) * millisecondsOfMinute;
  const candidates = [local - day, local + day].map((instant) => local - ahead(instant));
  const right = candidates.filter((instant) => instant + ahead(instant) === local);
  return right.length > 0 ? Math.min(...right) : Math.max(...candidates);
}
