import { dateOf } from '../../language/ir/clock.js';
import type { Experiment, Study } from '../../language/ir/types.js';
import type { Laboratory } from '../facility/laboratory.js';
import { occasionsOf, type Courses } from '../occasions/occasions.js';
import { apparatusIn } from '../occasions/study.js';
import { counted } from '../../language/words.js';
import { refuse, Unschedulable, type Problem } from '../problems.js';
import type { CalendarProof, DateText, ScheduledAnimal, ScheduledEvent } from '../types.js';
import { clocksOutsideLight } from './clock-times.js';
import { conflictOf, conflictText, constraintsOf } from './conflict.js';
import { closedDays, daysOff } from './days-off.js';
import type { Easing } from './easing.js';
import { eventsOf, inTime } from './events.js';
import type { Instance } from './instance.js';
import { instanceOf, type Setting } from './jobs.js';
import { Solver, type LoadSolver } from './highs.js';
import { helpingReliefs } from './reliefs.js';
import { proofOf } from './proof.js';
import { isFeasible } from './solve.js';
import { onDates, plannedDays, separable } from './usual.js';

export interface Arrangement {
  readonly study: Study;
  readonly experiment: Experiment;
  readonly animals: readonly ScheduledAnimal[];
  readonly laboratory: Laboratory;
  /** Date of day 1. */
  readonly start: DateText;
  readonly zone: string | null;
  readonly solver: LoadSolver | undefined;
}

/**
 * Gives every step of every animal its date, clock time, box and people.
 *
 * @throws Unschedulable with all that is missing, or with the constraints that cannot be kept together and what would help
 */
export async function arrange(arrangement: Arrangement): Promise<{ calendar: CalendarProof; events: ScheduledEvent[] }> {
  const { study, experiment, animals, laboratory } = arrangement;
  const solver = new Solver(arrangement.solver);
  const setting = settingOf(arrangement);
  const { occasions } = setting;
  const instance = instanceOf(setting);
  refuse([...clocksOutsideLight(setting), ...closedDays(instance, laboratory), ...daysOff(study, experiment, occasions, setting.dateOf)]);
  const planned = await plannedDays(setting, instance, solver);
  if ('dates' in planned) {
    const { dates } = planned;
    const isAll = dates.length === instance.layers.reduce((sum, layer) => sum + layer.dates.length, 0);
    const when = isAll ? '' : `for ${dates[0]}${dates.length > 1 ? ` and ${counted(dates.length - 1, 'day')} like it` : ''}`;
    const eased = (easing: Easing): Setting => (easing.boxes === undefined ? setting : { ...setting, occasions: occasionsOf(study, experiment, animals, laboratory, easing.boxes).occasions });
    const onAll = async (easing: Easing): Promise<boolean | undefined> => {
      const all = eased(easing);
      for (const days of separable(all, instance)) {
        const isPossible = await isFeasible(instanceOf(onDates(all, days), easing), solver);
        if (isPossible !== true) return isPossible;
      }
      return true;
    };
    throw new Unschedulable([await conflict(planned.setting, instance, (without) => isFeasible(instanceOf(onDates(setting, dates), { without }), solver), onAll, when, solver)]);
  }
  return {
    calendar: proofOf(planned, occasions),
    events: inTime(planned.flatMap(({ solved: { timetable }, ...days }) => eventsOf({ ...days, timetable, animals, laboratory, dateOf: setting.dateOf }))),
  };
}

/**
 * What is to be arranged: all occasions, in a laboratory, from a date on.
 *
 * @param courses days of animals, where they are not those of their groups
 * @throws Unschedulable with all that is missing
 */
export function settingOf({ study, experiment, animals, laboratory, start, zone }: Arrangement, courses?: Courses): Setting {
  const { occasions, problems } = occasionsOf(study, experiment, animals, laboratory, undefined, courses);
  refuse(problems);
  return { occasions, animals: new Map(animals.map((animal) => [animal.id, animal])), laboratory, zone, dateOf: (day) => dateOf(start, day) };
}

/**
 * What cannot be kept together on some days, and what would help.
 *
 * @param isPossibleWithout is there a calendar for these days without some constraints? Undefined where that is not decided
 * @param isPossible is there one if something is eased?
 */
export async function conflict({ occasions, laboratory }: Setting, instance: Instance, isPossibleWithout: (without: ReadonlySet<string>) => Promise<boolean | undefined>, isPossible: (easing: Easing) => Promise<boolean | undefined>, when: string, solver: Solver): Promise<Problem> {
  const roles = [...new Set(instance.jobs.flatMap(({ on }) => on.flatMap(({ shape }) => shape.duties.map(({ role }) => role))))];
  const found = await conflictOf(constraintsOf(occasions, roles, laboratory), isPossibleWithout);
  const unsought = found.isProved || solver.isThere ? '' : ' It was looked for without HiGHS, with which `placepref schedule` may find one.';
  return { input: 'facility', message: `${conflictText(found, await helpingReliefs(apparatusIn(occasions.parts), roles, isPossible), when)}${unsought}` };
}
