import { shortestHousing } from '../../language/ir/clock.js';
import { list } from '../../language/words.js';
import type { Assumption, ScheduledEvent } from '../types.js';

/** What is in an apparatus for so long that the calendar, which is made day by day, does not keep the box for it. */
export function longStays(events: readonly ScheduledEvent[]): Assumption[] {
  const long = events.filter(({ kind, duration, box }) => (kind === 'placement' || kind === 'test') && duration >= shortestHousing && box !== null);
  if (long.length === 0) return [];
  return [{ name: 'long stays', value: `no box is kept for “${list([...new Set(long.map(({ written }) => written))], '” and “')}”`, because: 'the calendar is made day by day, and what takes 12 h or more is taken for housing; see to it that the boxes are free, and that no animal has two at once' }];
}
