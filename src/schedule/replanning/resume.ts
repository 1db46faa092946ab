import type { Day, Phase, Track, TrackDay } from '../../language/ir/types.js';
import type { EndedPhase } from '../types.js';
import { courseOf } from './course.js';

export interface Resumption {
  readonly track: Track;
  readonly phases: readonly Phase[];
  /** What has ended for the animal before. */
  readonly ended: readonly EndedPhase[];
  /** Its days by the schedule that stands. */
  readonly standing: readonly TrackDay[];
  /** First day that is planned anew. */
  readonly from: Day;
  /** Can a day have sessions? */
  readonly isOpen: (day: TrackDay) => boolean;
}

/**
 * When what follows a phase that has ended begins: as soon as the protocol lets it, on no day that has gone by or on which nobody works, and
 * without moving anything that took place already; undefined where there is no such day, since something took place that is to follow.
 */
export function resume(found: Omit<EndedPhase, 'resumes'>, resumption: Resumption): EndedPhase | undefined {
  const { from, standing } = resumption;
  const latest = Math.max(from, ...standing.map(({ day }) => day ?? 0)) + 1;
  for (let resumes = Math.max(from, found.last + 1); resumes <= latest; resumes++) {
    const ended = { ...found, resumes };
    if (fits(ended, resumption)) return ended;
  }
  return undefined;
}

function fits(found: EndedPhase, { track, phases, ended, standing, from, isOpen }: Resumption): boolean {
  const stood = new Set(standing.map(keyOf));
  const course = courseOf(track, phases, [...ended, found]);
  const now = new Set(course.map(keyOf));
  const keepsPast = standing.every((day) => day.day === null || day.day >= from || day.phase === found.phase || now.has(keyOf(day)));
  return keepsPast && course.every((day) => stood.has(keyOf(day)) || day.sessions.length === 0 || (day.day !== null && day.day >= from && isOpen(day)));
}

const keyOf = ({ day, phase }: TrackDay): string => `${day} ${phase}`;
