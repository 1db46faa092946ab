import { grouped } from '../../language/grouped.js';
import { classesOf } from './classes.js';
import { boundOf, isWithinLimits, solvedStatus, type Solver } from './highs.js';
import { costOf, daysOf, minutesOf, onLayer, type Instance, type Job } from './instance.js';
import { Model } from './model.js';

/**
 * Cost below which no timetable is, from each layer of days alone and as if animals could be split: the linear relaxation of the
 * problem, without the one clock time that an animal has on all days. Layers that are the same problem are looked at once.
 */
export async function relaxedCost(instance: Instance, solver: Solver): Promise<number> {
  const known = new Map<string, number>();
  let sum = 0;
  for (const [index, { dates }] of instance.layers.entries()) {
    const own = onLayer(instance, index);
    const day: Instance = { ...own, layers: own.layers.map((layer) => ({ ...layer, dates: layer.dates.slice(0, 1) })) };
    const key = JSON.stringify([day.jobs.map(({ animal, starts, release, stays, on }) => [animal, starts, release, stays, on]), day.precedences, day.layers.map(({ people, change }) => [people.map(({ roles, spans }) => [[...roles], spans]), change])]);
    const cost = known.get(key) ?? (await costOfDay(day, solver));
    known.set(key, cost);
    sum += cost * dates.length;
  }
  return sum;
}

function costOfDay(day: Instance, solver: Solver): number | Promise<number> {
  const least = leastCost(day);
  const model = new Model(day, classesOf(day));
  if (!isWithinLimits(model, 'bound')) return least;
  return solver.ask(model, 'bound', (problem, status) => (status === solvedStatus ? Math.max(least, boundOf(model, Number(problem.info.get('objective_function_value')))) : least));
}

/**
 * Cost below which no timetable is, from the boxes alone: of n jobs that take one box for p minutes each and are wanted at one
 * time, the k-th begins no earlier than (k - 1) p minutes after it. What people, gaps and other boxes cost comes on top.
 */
export function leastCost(instance: Instance): number {
  // Where jobs are to stay where they were, none need wait for another.
  const staying = instance.jobs.filter(({ stays }) => stays !== undefined);
  const alike = grouped(instance.jobs.filter(({ stays }) => stays === undefined), (job) => JSON.stringify([longestUse(job)?.where, job.release, daysOf(job, instance.layers)]));
  return [...alike.values()].reduce((sum, jobs) => sum + queueCost(jobs, instance), aloneCost(staying, instance));
}

/** What jobs would cost if each were alone. */
function aloneCost(jobs: readonly Job[], { layers }: Instance): number {
  return jobs.reduce((sum, job) => sum + Math.min(...job.starts.map((start) => costOf(job, layers, start))), 0);
}

function queueCost(jobs: readonly Job[], instance: Instance): number {
  const together = aloneCost(jobs, instance);
  const minutes = jobs.map((job) => longestUse(job)?.minutes ?? 0).toSorted((one, other) => one - other);
  let [begun, queued] = [0, 0];
  for (const length of minutes) {
    queued += begun;
    begun += length;
  }
  const [first] = jobs;
  const earliest = Math.min(...jobs.map(({ starts, release }) => (starts[0] ?? release) - release));
  return Math.max(together, first === undefined ? 0 : daysOf(first, instance.layers) * (queued + jobs.length * earliest));
}

/** The longest that a job takes one resource which is no animal, and on which layer. */
function longestUse({ on }: Job): { where: string; minutes: number } | undefined {
  const uses = on.flatMap(({ layer, shape }) => shape.uses.filter(({ apparatus }) => apparatus !== null).map((use) => ({ where: `${layer} ${use.resource}`, minutes: lengthOf(use) })));
  return uses.toSorted((one, other) => other.minutes - one.minutes || (one.where < other.where ? -1 : 1))[0];
}

const lengthOf = (use: { from: number; to: number }): number => {
  const { from, to } = minutesOf(use, 0);
  return to - from;
};
