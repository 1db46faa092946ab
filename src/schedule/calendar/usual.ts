import { grouped } from '../../language/grouped.js';
import type { Id } from '../../language/ir/types.js';
import type { Occasions } from '../occasions/occasions.js';
import type { AnimalId, DateText } from '../types.js';
import { quickTimetable } from './greedy.js';
import type { Solver } from './highs.js';
import type { Instance, Job } from './instance.js';
import { clocksOf, instanceOf, type Setting } from './jobs.js';
import { isFeasible, solve, type Solved } from './solve.js';

/** Some days of a calendar, as a problem and its answer. */
export interface PlannedDays {
  readonly occasions: Occasions;
  readonly instance: Instance;
  readonly solved: Solved;
}

/** Days for which there is no calendar, whatever the others are like; `setting` has these days alone. */
export interface Impossible {
  readonly dates: readonly DateText[];
  readonly setting: Setting;
}

/**
 * Plans all days so that each animal has its sessions at the same clock time on each. Where that cannot be, some days have times of
 * their own, as near to the usual ones as can be: those that are left when days are added, the largest first, as long as one clock
 * time serves them all. A clock time that the protocol asks for holds on these days, too.
 *
 * @param instance all days as one problem
 */
export async function plannedDays(setting: Setting, instance: Instance, solver: Solver): Promise<readonly PlannedDays[] | Impossible> {
  const all = await solve(instance, solver);
  if (typeof all !== 'string') return [{ occasions: setting.occasions, instance, solved: all }];
  const alike = instance.layers.map(({ dates }) => onDates(setting, dates));
  for (const own of alike) if ((await isFeasible(instanceOf(own), solver)) !== true) return { dates: datesOf(own), setting: own };
  let usual: Setting | undefined;
  const others: Setting[] = [];
  for (const own of alike.toSorted((one, other) => other.occasions.visits.length - one.occasions.visits.length)) {
    const further: Setting = usual === undefined ? own : onDates(setting, [...datesOf(usual), ...datesOf(own)]);
    if (usual === undefined || hasQuick(instanceOf(further))) usual = further;
    else others.push(own);
  }
  const planned: PlannedDays[] = [];
  for (const own of usual === undefined ? others : [usual, ...others]) {
    const days = instanceOf(own);
    const [first] = planned;
    const near = first === undefined ? days : { ...days, jobs: staying(days.jobs, own, setting, first) };
    const solved = await solve(near, solver);
    if (typeof solved === 'string') return { dates: datesOf(setting), setting };
    planned.push({ occasions: own.occasions, instance: near, solved });
  }
  return planned;
}

/** What takes place on these dates alone. */
export function onDates(setting: Setting, dates: readonly DateText[]): Setting {
  const asked = new Set(dates);
  return { ...setting, occasions: { ...setting.occasions, visits: setting.occasions.visits.filter(({ day }) => asked.has(setting.dateOf(day))) } };
}

/** Sets of days that can be planned apart from each other: days that are alike, or all together where the protocol ties the clock times of one day to those of another. */
export function separable({ occasions }: Setting, { layers }: Instance): (readonly DateText[])[] {
  const days = new Map([...grouped(occasions.visits, ({ animal, session }) => `${animal} ${session}`)].map(([key, visits]) => [key, visits.map(({ day }) => day).join()]));
  const isTied = [...occasions.timings].some(([animal, { same }]) => same.some(({ session, as }) => days.get(`${animal} ${session}`) !== days.get(`${animal} ${as}`)));
  return isTied ? [layers.flatMap(({ dates }) => dates)] : layers.map(({ dates }) => dates);
}

const datesOf = ({ occasions, dateOf }: Setting): DateText[] => [...new Set(occasions.visits.map(({ day }) => day))].toSorted((one, other) => one - other).map(dateOf);

const hasQuick = (instance: Instance): boolean => instance.jobs.every(({ starts }) => starts.length > 0) && quickTimetable(instance) !== undefined;

/** Jobs that are to stay at the clock time that they have on the usual days; those whose time the protocol ties to another day's, at that alone. */
function staying(jobs: readonly Job[], own: Setting, all: Setting, usual: PlannedDays): Job[] {
  const clocks = new Map([...grouped(all.occasions.visits, ({ animal }) => animal)].map(([animal, visits]) => [animal, clocksOf([...new Set(visits.map(({ session }) => session))], all.occasions.timings.get(animal)?.same ?? [])]));
  const clockOf = (animal: AnimalId, session: Id): { root: Id; after: number } => clocks.get(animal)?.get(session) ?? { root: session, after: 0 };
  const times = new Map<string, number>();
  for (const [index, { animal, sessions }] of usual.instance.jobs.entries()) {
    for (const [session, after] of sessions) {
      const clock = clockOf(animal, session);
      times.set(`${animal} ${clock.root}`, (usual.solved.timetable.starts[index] ?? 0) + after - clock.after);
    }
  }
  const here = new Map([...grouped(own.occasions.visits, ({ animal }) => animal)].map(([animal, visits]) => [animal, new Set(visits.map(({ session }) => session))]));
  return jobs.map((job) => {
    const [[session, after] = ['', 0]] = [...job.sessions];
    const { root, after: later } = clockOf(job.animal, session);
    const time = times.get(`${job.animal} ${root}`);
    if (time === undefined) return job;
    const stays = time + later - after;
    const isTied = [...(clocks.get(job.animal) ?? [])].some(([other, clock]) => clock.root === root && here.get(job.animal)?.has(other) !== true);
    return { ...job, stays, ...(isTied && { starts: job.starts.filter((start) => start === stays) }) };
  });
}
