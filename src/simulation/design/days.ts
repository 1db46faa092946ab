import { minutesOfDay } from '../../language/ir/clock.js';
import { quantityIn } from '../../language/ir/reading.js';
import type { Day, Session, Timing, Track, TrackDay, TrackSession } from '../../language/ir/types.js';
import type { Source } from './source.js';

/** One session of one day, with the minute at which it begins, counted from midnight before the first day. */
export interface Moment {
  readonly day: TrackDay;
  readonly session: TrackSession;
  readonly onset: number;
}

/** Where nothing says when sessions are, the first is at this minute of the day, and others follow an hour after one another. */
const firstSession = 10 * 60;
const between = 60;

/** Sessions of a track in order of time. Days that have no number follow one another. */
export function momentsOf(source: Source, track: Track): Moment[] {
  let shift = 0;
  let last: { stated: Day | null; absolute: number } | undefined;
  return track.days.flatMap((day) => repeated(source, day)).flatMap(({ day, again }): Moment[] => {
    const follows = last === undefined ? 1 : last.absolute + 1;
    if (again && day.day !== null) shift++;
    const isSame = !again && last !== undefined && day.day !== null && day.day === last.stated;
    const stated = day.day === null ? follows : day.day + shift;
    const absolute = isSame && last !== undefined ? last.absolute : stated;
    last = { stated: day.day, absolute };
    return sessionsOf(source, day, absolute);
  }).sort((a, b) => a.onset - b.onset);
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

function sessionsOf(source: Source, day: TrackDay, absolute: number): Moment[] {
  const ends = new Map<string, number>();
  let free = firstSession;
  return day.sessions.map((session): Moment => {
    const declared = source.sessions.get(session.session);
    const clock = session.clock ?? clockOf(source, session.session, declared, ends, free);
    const end = clock + Math.max(0, ...session.steps.map(({ onset, duration }) => (onset ?? 0) + (duration ?? 0)));
    ends.set(session.session, end);
    free = Math.max(free, end + between);
    return { day, session, onset: (absolute - 1) * minutesOfDay + clock };
  });
}

function clockOf(source: Source, id: string, declared: Session | undefined, ends: ReadonlyMap<string, number>, free: number): number {
  const timing: readonly Timing[] = declared?.timing ?? [];
  const window = timing.find((one) => one.type === 'window');
  const others = timing.filter((one) => (one.type === 'bound' || one.type === 'offset') && one.direction === 'after');
  const earliest = Math.max(0, ...others.map((one) => ('of' in one && 'value' in one ? (ends.get(one.of) ?? 0) + (quantityIn([one.value])?.value ?? 0) : 0)));
  const as = timing.find((one) => one.type === 'same time');
  const other = as === undefined ? undefined : source.sessions.get(as.as)?.timing.find((one) => one.type === 'window');
  const open = window ?? other;
  const clock = Math.max(earliest, open === undefined ? free : (open.from + open.to) / 2);
  source.assume(open === undefined ? `${sessionName(id)}: its time of day is not stated; it was taken to follow the others of its day from ${firstSession / 60}:00 on.` : `${sessionName(id)}: it is in the middle of its window of time.`);
  return clock;
}

/** `pretest.first_test` */
function sessionName(id: string): string {
  return id.replace(/^session\./, '');
}
