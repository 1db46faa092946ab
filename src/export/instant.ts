import type { ClockMinute } from '../language/ir/types.js';
import type { DateText } from '../schedule/types.js';

const millisecondsOfMinute = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US-u-hc-h23', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  formats.set(zone, format);
  return format;
}

/** How far the clocks of a zone are ahead of UTC, ms. */
function aheadAt(instant: number, zone: string): number {
  const part = Object.fromEntries(formatOf(zone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'], part['hour'], part['minute'], part['second']) - instant;
}

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
  const day = 1440 * millisecondsOfMinute;
  const candidates = [aheadAt(local - day, zone), aheadAt(local + day, zone)].map((ahead) => local - ahead);
  const right = candidates.filter((instant) => instant + aheadAt(instant, zone) === local);
  return right.length > 0 ? Math.min(...right) : Math.max(...candidates);
}
