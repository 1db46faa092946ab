import { grouped } from '../../language/grouped.js';
import { costOf, daysOf, minutesOf, type Instance, type Job } from './instance.js';

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
