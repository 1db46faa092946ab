import { minutesOfDay } from '../../language/ir/clock.js';
import { grouped } from '../../language/grouped.js';
import type { Day, Track, TrackDay, TrackSession } from '../../language/ir/types.js';
import { Clocks } from './clocks.js';
import type { Source } from './source.js';

/** One session of one day, with the minute at which it begins, counted from midnight before the first day. */
export interface Moment {
  readonly day: TrackDay;
  readonly session: TrackSession;
  readonly onset: number;
}

/** Sessions of a track in order of time. */
export function momentsOf(source: Source, track: Track): Moment[] {
  const clocks = new Clocks(source, track);
  const days = [...grouped(numbered(source, track), ({ absolute }) => absolute)];
  return days.flatMap(([absolute, same]) => clocks.on(absolute, same.map(({ day }) => day)).map(({ day, session, clock }): Moment => ({ day, session, onset: (absolute - 1) * minutesOfDay + clock })))
    .sort((a, b) => a.onset - b.onset);
}

/** Days with the number that each has in the simulation. Those that have none in the protocol follow one another. */
function numbered(source: Source, track: Track): { readonly day: TrackDay; readonly absolute: Day }[] {
  let shift = 0;
  let last: { stated: Day | null; absolute: Day } | undefined;
  return track.days.flatMap((day) => repeated(source, day)).map(({ day, again }) => {
    const follows = last === undefined ? 1 : last.absolute + 1;
    if (again && day.day !== null) shift++;
    const isSame = !again && last !== undefined && day.day !== null && day.day === last.stated;
    const stated = day.day === null ? follows : day.day + shift;
    const absolute = isSame && last !== undefined ? last.absolute : stated;
    last = { stated: day.day, absolute };
    return { day, absolute };
  });
}

/** A phase of which it is not said how long it is has one day in the timeline; it is gone through as often as was assumed. */
function repeated(source: Source, day: TrackDay): { day: TrackDay; again: boolean }[] {
  const phase = source.phases.get(day.phase);
  const stated = phase?.values['duration']?.[0];
  if (stated?.type !== 'unstated') return [{ day, again: false }];
  const assumed = source.quantity(day.phase, 'duration', stated, {}, 'how many days it lasts');
  const count = assumed === undefined ? 1 : Math.max(1, Math.round(assumed.value / minutesOfDay));
  return Array.from({ length: count }, (_, index) => ({ day, again: index > 0 }));
}
