import { minutesOfDay } from '../../language/ir/clock.js';
import { grouped } from '../../language/grouped.js';
import type { SameTime } from '../../language/ir/timing.js';
import type { Id } from '../../language/ir/types.js';
import { openOn, worksOn, type Laboratory, type Worker } from '../facility/laboratory.js';
import type { Span } from '../facility/spans.js';
import type { Occasions } from '../occasions/occasions.js';
import type { Use, Visit } from '../occasions/types.js';
import type { AnimalId, DateText, ScheduledAnimal } from '../types.js';
import { constraint, type Easing } from './easing.js';
import { minutesOf, type Instance, type Job, type Layer, type Precedence, type Shape } from './instance.js';
import { testedIn } from './light.js';
import { clockChange, exists, type ClockChange } from './zone.js';

export interface Setting {
  readonly occasions: Occasions;
  readonly animals: ReadonlyMap<AnimalId, ScheduledAnimal>;
  readonly laboratory: Laboratory;
  readonly zone: string | null;
  readonly dateOf: (day: number) => DateText;
}

/** The sessions of an animal that have one clock time, with their minutes after the first of them that is named. */
export function clocksOf(sessions: readonly Id[], same: readonly SameTime[]): Map<Id, { root: Id; after: number }> {
  const clocks = new Map(sessions.map((session) => [session, { root: session, after: 0 }]));
  for (const { session, as, after } of same) {
    const [own, other] = [clocks.get(session), clocks.get(as)];
    if (own === undefined || other === undefined || own.root === other.root) continue;
    const shift = other.after + after - own.after;
    for (const clock of clocks.values()) if (clock.root === own.root && clock !== own) Object.assign(clock, { root: other.root, after: clock.after + shift });
    Object.assign(own, { root: other.root, after: own.after + shift });
  }
  return clocks;
}

const shifted = <T extends Span>(spans: readonly T[], by: number): T[] => spans.map((span) => ({ ...span, from: span.from + by, to: span.to + by }));

/** What a day has of one job: all its visits as one, without what does not count. */
function shapeOf(visits: readonly Visit[], after: ReadonlyMap<Id, number>, ignored: (use: Use) => boolean, without: ReadonlySet<string>): Shape {
  const all = visits.map(({ session, uses, duties, attended }) => [after.get(session) ?? 0, uses, duties, attended] as const);
  return {
    uses: all.flatMap(([by, uses]) => shifted(uses.filter((use) => !ignored(use)), by)),
    duties: all.flatMap(([by, , duties]) => shifted(duties.filter(({ role }) => !without.has(constraint.people(role))), by)),
    attended: all.flatMap(([by, , , attended]) => shifted(attended, by)),
  };
}

/** Every minute at which a shape can begin on a date. */
function startsOn(visits: readonly Visit[], shape: Shape, after: ReadonlyMap<Id, number>, setting: Setting, open: readonly Span[], change: ClockChange | undefined, { wider = 0, without = new Set() }: Easing): Set<number> {
  const animal = setting.animals.get(visits[0]?.animal ?? '');
  const light = testedIn(setting.occasions.parts.definitions.get(animal?.population ?? ''));
  const inside = (spans: readonly Span[], { from, to }: Span): boolean => spans.some((span) => span.from <= from && to <= span.to);
  const found = new Set<number>();
  for (let start = 0; start < minutesOfDay; start++) {
    const begins = visits.every(({ session }) => {
      const { earliest, latest } = setting.occasions.beginnings.get(session) ?? { earliest: null, latest: null };
      const at = start + (after.get(session) ?? 0);
      const early = earliest !== null && at < earliest && !without.has(latest === null ? constraint.beginning(session) : constraint.window(session));
      return !early && (latest === null || at <= latest + wider || without.has(constraint.window(session)));
    });
    if (!begins) continue;
    const fits = shape.attended.every((span) => {
      const minutes = minutesOf(span, start);
      const crosses = change !== undefined && minutes.from < change.at && minutes.to > change.at;
      return !crosses && exists(change, minutes.from) && (without.has(constraint.hours) ? minutes.from >= 0 && minutes.to <= minutesOfDay : inside(open, minutes)) && (without.has(constraint.light) || inside(light, minutes));
    });
    if (fits && exists(change, start)) found.add(start);
  }
  return found;
}

function stretched(spans: readonly Span[], later: number): Span[] {
  return spans.map((span, index) => (index === spans.length - 1 ? { from: span.from, to: Math.min(minutesOfDay, span.to + later) } : span));
}

/** All days with what takes place on them, as one problem. */
export function instanceOf(setting: Setting, easing: Easing = {}): Instance {
  const { occasions, laboratory, dateOf, zone } = setting;
  const { later = 0, closer = 0, people: further = [], without = new Set<string>() } = easing;
  // An animal is a partner, or has one.
  const ignored = ({ apparatus }: Use): boolean => without.has(apparatus === null ? constraint.partners : constraint.boxes(apparatus));
  const workers: Worker[] = [...laboratory.people, ...further.map((role) => ({ name: `further ${role}`, roles: new Set([role]), off: new Set<string>(), hours: null }))];
  const jobs = new Map<string, { animal: AnimalId; after: Map<Id, number>; on: { layer: number; shape: Shape }[]; starts: Set<number> | undefined }>();
  const roots = new Map<string, string>();
  for (const [animal, visits] of grouped(occasions.visits, (visit) => visit.animal)) {
    const same = (occasions.timings.get(animal)?.same ?? []).filter(({ written }) => !without.has(constraint.same(written)));
    for (const [session, { root, after }] of clocksOf([...new Set(visits.map((visit) => visit.session))], same)) {
      const key = `${animal} ${root}`;
      const job = jobs.get(key) ?? { animal, after: new Map<Id, number>(), on: [], starts: undefined };
      job.after.set(session, after);
      jobs.set(key, job);
      roots.set(`${animal} ${session}`, key);
    }
  }
  const keys = [...jobs.keys()];
  const layers = new Map<string, Layer & { readonly dates: DateText[] }>();
  const known = new Map<string, Set<number>>();
  for (const [day, visits] of [...grouped(occasions.visits, (visit) => visit.day)].toSorted(([one], [other]) => one - other)) {
    const date = dateOf(day);
    const change = clockChange(zone, date);
    const open = stretched(openOn(laboratory, date), later);
    const people = workers.map((worker) => ({ name: worker.name, roles: worker.roles, spans: without.has(constraint.hours) ? [{ from: 0, to: minutesOfDay }] : stretched(worksOn(laboratory, worker, date), later) }));
    const shapes = [...grouped(visits, ({ animal, session }) => roots.get(`${animal} ${session}`) ?? '')].map(([key, own]) => {
      const after = jobs.get(key)?.after ?? new Map<Id, number>();
      return { key, own, after, shape: shapeOf(own, after, ignored, without) };
    });
    const name = JSON.stringify([shapes.map(({ key, own, shape }) => [key, own.map(({ session }) => session), shape]), people.map(({ spans }) => spans), open, change ?? null]);
    const alike = layers.get(name);
    if (alike !== undefined) {
      alike.dates.push(date);
      continue;
    }
    layers.set(name, { dates: [date], people, change });
    for (const { key, own, after, shape } of shapes) {
      const job = jobs.get(key);
      if (job === undefined) continue;
      // Many animals have the same hours.
      const timed = JSON.stringify([own.map(({ session }) => [session, after.get(session)]), shape.attended, open, change ?? null, setting.animals.get(job.animal)?.population]);
      const starts = known.get(timed) ?? startsOn(own, shape, after, setting, open, change, easing);
      known.set(timed, starts);
      job.on.push({ layer: layers.size - 1, shape });
      job.starts = job.starts === undefined ? starts : new Set([...job.starts].filter((start) => starts.has(start)));
    }
  }
  const numbered = new Map(keys.map((key, index) => [key, index]));
  return {
    jobs: keys.map((key) => jobOf(jobs.get(key), occasions)),
    layers: [...layers.values()],
    precedences: precedencesOf(occasions, roots, jobs, numbered, closer, without),
  };
}

function jobOf(job: { animal: AnimalId; after: Map<Id, number>; on: Job['on']; starts: Set<number> | undefined } | undefined, { beginnings }: Occasions): Job {
  const starts = [...(job?.starts ?? [])];
  const said = [...(job?.after ?? [])].flatMap(([session, after]) => {
    const earliest = beginnings.get(session)?.earliest ?? null;
    return earliest === null ? [] : [earliest - after];
  });
  return { animal: job?.animal ?? '', sessions: job?.after ?? new Map(), starts, release: said.length > 0 ? Math.max(...said) : (starts[0] ?? 0), on: job?.on ?? [] };
}

/** Puts each thing behind all that come before it, and else leaves them as they stand; in a circle the first goes first. */
function inOrder<T>(things: readonly T[], related: (one: T, other: T) => number): T[] {
  const waitsFor = new Map(things.map((thing) => [thing, new Set(things.filter((other) => other !== thing && related(other, thing) < 0))]));
  const sorted: T[] = [];
  while (waitsFor.size > 0) {
    const [next] = [...waitsFor].find(([, others]) => others.size === 0) ?? [...waitsFor][0] as [T, Set<T>];
    sorted.push(next);
    waitsFor.delete(next);
    for (const others of waitsFor.values()) others.delete(next);
  }
  return sorted;
}

/** Gaps that the protocol asks for; and an animal is in one session after the other, in the order in which they begin or are written. */
function precedencesOf(occasions: Occasions, roots: ReadonlyMap<string, string>, jobs: ReadonlyMap<string, { after: Map<Id, number> }>, numbered: ReadonlyMap<string, number>, closer: number, without: ReadonlySet<string>): Precedence[] {
  const found = new Map<string, Precedence>();
  const add = (animal: AnimalId, from: Id, to: Id, least: number, most: number): void => {
    const [one, other] = [roots.get(`${animal} ${from}`) ?? '', roots.get(`${animal} ${to}`) ?? ''];
    const [before, after] = [numbered.get(one), numbered.get(other)];
    if (before === undefined || after === undefined || before === after) return;
    const shift = (jobs.get(one)?.after.get(from) ?? 0) - (jobs.get(other)?.after.get(to) ?? 0);
    const key = `${before} ${after}`;
    const known = found.get(key);
    found.set(key, { before, after, least: Math.max(known?.least ?? Number.NEGATIVE_INFINITY, least + shift), most: Math.min(known?.most ?? Number.POSITIVE_INFINITY, most + shift) });
  };
  const asked = (animal: AnimalId): readonly { from: Id; to: Id; least: number; most: number; written: string }[] => (occasions.timings.get(animal)?.relations ?? []).filter(({ written }) => !without.has(constraint.gap(written)));
  for (const animal of occasions.timings.keys()) for (const { from, to, least, most } of asked(animal)) add(animal, from, to, least === Number.NEGATIVE_INFINITY ? least : least - closer, most === Number.POSITIVE_INFINITY ? most : most + closer);
  for (const visits of grouped(occasions.visits, ({ animal, day }) => `${animal} ${day}`).values()) {
    const held = visits.filter(({ attended }) => attended.length > 0);
    const beginning = ({ session }: Visit): number => occasions.beginnings.get(session)?.earliest ?? 0;
    // `to` comes after `from`, or before it; less than 0 where the first comes before the other.
    const relations = asked(held[0]?.animal ?? '');
    const related = (one: Visit, other: Visit): number => relations.reduce((sum, { from, to, least, most }) => sum + (least >= 0 ? 1 : most <= 0 ? -1 : 0) * (from === one.session && to === other.session ? -1 : from === other.session && to === one.session ? 1 : 0), 0);
    const sorted = inOrder(held.toSorted((one, other) => beginning(one) - beginning(other)), related);
    for (const [index, later] of sorted.entries()) {
      const earlier = sorted[index - 1];
      if (earlier === undefined) continue;
      const [end, onset] = [Math.max(...earlier.attended.map(({ to }) => to)), Math.min(...later.attended.map(({ from }) => from))];
      // Its box is cleaned between its own sessions, too.
      const cleaned = earlier.uses.filter(({ apparatus }) => apparatus !== null && !without.has(constraint.boxes(apparatus))).flatMap(({ resource, to }) => later.uses.filter((use) => use.resource === resource).map(({ from }) => Math.ceil(to) - Math.floor(from)));
      add(later.animal, earlier.session, later.session, Math.max(Math.ceil(end) - Math.floor(onset), ...cleaned), Number.POSITIVE_INFINITY);
    }
  }
  return [...found.values()];
}
