import { clockText, lengthText, minutesOfDay } from '../../language/ir/clock.js';
import { nameOf, quantityIn } from '../../language/ir/reading.js';
import { lengthOf, relationsOf } from '../../language/ir/timing.js';
import type { Day, Id, Timing, Track, TrackDay, TrackSession } from '../../language/ir/types.js';
import { Gaps, isSettled, within } from './gaps.js';
import type { Source } from './source.js';

/** A session of a day with the minute of the day at which it begins. */
export interface Timed {
  readonly day: TrackDay;
  readonly session: TrackSession;
  readonly clock: number;
}

/** Where nothing says when sessions are, the first is at this minute of the day, and others follow an hour after one another. */
const firstSession = 10 * 60;
const between = 60;

/** The midnight before the day, among its moments. */
const midnight = 0;

type Window = Extract<Timing, { type: 'window' }>;

const windowsIn = (timing: readonly Timing[]): readonly Window[] => timing.filter((one) => one.type === 'window');

/** Where a session was put, and what of it was assumed, in words. */
interface Placed {
  readonly clock: number;
  readonly assumed?: string;
}

/** What is known of the sessions that are written before one, and do not have to come after it. */
interface Before {
  /** When they end, by the session. */
  readonly ends: ReadonlyMap<Id, number>;
  /** When it would be if nothing said when it is. */
  readonly free: number;
}

/**
 * Clock times of the sessions of a track, asked for day by day in order of time. What the protocol says of the time of a session, by itself and
 * beside others, is kept; within that a session is in the middle of its window, or follows those that are written before it.
 */
export class Clocks {
  private readonly taken: ReadonlyMap<Id, TrackSession>;
  /** When each session was on the last day that had it. */
  private readonly last = new Map<Id, { readonly absolute: Day; readonly clock: number }>();

  constructor(private readonly source: Source, track: Track) {
    this.taken = new Map(track.days.flatMap(({ sessions }) => sessions.map((session) => [session.session, session])));
  }

  /** @param days that have this number, each of one phase */
  on(absolute: Day, days: readonly TrackDay[]): Timed[] {
    const all = days.flatMap((day) => day.sessions.map((session) => ({ day, session })));
    const gaps = this.gapsOf(absolute, all.map(({ session }) => session));
    const comesFirst = all.map((_, one) => all.map((_other, other) => gaps.between(one + 1, other + 1).least > 0));
    const placed = new Map<number, Placed>();
    const asked = new Set<number>();
    const place = (index: number): void => {
      const one = all[index];
      if (one === undefined || asked.has(index)) return;
      asked.add(index);
      const { session, clock: known } = one.session;
      // As they are written; but one that has neither clock time nor window follows those that it has to come after.
      if (known === null && this.windowOf(session) === undefined) for (const other of all.keys()) if (comesFirst[other]?.[index] === true) place(other);
      const ends = new Map(all.slice(0, index).flatMap(({ day, session: other }, before) => {
        const clock = day === one.day && comesFirst[index]?.[before] !== true ? placed.get(before)?.clock : undefined;
        return clock === undefined ? [] : [[other.session, clock + lengthOf(other)] as const];
      }));
      const free = Math.max(firstSession, ...[...ends.values()].map((end) => end + between));
      placed.set(index, known === null ? this.choose(session, gaps, index + 1, { ends, free }) : { clock: known });
    };
    for (const index of all.keys()) place(index);
    const timed = all.map(({ day, session }, index): Timed => {
      const { clock = 0, assumed } = placed.get(index) ?? {};
      if (assumed !== undefined) this.source.assume(`${sessionName(session.session)}: ${assumed}`);
      return { day, session, clock };
    });
    for (const { session, clock } of timed) this.last.set(session.session, { absolute, clock });
    return timed;
  }

  /** What is said of the times of a day; its sessions are the moments from 1 on. */
  private gapsOf(absolute: Day, sessions: readonly TrackSession[]): Gaps {
    const gaps = new Gaps(sessions.length + 1);
    const moments = new Map(sessions.map(({ session }, index) => [session, index + 1]));
    const keep = (one: number, other: number, least: number, most: number, written: string): void => {
      if (!gaps.say(one, other, least, most)) this.source.assume(`“${written}” is not kept: it cannot be with what else is said of the times of that day.`);
    };
    for (const [index, { clock }] of sessions.entries()) gaps.say(midnight, index + 1, clock ?? 0, clock ?? Number.POSITIVE_INFINITY);
    const taken = new Map([...this.taken, ...sessions.map((session) => [session.session, session] as const)]);
    for (const [index, session] of sessions.entries()) {
      const declared = this.source.sessions.get(session.session);
      if (declared === undefined) continue;
      const { relations, same } = relationsOf(declared, session, this.source, taken);
      // Two clock times that are known were worked out from what is said.
      const isOpen = (other: number | undefined): boolean => session.clock === null || (other !== undefined && sessions[other - 1]?.clock === null);
      for (const { from, least, most, written } of relations) {
        const [other, earlier] = [moments.get(from), this.last.get(from)];
        if (!isOpen(other)) continue;
        if (other !== undefined) keep(other, index + 1, least, most, written);
        else if (earlier !== undefined && Number.isFinite(least)) keep(midnight, index + 1, (earlier.absolute - absolute) * minutesOfDay + earlier.clock + least, Number.POSITIVE_INFINITY, written);
      }
      for (const { as, after, written } of same) {
        const [other, earlier] = [moments.get(as), this.last.get(as)];
        if (!isOpen(other)) continue;
        if (other !== undefined) keep(other, index + 1, after, after, written);
        else if (earlier !== undefined) keep(midnight, index + 1, ...twice((((earlier.clock + after) % minutesOfDay) + minutesOfDay) % minutesOfDay), written);
      }
    }
    for (const [index, { session, clock }] of sessions.entries()) {
      if (clock !== null) continue;
      for (const { from, to } of windowsIn(this.source.sessions.get(session)?.timing ?? [])) if (from <= to) keep(midnight, index + 1, from, to, `${nameOf(session)} between ${clockText(from)} and ${clockText(to)}`);
    }
    return gaps;
  }

  /** The window of a session, or of the one that it is at the same time as. */
  private windowOf(id: Id): Window | undefined {
    const timing = this.source.sessions.get(id)?.timing ?? [];
    const as = timing.find((one) => one.type === 'same time');
    return [...windowsIn(timing), ...windowsIn(as === undefined ? [] : (this.source.sessions.get(as.as)?.timing ?? []))][0];
  }

  /** A clock time within what is left open. */
  private choose(id: Id, gaps: Gaps, moment: number, { ends, free }: Before): Placed {
    const timing = this.source.sessions.get(id)?.timing ?? [];
    const window = this.windowOf(id);
    const usual = window === undefined ? free : (window.from + window.to) / 2;
    // One that is bound to be after another is as long after its end as is said.
    const [bound] = timing.flatMap((one) => (one.type === 'bound' && one.direction === 'after' ? [{ of: one.of, minutes: quantityIn([one.value])?.value ?? 0, end: ends.get(one.of) }] : []))
      .flatMap(({ of, minutes, end }) => (end === undefined || end + minutes <= usual ? [] : [{ of, minutes, clock: end + minutes }]))
      .toSorted((one, other) => other.clock - one.clock);
    const left = gaps.between(midnight, moment);
    const wish = bound?.clock ?? usual;
    const clock = within(wish, left);
    gaps.say(midnight, moment, clock, clock);
    if (clock === usual) return { clock, assumed: window === undefined ? `its time of day is not stated; it was taken to follow the others of its day from ${firstSession / 60}:00 on.` : 'it is in the middle of its window of time.' };
    if (clock === bound?.clock) return { clock, assumed: `it was taken to be ${lengthText(bound.minutes)} after the end of ${sessionName(bound.of)}.` };
    if (window !== undefined) return { clock, assumed: 'it is as near to the middle of its window of time as what is said of it and of other sessions lets it.' };
    return { clock, ...(!isSettled(left) && { assumed: `its time of day is not stated; it was taken to be as ${clock < wish ? 'late' : 'early'} as what is said of it and of other sessions lets it.` }) };
  }
}

const twice = (value: number): [number, number] => [value, value];

/** `pretest.first_test` */
function sessionName(id: Id): string {
  return id.replace(/^session\./, '');
}
