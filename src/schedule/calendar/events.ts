import { minutesOfDay } from '../../language/ir/clock.js';
import type { Experiment, Id, TrackStep } from '../../language/ir/types.js';
import type { Laboratory, Role } from '../facility/laboratory.js';
import { roomOf } from '../occasions/boxes.js';
import { roleFor } from '../occasions/occupation.js';
import type { Occasions } from '../occasions/occasions.js';
import type { Act, Visit } from '../occasions/types.js';
import type { DateText, ScheduledAnimal, ScheduledEvent } from '../types.js';
import type { Instance, Timetable } from './instance.js';

export interface Arranged {
  readonly occasions: Occasions;
  readonly instance: Instance;
  readonly timetable: Timetable;
  readonly animals: readonly ScheduledAnimal[];
  readonly laboratory: Laboratory;
  readonly dateOf: (day: number) => DateText;
}

/** Every step of every animal at its time; a partner has an event of its own for what it takes part in or undergoes. */
export function eventsOf(arranged: Arranged): ScheduledEvent[] {
  const { occasions, instance, animals } = arranged;
  const jobs = new Map(instance.jobs.flatMap(({ animal, sessions }, index) => [...sessions].map(([session, after]) => [`${animal} ${session}`, { index, after }] as const)));
  const layers = new Map(instance.layers.flatMap(({ dates }, layer) => dates.map((date) => [date, layer] as const)));
  const participants = participantsOf(occasions.parts.experiment);
  const byId = new Map(animals.map((animal) => [animal.id, animal]));
  const events = occasions.visits.flatMap((visit) => {
    const job = jobs.get(`${visit.animal} ${visit.session}`);
    const animal = byId.get(visit.animal);
    if (job === undefined || animal === undefined) return [];
    const onset = (arranged.timetable.starts[job.index] ?? 0) + job.after;
    const crew = arranged.timetable.people[job.index]?.get(layers.get(arranged.dateOf(visit.day)) ?? -1);
    const partners = [...new Set(visit.acts.flatMap((act) => act.with.map((one) => one.animal)))].flatMap((id) => byId.get(id) ?? []);
    return visit.acts.flatMap((act) => {
      const who = participants.get(`${animal.track} ${act.step}`) ?? new Set([animal.population]);
      const taking = [animal, ...partners].filter(({ arm, population }) => who.has(population) || (arm !== null && who.has(arm)));
      return taking.map((one) => eventOf(one, act, visit, { arranged, onset, crew, animal, taking, box: occasions.boxes.get(animal.id)?.get(act.apparatus ?? '') ?? null }));
    });
  });
  return inTime(events);
}

/** In order of time, then of animals; what one animal goes through at the same minute stays in the order in which it is done. */
export function inTime(events: readonly ScheduledEvent[]): ScheduledEvent[] {
  return events.toSorted((one, other) => order(one.date, other.date) || one.clock - other.clock || order(one.animal, other.animal));
}

const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

interface Circumstances {
  readonly arranged: Arranged;
  readonly onset: number;
  readonly crew: ReadonlyMap<Role, string> | undefined;
  /** Whose visit it is, and all that take part. */
  readonly animal: ScheduledAnimal;
  readonly taking: readonly ScheduledAnimal[];
  readonly box: number | null;
}

function eventOf(one: ScheduledAnimal, act: Act, { day, phase, session, status }: Visit, { arranged, onset, crew, animal, taking, box }: Circumstances): ScheduledEvent {
  const minute = Math.round(onset + act.onset);
  const shift = Math.floor(minute / minutesOfDay);
  const roles = new Map(animal.partners.flatMap(({ role, animals }) => animals.map((id) => [id, role] as const)));
  return {
    id: `${one.id}/${day}/${act.step}${one.id === animal.id ? '' : `/${animal.id}`}`,
    animal: one.id,
    phase,
    session,
    step: act.step,
    kind: act.kind,
    day,
    date: arranged.dateOf(day + shift),
    clock: minute - shift * minutesOfDay,
    duration: act.duration,
    ...(act.delivers !== undefined && { delivers: act.delivers }),
    status,
    place: act.place,
    box: act.apparatus === null ? null : box,
    room: act.apparatus === null ? null : roomOf(act.apparatus, arranged.occasions.parts, arranged.laboratory),
    person: crew?.get(roleFor(act.kind)) ?? null,
    with: taking.filter(({ id }) => id !== one.id).map(({ id }) => ({ role: roles.get(id) ?? 'subject', animal: id })),
    written: act.written,
  };
}

/** Who takes part in each step, by the track and the step: populations and groups. */
function participantsOf({ timeline }: Experiment): ReadonlyMap<string, ReadonlySet<Id>> {
  const steps = timeline.flatMap(({ id, days }) => days.flatMap(({ sessions }) => sessions.flatMap((session) => session.steps.map((step) => [`${id} ${step.step}`, step] as const))));
  return new Map(steps.map(([key, step]) => [key, whoOf(step)]));
}

function whoOf({ participants }: TrackStep): ReadonlySet<Id> {
  return new Set(participants.flatMap(({ animals }) => animals ?? []));
}
