import { grouped } from '../../../grouped.js';
import type { Track, TrackDay, TrackSession } from '../../../ir/types.js';

/** Tells sessions apart by what is done in them: those that are alike share their steps. */
function numbering(): (session: TrackSession) => number {
  const numbers = new Map<TrackSession['steps'], number>();
  return ({ steps }) => {
    const number = numbers.get(steps) ?? numbers.size;
    numbers.set(steps, number);
    return number;
  };
}

/** Each track with each of its days once: of those on which the same is done, the first. What several phases do on one day of the study belongs together. */
export function distinctDays(timeline: readonly Track[]): Track[] {
  const numberOf = numbering();
  const textOf = ({ phase, status, sessions }: TrackDay): string => `${phase} ${status} ${sessions.map(numberOf).join(' ')}`;
  return timeline.map((track) => {
    const kinds = new Map<string, readonly TrackDay[]>();
    for (const day of grouped(track.days, (one) => one.day ?? one).values()) {
      const kind = day.map(textOf).join('\n');
      if (!kinds.has(kind)) kinds.set(kind, day);
    }
    const kept = new Set([...kinds.values()].flat());
    return { ...track, days: track.days.filter((day) => kept.has(day)) };
  });
}
