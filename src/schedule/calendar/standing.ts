import { dayOf, minutesOfDay } from '../../language/ir/clock.js';
import { grouped } from '../../language/grouped.js';
import type { Day, Id } from '../../language/ir/types.js';
import type { Occasions } from '../occasions/occasions.js';
import type { AnimalId, Schedule, ScheduledEvent } from '../types.js';
import { constraint } from './easing.js';
import type { Instance, Job } from './instance.js';

/** A session of an animal as it stands: its day, and the minute at which it begins. */
interface Onset {
  readonly day: Day;
  readonly minute: number;
}

/** The calendar that stands: when each animal had, or was to have, its sessions. */
export class Standing {
  private readonly onsets: ReadonlyMap<string, readonly Onset[]>;
  private readonly events: ReadonlyMap<Day, ReadonlyMap<string, ScheduledEvent>>;

  /** @param occasions what animals go through by that calendar */
  constructor({ events, start }: Schedule, { visits }: Occasions) {
    this.events = new Map([...grouped(events, ({ day }) => day)].map(([day, own]) => [day, new Map(own.map((event) => [event.id, event]))]));
    const onsets = visits.flatMap(({ animal, day, session, acts }) => acts.flatMap(({ step, onset }) => {
      const event = this.events.get(day)?.get(`${animal}/${day}/${step}`);
      return event === undefined ? [] : [{ animal, session, day, minute: minuteOf(event, start) - onset }];
    }));
    this.onsets = grouped(onsets, ({ animal, session }) => `${animal} ${session}`);
  }

  /**
   * A problem in which jobs are to stay at the clock times that their animals had. A session that the protocol puts at the same time as
   * one of another day keeps it.
   *
   * @param without names of constraints that do not count
   */
  stay(instance: Instance, { timings }: Occasions, day: Day, without: ReadonlySet<string> = new Set()): Instance {
    return {
      ...instance,
      jobs: instance.jobs.map((job): Job => {
        const stays = this.minuteOf(job, day);
        if (stays === undefined) return job;
        const isTied = (timings.get(job.animal)?.same ?? []).some(({ session, as, written }) => job.sessions.has(session) !== job.sessions.has(as) && !without.has(constraint.same(written)));
        return { ...job, stays, release: stays, starts: isTied ? job.starts.filter((start) => start === stays) : job.starts };
      }),
    };
  }

  /** The events of a day as they stand, where it has just these at these times; with what they are now, planned or conditional. */
  same(day: Day, events: readonly ScheduledEvent[]): ScheduledEvent[] | undefined {
    const known = this.events.get(day);
    if (known?.size !== events.length) return undefined;
    const standing = events.flatMap(({ id, date, clock, duration, box, status }) => {
      const one = known.get(id);
      return one?.date === date && one.clock === clock && one.duration === duration && one.box === box ? [{ ...one, status }] : [];
    });
    return standing.length === events.length ? standing : undefined;
  }

  /** When a job began, or was to begin: on that day, else on most. */
  private minuteOf({ animal, sessions }: Job, day: Day): number | undefined {
    for (const [session, after] of sessions) {
      const known = this.onsetOf(animal, session, day);
      if (known !== undefined) return Math.round(known.minute - after);
    }
    return undefined;
  }

  private onsetOf(animal: AnimalId, session: Id, day: Day): Onset | undefined {
    const known = this.onsets.get(`${animal} ${session}`) ?? [];
    const [usual] = [...grouped(known, ({ minute }) => minute).values()].toSorted((one, other) => other.length - one.length);
    return known.find((onset) => onset.day === day) ?? usual?.[0];
  }
}

/** Minutes after the midnight with which the day of the study of an event begins. */
const minuteOf = ({ date, clock, day }: ScheduledEvent, start: string): number => (dayOf(start, date) - day) * minutesOfDay + clock;
