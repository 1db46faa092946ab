import type { Day } from '../../language/ir/types.js';
import type { Schedule, ScheduledEvent } from '../types.js';

/** Names a session of an animal: an entry of its calendar. */
export const sessionKey = ({ animal, day, phase, session }: Pick<ScheduledEvent, 'animal' | 'day' | 'phase' | 'session'>): string => `${animal}/${day}/${phase}/${session}`;

/** Events of schedules before that are not there any more, or are not with the same person: who has them in a calendar has to be told. */
export function cancelledOf({ events: before, replanned }: Schedule, events: readonly ScheduledEvent[], from: Day): ScheduledEvent[] {
  const keyOf = (event: ScheduledEvent): string => `${sessionKey(event)} ${event.person ?? ''}`;
  const now = new Set(events.map(keyOf));
  const gone = [...(replanned?.cancelled ?? []), ...before.filter(({ day }) => day >= from)].filter((event) => !now.has(keyOf(event)));
  return [...new Map(gone.map((event) => [`${event.id} ${event.person ?? ''}`, event])).values()];
}
