import { grouped } from '../../language/grouped.js';
import type { Day } from '../../language/ir/types.js';
import { occasionsOf, type Courses } from '../occasions/occasions.js';
import type { Visit } from '../occasions/types.js';
import { refuse, Unschedulable } from '../problems.js';
import type { CalendarProof, Schedule, ScheduledEvent } from '../types.js';
import { conflict, settingOf, type Arrangement } from './arrange.js';
import { closedDays, daysOff } from './days-off.js';
import type { Easing } from './easing.js';
import { eventsOf, inTime } from './events.js';
import { Solver } from './highs.js';
import type { Instance, Timetable } from './instance.js';
import { instanceOf, type Setting } from './jobs.js';
import { proofOfRearranged } from './proof.js';
import { isFeasible, solve } from './solve.js';
import { Standing } from './standing.js';
import type { PlannedDays } from './usual.js';

export interface Rearrangement extends Arrangement {
  /** The schedule that stands, and the days of animals by it. */
  readonly previous: Schedule;
  readonly standing: Courses;
  /** Days of animals as they are now. */
  readonly courses: Courses;
  /** First day that is planned anew. */
  readonly from: Day;
  /** Has the laboratory stayed as it was? Then a day on which nothing else happens stays as it is. */
  readonly isSameLaboratory: boolean;
}

interface Rearranged {
  readonly events: ScheduledEvent[];
  /** Undefined for a day that stays as it was. */
  readonly planned?: PlannedDays;
}

/**
 * The calendar with other days of some animals: what was before a day stays, a day on which nothing else happens too, and on the others
 * each session begins when it did for that animal, or as near to that as can be.
 *
 * @throws Unschedulable with all that is missing, or with the constraints that cannot be kept together on a day and what would help
 */
export async function rearrange(arrangement: Rearrangement): Promise<{ calendar: CalendarProof; events: ScheduledEvent[] }> {
  const { study, experiment, animals, laboratory, previous, courses, from } = arrangement;
  const { occasions: all, ...rest } = settingOf(arrangement, courses);
  const setting: Setting = { ...rest, occasions: { ...all, visits: all.visits.filter(({ day }) => day >= from) } };
  const standing = new Standing(previous, occasionsOf(study, experiment, animals, laboratory, undefined, arrangement.standing).occasions);
  const solver = new Solver(arrangement.solver);
  const days: Rearranged[] = [];
  for (const [day, visits] of [...grouped(setting.occasions.visits, (visit) => visit.day)].toSorted(([one], [other]) => one - other)) days.push(await rearrangeDay(day, visits, setting, standing, arrangement, solver));
  refuse(daysOff(study, experiment, setting.occasions, setting.dateOf));
  const past = previous.events.filter(({ day }) => day < from).map((event): ScheduledEvent => ({ ...event, status: 'past' }));
  return { events: inTime([...past, ...days.flatMap(({ events }) => events)]), calendar: proofOfRearranged(days.flatMap(({ planned }) => planned ?? []), setting.occasions, previous) };
}

async function rearrangeDay(day: Day, visits: readonly Visit[], all: Setting, standing: Standing, arrangement: Rearrangement, solver: Solver): Promise<Rearranged> {
  const { study, experiment, animals, laboratory, courses, isSameLaboratory } = arrangement;
  const setting: Setting = { ...all, occasions: { ...all.occasions, visits } };
  const { occasions } = setting;
  const events = (instance: Instance, timetable: Timetable): ScheduledEvent[] => eventsOf({ occasions, instance, timetable, animals, laboratory, dateOf: setting.dateOf });
  const instance = standing.stay(instanceOf(setting), occasions, day);
  const starts = instance.jobs.flatMap(({ stays }) => stays ?? []);
  const asBefore = isSameLaboratory && starts.length === instance.jobs.length ? standing.same(day, events(instance, { starts, people: [] })) : undefined;
  if (asBefore !== undefined) return { events: asBefore };
  refuse(closedDays(instance, laboratory));
  const solved = await solve(instance, solver);
  if (typeof solved !== 'string') return { events: events(instance, solved.timetable), planned: { occasions, instance, solved } };
  const isPossible = (easing: Easing): Promise<boolean | undefined> => {
    const eased = easing.boxes === undefined ? occasions : occasionsOf(study, experiment, animals, laboratory, easing.boxes, courses).occasions;
    const own = { ...eased, visits: eased.visits.filter((visit) => visit.day === day) };
    return isFeasible(standing.stay(instanceOf({ ...setting, occasions: own }, easing), own, day, easing.without), solver);
  };
  throw new Unschedulable([await conflict(setting, instance, (without) => isPossible({ without }), isPossible, `for ${setting.dateOf(day)} (day ${day})`, solver)]);
}
