import type { Role } from '../facility/laboratory.js';
import { sharedResources, type Class } from './classes.js';
import { costOf, crewsFor, minutesOf, type Instance, type Job, type Timetable } from './instance.js';
import { Rows } from './rows.js';
import { passedAt } from './zone.js';

interface Column {
  readonly cost: number;
  readonly upper: number;
  readonly integer: boolean;
}

interface Begin {
  readonly start: number;
  readonly column: number;
  /** Where there is a choice of people on a layer: a column for each. */
  readonly crews: ReadonlyMap<number, readonly { readonly crew: ReadonlyMap<Role, string>; readonly column: number }[]>;
}

const isSame = (one: readonly number[], other: readonly number[]): boolean => one.length === other.length && one.every((column, at) => column === other[at]);

/** A time-indexed integer program: how many animals of a class begin each of their jobs at each minute. */
export class Model {
  readonly columns: Column[] = [];
  readonly rows = new Rows();
  /** By class, then by job. */
  private readonly begins: Begin[][][];

  constructor(
    private readonly instance: Instance,
    private readonly classes: readonly Class[],
  ) {
    const shared = sharedResources(instance);
    const uses = new Map<string, Map<number, number[]>>();
    const use = (name: string, from: number, to: number, column: number): void => {
      const minutes = uses.get(name) ?? new Map<number, number[]>();
      uses.set(name, minutes);
      for (let minute = from; minute < to; minute++) {
        const columns = minutes.get(minute);
        if (columns === undefined) minutes.set(minute, [column]);
        // Two acts that touch share the minute in which they do.
        else if (columns.at(-1) !== column) columns.push(column);
      }
    };
    this.begins = classes.map(({ jobs, members }) => jobs.map((index) => this.begin(instance.jobs[index] as Job, members.length, shared, use)));
    for (const minutes of uses.values()) {
      let before: readonly number[] = [];
      for (const columns of minutes.values()) {
        // Minutes that say the same are said once. One column binds, too, where several animals could begin then.
        const binds = columns.length > 1 || (this.columns[columns[0] ?? 0]?.upper ?? 1) > 1;
        if (binds && !isSame(columns, before)) this.rows.add(0, 1, columns);
        before = columns;
      }
    }
    for (const [at, one] of classes.entries()) this.gaps(one, this.begins[at] ?? []);
  }

  /** Onsets and people of every animal; of a class, the first to begin one job is the first to begin each. */
  timetableOf(values: ArrayLike<number>): Timetable {
    const starts = this.instance.jobs.map(() => 0);
    const people = this.instance.jobs.map(() => new Map<number, ReadonlyMap<Role, string>>());
    for (const [at, { members }] of this.classes.entries()) {
      for (const [position, begins] of (this.begins[at] ?? []).entries()) {
        const taken = begins.flatMap((begin) => Array.from({ length: Math.round(values[begin.column] ?? 0) }, (_, nth) => ({ begin, nth })));
        for (const [rank, { begin, nth }] of taken.entries()) {
          const job = members[rank]?.[position] ?? 0;
          starts[job] = begin.start;
          for (const { layer, shape } of this.instance.jobs[job]?.on ?? []) {
            const choices = begin.crews.get(layer)?.flatMap(({ crew, column }) => Array.from({ length: Math.round(values[column] ?? 0) }, () => crew));
            const days = this.instance.layers[layer];
            const crew = choices === undefined ? days && crewsFor(shape, days, begin.start)[0] : choices[nth];
            people[job]?.set(layer, crew ?? new Map());
          }
        }
      }
    }
    return { starts, people };
  }

  /** The columns that say what a timetable says. */
  valuesOf({ starts, people }: Timetable): Float64Array {
    const values = new Float64Array(this.columns.length);
    const add = (column: number | undefined, by = 1): void => {
      if (column !== undefined) values[column] = (values[column] ?? 0) + by;
    };
    for (const [at, { members }] of this.classes.entries()) {
      for (const [position, begins] of (this.begins[at] ?? []).entries()) {
        for (const member of members) {
          const job = member[position] ?? 0;
          const begin = begins.find(({ start }) => start === starts[job]);
          add(begin?.column);
          for (const [layer, crews] of begin?.crews ?? []) add(crews.find(({ crew }) => [...crew].every(([role, name]) => people[job]?.get(layer)?.get(role) === name))?.column);
        }
      }
    }
    for (const { columns, sources } of this.counts) for (const [index, column] of columns.entries()) add(column, sources.slice(0, index + 1).reduce((sum, source) => sum + (values[source] ?? 0), 0));
    return values;
  }

  private readonly counts: { columns: number[]; sources: readonly number[] }[] = [];

  private column(cost: number, upper: number, integer: boolean): number {
    return this.columns.push({ cost, upper, integer }) - 1;
  }

  private begin(job: Job, many: number, shared: ReadonlySet<string>, use: (name: string, from: number, to: number, column: number) => void): Begin[] {
    const begins = job.starts.flatMap((start): Begin[] => {
      const byLayer = job.on.map(({ layer, shape }) => ({ layer, shape, crews: this.instance.layers[layer] === undefined ? [] : crewsFor(shape, this.instance.layers[layer], start) }));
      if (byLayer.some(({ crews }) => crews.length === 0)) return [];
      const column = this.column(costOf(job, this.instance.layers, start), many, true);
      const chosen = new Map<number, { crew: ReadonlyMap<Role, string>; column: number }[]>();
      for (const { layer, shape, crews } of byLayer) {
        for (const part of shape.uses) {
          const { from, to } = minutesOf(part, start);
          if (shared.has(`${layer} ${part.resource}`)) use(`${layer} ${part.resource}`, from, to, column);
        }
        const own = crews.map((crew) => ({ crew, column: crews.length === 1 ? column : this.column(0, many, true) }));
        if (own.length > 1) {
          chosen.set(layer, own);
          this.rows.add(0, 0, [column, ...own.map((choice) => choice.column)], [-1, ...own.map(() => 1)]);
        }
        for (const { crew, column: by } of own) {
          for (const duty of shape.duties) {
            const { from, to } = minutesOf(duty, start);
            use(`${layer} person ${crew.get(duty.role) ?? ''}`, from, to, by);
          }
        }
      }
      return [{ start, column, crews: chosen }];
    });
    this.rows.add(many, many, begins.map(({ column }) => column));
    return begins;
  }

  /** Of one job no more animals have begun by a time than of the one before it by the time that leaves the gap. */
  private gaps({ jobs, members }: Class, begins: readonly (readonly Begin[])[]): void {
    const counted = new Map<number, number[]>();
    const countOf = (position: number): number[] => {
      const known = counted.get(position);
      if (known !== undefined) return known;
      const own = begins[position] ?? [];
      const columns = own.map(() => this.column(0, members.length, false));
      for (const [index, column] of columns.entries()) {
        const earlier = columns[index - 1];
        this.rows.add(0, 0, [column, own[index]?.column ?? 0, ...(earlier === undefined ? [] : [earlier])], [1, -1, ...(earlier === undefined ? [] : [-1])]);
      }
      counted.set(position, columns);
      this.counts.push({ columns, sources: own.map(({ column }) => column) });
      return columns;
    };
    for (const { before, after, least, most } of this.instance.precedences) {
      const [one, other] = [jobs.indexOf(before), jobs.indexOf(after)];
      if (one < 0 || other < 0) continue;
      const changes = new Set((this.instance.jobs[before]?.on ?? []).filter(({ layer }) => this.instance.jobs[after]?.on.some((day) => day.layer === layer)).map(({ layer }) => this.instance.layers[layer]?.change));
      for (const change of changes) {
        const times = (position: number): number[] => (begins[position] ?? []).map(({ start }) => passedAt(change, start));
        const [first, second] = [times(one), times(other)];
        // Begun of `behind` by a time is at most begun of `ahead` by that time and `by` minutes more.
        const follow = (ahead: number, aheadTimes: readonly number[], behind: number, behindTimes: readonly number[], by: number): void => {
          const [aheadCounts, behindCounts] = [countOf(ahead), countOf(behind)];
          for (const [index, time] of behindTimes.entries()) {
            const last = aheadTimes.findLastIndex((each) => each <= time + by);
            if (last === aheadTimes.length - 1) continue;
            const [column, limit] = [behindCounts[index] ?? 0, aheadCounts[last]];
            if (limit === undefined) this.rows.add(0, 0, [column]);
            else this.rows.add(Number.NEGATIVE_INFINITY, 0, [column, limit], [1, -1]);
          }
        };
        if (least > Number.NEGATIVE_INFINITY) follow(one, first, other, second, -least);
        if (most < Number.POSITIVE_INFINITY) follow(other, second, one, first, most);
      }
    }
  }
}
