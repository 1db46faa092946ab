import type { Role } from '../facility/laboratory.js';
import type { Span } from '../facility/spans.js';
import type { AnimalId, DateText } from '../types.js';
import type { Duty, Use } from '../occasions/types.js';
import type { ClockChange } from './zone.js';
import type { Id } from '../../language/ir/types.js';

/** What one animal takes on one day from the moment on that a job begins; minutes. */
export interface Shape {
  readonly uses: readonly Use[];
  readonly duties: readonly Duty[];
  readonly attended: readonly Span[];
}

/** Sessions of one animal that have one clock time, on whichever days: when it begins is what is sought. */
export interface Job {
  readonly animal: AnimalId;
  /** Minutes from the onset of the job to that of the session. */
  readonly sessions: ReadonlyMap<Id, number>;
  /** Minutes after midnight at which it can begin, on each of its days, in order. */
  readonly starts: readonly number[];
  /** The first of these minutes that the protocol has in mind: waiting is counted from it. */
  readonly release: number;
  /** The minute at which it is to stay, where it had one: then not waiting counts, but how far it is from there. */
  readonly stays?: number;
  readonly on: readonly { readonly layer: number; readonly shape: Shape }[];
}

/** Days that are alike: the same jobs, people and hours. */
export interface Layer {
  readonly dates: readonly DateText[];
  readonly people: readonly { readonly name: string; readonly roles: ReadonlySet<Role>; readonly spans: readonly Span[] }[];
  readonly change: ClockChange | undefined;
}

/** The onset of one job less that of another lies between these; real minutes, on the days that both have. */
export interface Precedence {
  readonly before: number;
  readonly after: number;
  readonly least: number;
  readonly most: number;
}

/** What has to be timed together, as a problem of numbers. */
export interface Instance {
  readonly jobs: readonly Job[];
  readonly layers: readonly Layer[];
  readonly precedences: readonly Precedence[];
}

/** Onsets of jobs, and who has each role for each job on each layer. */
export interface Timetable {
  readonly starts: readonly number[];
  /** By job, then by layer. */
  readonly people: readonly ReadonlyMap<number, ReadonlyMap<Role, string>>[];
}

/** What one layer has of it; jobs that are on others alone are not there. */
export function onLayer({ jobs, layers, precedences }: Instance, layer: number): Instance {
  const own = jobs.flatMap((job, index) => job.on.flatMap(({ layer: of, shape }) => (of === layer ? [{ index, job: { ...job, on: [{ layer: 0, shape }] } }] : [])));
  const numbered = new Map(own.map(({ index }, at) => [index, at]));
  return {
    jobs: own.map(({ job }) => job),
    layers: layers.slice(layer, layer + 1),
    precedences: precedences.flatMap(({ before, after, ...gap }) => {
      const [one, other] = [numbered.get(before), numbered.get(after)];
      return one === undefined || other === undefined ? [] : [{ before: one, after: other, ...gap }];
    }),
  };
}

/** Days on which a job is. */
export const daysOf = ({ on }: Job, layers: readonly Layer[]): number => on.reduce((sum, { layer }) => sum + (layers[layer]?.dates.length ?? 0), 0);

/** Minutes of waiting from the release, or away from where it is to stay, over all days. */
export const costOf = (job: Job, layers: readonly Layer[], start: number): number => daysOf(job, layers) * (job.stays === undefined ? start - job.release : Math.abs(start - job.stays));

/** Whole minutes that a part of a visit takes, of a visit that begins at a minute. */
export const minutesOf = ({ from, to }: Span, start: number): Span => ({ from: Math.floor(start + from), to: Math.ceil(start + to) });

/** May somebody have a role? Where nobody is there for the care of animals, experimenters are. */
function mayHave(roles: ReadonlySet<Role>, role: Role, all: readonly { readonly roles: ReadonlySet<Role> }[]): boolean {
  return roles.has(role) || (role === 'caretaker' && roles.has('experimenter') && all.every((one) => !one.roles.has('caretaker')));
}

/** For each role that a shape needs, who is at work then; every choice of one for each. */
export function crewsFor({ duties }: Shape, { people }: Layer, start: number): ReadonlyMap<Role, string>[] {
  const roles = [...new Set(duties.map(({ role }) => role))];
  return roles.reduce<Map<Role, string>[]>((crews, role) => {
    const own = duties.filter((duty) => duty.role === role).map((duty) => minutesOf(duty, start));
    const able = people.filter((person) => mayHave(person.roles, role, people) && own.every(({ from, to }) => person.spans.some((span) => span.from <= from && to <= span.to)));
    return crews.flatMap((crew) => able.map(({ name }) => new Map([...crew, [role, name]])));
  }, [new Map()]);
}
