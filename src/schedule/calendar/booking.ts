import { minutesOfDay } from '../../language/ir/clock.js';
import type { Role } from '../facility/laboratory.js';
import { crewsFor, minutesOf, type Instance, type Job, type Timetable } from './instance.js';
import { passedAt } from './zone.js';

/** Cleaning may last past midnight. */
const minutesKept = 2 * minutesOfDay;

/** What has been given to whom so far, minute by minute. */
export class Booking {
  readonly starts: (number | undefined)[];
  private readonly taken = new Map<string, Uint8Array>();
  private readonly worked = new Map<string, number>();
  private readonly crews: Map<number, ReadonlyMap<Role, string>>[];
  private readonly relations: readonly { readonly other: number; readonly least: number; readonly most: number }[][];

  constructor(private readonly instance: Instance) {
    this.starts = instance.jobs.map(() => undefined);
    this.crews = instance.jobs.map(() => new Map());
    this.relations = instance.jobs.map(() => []);
    for (const { before, after, least, most } of instance.precedences) {
      this.relations[after]?.push({ other: before, least, most });
      this.relations[before]?.push({ other: after, least: -most, most: -least });
    }
  }

  /** Do the gaps to all jobs that have their time let this one begin then? With `waits`, all that it follows must have theirs. */
  keepsGaps(index: number, start: number, waits = false): boolean {
    const job = this.instance.jobs[index];
    return (this.relations[index] ?? []).every(({ other, least, most }) => {
      const placed = this.starts[other];
      if (placed === undefined) return !waits || least === Number.NEGATIVE_INFINITY || least < 0;
      return (job?.on ?? []).every(({ layer }) => {
        if (this.instance.jobs[other]?.on.every((day) => day.layer !== layer) === true) return true;
        const change = this.instance.layers[layer]?.change;
        const apart = passedAt(change, start) - passedAt(change, placed);
        return apart >= least && apart <= most;
      });
    });
  }

  /** Gives a job its time, if boxes, animals and people are free. */
  place(index: number, start: number): boolean {
    const job = this.instance.jobs[index];
    if (job === undefined || !this.isFree(job, start)) return false;
    const crews = new Map<number, ReadonlyMap<Role, string>>();
    for (const { layer, shape } of job.on) {
      const days = this.instance.layers[layer];
      const free = days === undefined ? [] : crewsFor(shape, days, start).filter((crew) => shape.duties.every((duty) => !this.isTaken(`${layer} person ${crew.get(duty.role)}`, minutesOf(duty, start))));
      const load = (crew: ReadonlyMap<Role, string>): number => [...crew.values()].reduce((sum, name) => sum + (this.worked.get(`${layer} ${name}`) ?? 0), 0);
      const [crew] = free.toSorted((one, other) => load(one) - load(other));
      if (crew === undefined) return false;
      crews.set(layer, crew);
    }
    for (const { layer, shape } of job.on) {
      for (const use of shape.uses) this.take(`${layer} ${use.resource}`, minutesOf(use, start));
      for (const duty of shape.duties) {
        const name = crews.get(layer)?.get(duty.role) ?? '';
        this.take(`${layer} person ${name}`, minutesOf(duty, start));
        this.worked.set(`${layer} ${name}`, (this.worked.get(`${layer} ${name}`) ?? 0) + duty.to - duty.from);
      }
    }
    this.starts[index] = start;
    this.crews[index] = crews;
    return true;
  }

  /** Undefined until every job has its time. */
  timetable(): Timetable | undefined {
    const starts = this.starts.filter((start) => start !== undefined);
    return starts.length === this.starts.length ? { starts, people: this.crews } : undefined;
  }

  private isFree({ on }: Job, start: number): boolean {
    return on.every(({ layer, shape }) => shape.uses.every((use) => !this.isTaken(`${layer} ${use.resource}`, minutesOf(use, start))));
  }

  private isTaken(name: string, { from, to }: { from: number; to: number }): boolean {
    const minutes = this.taken.get(name);
    if (minutes === undefined) return false;
    for (let minute = Math.max(0, from); minute < to; minute++) if (minutes[minute] === 1) return true;
    return false;
  }

  private take(name: string, { from, to }: { from: number; to: number }): void {
    const minutes = this.taken.get(name) ?? new Uint8Array(minutesKept);
    this.taken.set(name, minutes.fill(1, Math.max(0, from), to));
  }
}
