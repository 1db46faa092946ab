import { Booking } from './booking.js';
import { costOf, type Instance, type Job, type Timetable } from './instance.js';

/** Jobs in the order in which they can begin, each behind those that it follows. */
function inOrder({ jobs, precedences }: Instance): number[] {
  const depth = jobs.map(() => 0);
  for (let pass = 0, changed = true; changed && pass < 20; pass++) {
    changed = false;
    for (const { before, after } of precedences) {
      if ((depth[after] ?? 0) > (depth[before] ?? 0)) continue;
      depth[after] = (depth[before] ?? 0) + 1;
      changed = true;
    }
  }
  const rank = (index: number): number => (depth[index] ?? 0) * 1e6 + (jobs[index]?.release ?? 0);
  return jobs.map((_, index) => index).toSorted((one, other) => rank(one) - rank(other) || one - other);
}

/** Minute by minute, each job that can begin begins. */
function sweep(instance: Instance, order: readonly number[]): Timetable | undefined {
  const booking = new Booking(instance);
  const able = instance.jobs.map(({ starts }) => new Set(starts));
  const minutes = [...new Set(instance.jobs.flatMap(({ starts }) => starts))].toSorted((one, other) => one - other);
  let waiting = order;
  for (const minute of minutes) waiting = waiting.filter((index) => able[index]?.has(minute) !== true || !booking.keepsGaps(index, minute, true) || !booking.place(index, minute));
  return booking.timetable();
}

/** One job after the other, each at the best time that is left; those first that can stay where they were. */
function oneByOne(instance: Instance, order: readonly number[]): Timetable | undefined {
  const booking = new Booking(instance);
  const isPlaced = (index: number, start: number): boolean => booking.keepsGaps(index, start) && booking.place(index, start);
  for (const index of order.filter((each) => !staysAt(instance.jobs[each], (start) => isPlaced(each, start)))) {
    const job = instance.jobs[index];
    if (job === undefined) continue;
    const best = job.stays === undefined ? job.starts : job.starts.toSorted((one, other) => costOf(job, instance.layers, one) - costOf(job, instance.layers, other));
    if (!best.some((start) => isPlaced(index, start))) return undefined;
  }
  return booking.timetable();
}

function staysAt(job: Job | undefined, isPlaced: (start: number) => boolean): boolean {
  return job?.stays !== undefined && job.starts.includes(job.stays) && isPlaced(job.stays);
}

export function totalCost({ jobs, layers }: Instance, { starts }: Timetable): number {
  return jobs.reduce((sum, job, index) => sum + costOf(job, layers, starts[index] ?? 0), 0);
}

/** The better of some quick attempts; undefined where none of them gives every job a time, which proves nothing. */
export function quickTimetable(instance: Instance): Timetable | undefined {
  const order = inOrder(instance);
  const found = [sweep(instance, order), oneByOne(instance, order), sweep(instance, order.toReversed())].filter((timetable) => timetable !== undefined);
  return found.toSorted((one, other) => totalCost(instance, one) - totalCost(instance, other))[0];
}
