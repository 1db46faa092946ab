import { dateOf } from '../../language/ir/clock.js';
import { composed, list } from '../../language/words.js';
import type { Arrangement } from '../calendar/arrange.js';
import { rearrange } from '../calendar/rearrange.js';
import { refuse, type Problem } from '../problems.js';
import type { AnimalId, CalendarProof, DateText, Replanned, Schedule, ScheduledAnimal, ScheduledEvent } from '../types.js';
import { cancelledOf } from './cancelled.js';
import type { Evidence } from './evidence.js';
import { learn, withLevels } from './learn.js';

/** What it is planned anew from. */
export interface Anew {
  /** The schedule that stands. */
  readonly previous: Schedule;
  readonly evidence: Evidence;
  /** Animals that are not there any more, as the laboratory says. */
  readonly gone: readonly AnimalId[];
  readonly today: DateText;
  /** May days that have gone by be planned? */
  readonly past: boolean;
  readonly isSameLaboratory: boolean;
}

export interface PlannedAnew {
  readonly animals: ScheduledAnimal[];
  readonly calendar: CalendarProof;
  /** Those before the day from which it is planned are as they were. */
  readonly events: ScheduledEvent[];
  readonly replanned: Replanned;
  /** What could not be told, in words. */
  readonly notes: readonly string[];
}

/**
 * Plans the days that are to come of a schedule that stands, by what was measured so far.
 *
 * @throws Unschedulable with all that is missing, or why there is no calendar
 */
export async function replan(arrangement: Arrangement, anew: Anew): Promise<PlannedAnew> {
  const { study, laboratory, start } = arrangement;
  const { previous, evidence, isSameLaboratory } = anew;
  const { from } = evidence;
  const ids = new Map(evidence.animals.map(({ id }) => [composed(id), id]));
  const strangers = anew.gone.filter((id) => !ids.has(composed(id)));
  if (strangers.length > 0) refuse([{ input: 'request', message: `--gone names ${list(strangers)}; there is no such animal in a group of the schedule.` }]);
  const gone = new Set(anew.gone.map((id) => ids.get(composed(id)) ?? id));
  const learning = learn(evidence, previous, [...gone], study, laboratory);
  const animals = withLevels(arrangement.animals, learning);
  const standing = new Map(evidence.animals.map(({ id }, index) => [id, evidence.subjects[index]?.track.days ?? []]));
  const { calendar, events } = await rearrange({ ...arrangement, animals, previous, standing, courses: learning.courses, from, isSameLaboratory });
  refuse(plannedTooEarly(events, anew));
  return {
    animals,
    calendar,
    events,
    replanned: { day: from, from: dateOf(start, from), ended: [...learning.ended], left: [...learning.left], cancelled: cancelledOf(previous, events, from) },
    notes: [...evidence.notes, ...learning.notes],
  };
}

function plannedTooEarly(events: readonly ScheduledEvent[], { today, past }: Anew): Problem[] {
  const late = events.find(({ date, status }) => status !== 'past' && date < today);
  if (late === undefined || past) return [];
  return [{ input: 'request', message: `Sessions would be planned on ${late.date}, which has gone by: today is ${today}. Add what was measured since, say from when to plan with --from ${today}, or add --past.` }];
}
