import { dateOf } from '../../language/ir/clock.js';
import type { Experiment, Study } from '../../language/ir/types.js';
import type { Laboratory, Role } from '../facility/laboratory.js';
import { occasionsOf, type Occasions } from '../occasions/occasions.js';
import { apparatusIn } from '../occasions/study.js';
import { refuse, Unschedulable, type Problem } from '../problems.js';
import type { CalendarProof, DateText, ScheduledAnimal, ScheduledEvent } from '../types.js';
import { conflictOf, conflictText, constraintsOf, helpingReliefs, reliefsOf } from './conflict.js';
import { closedDays, daysOff } from './days-off.js';
import type { Easing } from './easing.js';
import { eventsOf } from './events.js';
import { quickTimetable } from './greedy.js';
import type { Instance } from './instance.js';
import { instanceOf, type Setting } from './jobs.js';
import { solve, type LoadSolver } from './solve.js';

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
  const { study, experiment, animals, laboratory, start, zone, solver } = arrangement;
  const { occasions, problems } = occasionsOf(study, experiment, animals, laboratory);
  refuse(problems);
  const setting: Setting = { occasions, animals: new Map(animals.map((animal) => [animal.id, animal])), laboratory, zone, dateOf: (day) => dateOf(start, day) };
  const instance = instanceOf(setting);
  refuse([...closedDays(instance, laboratory), ...daysOff(study, experiment, occasions, setting.dateOf)]);
  const solved = await solve(instance, solver);
  if (typeof solved === 'string') throw new Unschedulable([conflict(arrangement, setting, instance, solved === 'infeasible')]);
  const { timetable, status, value, bound, solver: by } = solved;
  return {
    calendar: { solver: by, status, objective: 'minutes that animals wait for their sessions, over all days', value, bound, kept: keptBy(occasions, instance) },
    events: eventsOf({ occasions, instance, timetable, animals, laboratory, dateOf: setting.dateOf }),
  };
}

function conflict({ study, experiment, animals, laboratory, solver }: Arrangement, setting: Setting, instance: Instance, isProved: boolean): Problem {
  const roles = [...new Set(instance.jobs.flatMap(({ on }) => on.flatMap(({ shape }) => shape.duties.map(({ role }) => role))))] as Role[];
  const isFeasible = (easing: Easing): boolean => {
    const occasions = easing.boxes === undefined ? setting.occasions : occasionsOf(study, experiment, animals, laboratory, easing.boxes).occasions;
    const eased = instanceOf({ ...setting, occasions }, easing);
    return eased.jobs.every(({ starts }) => starts.length > 0) && quickTimetable(eased) !== undefined;
  };
  const found = conflictOf(constraintsOf(setting.occasions, roles, laboratory), (without) => isFeasible({ without }));
  const reliefs = helpingReliefs(reliefsOf(apparatusIn(setting.occasions.parts), roles), isFeasible);
  const unsought = isProved || solver !== undefined ? '' : ' It was looked for without HiGHS, with which `placepref schedule` may find one.';
  return { input: 'facility', message: `${conflictText(found, reliefs, isProved)}${unsought}` };
}

function keptBy({ visits, beginnings, timings, parts }: Occasions, { jobs, precedences }: Instance): CalendarProof['kept'] {
  const boxed = visits.flatMap(({ uses }) => uses.filter(({ apparatus }) => apparatus !== null));
  const same = [...timings.values()].flatMap(({ same: asked }) => asked);
  const relations = [...timings.values()].flatMap(({ relations: asked }) => asked);
  const counts = (texts: readonly string[]): CalendarProof['kept'] => [...new Set(texts)].map((constraint) => ({ constraint, applied: texts.filter((text) => text === constraint).length }));
  return [
    { constraint: 'one animal in a box at a time, with cleaning', applied: boxed.length },
    { constraint: 'one animal, and one partner, in one place at a time', applied: visits.length },
    { constraint: 'one person with one animal at a time, in working hours', applied: visits.reduce((sum, { duties }) => sum + duties.length, 0) },
    { constraint: 'each animal at the same clock time on all days of a session', applied: jobs.length },
    { constraint: 'sessions of an animal one after the other', applied: precedences.length },
    ...counts(visits.flatMap(({ session }) => (beginnings.get(session)?.written === undefined || beginnings.get(session)?.written === null ? [] : [`${parts.sessions.get(session)?.name ?? session} ${beginnings.get(session)?.written ?? ''}`]))),
    ...counts(same.map(({ written }) => written)),
    ...counts(relations.map(({ written }) => written)),
  ];
}
