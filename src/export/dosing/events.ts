import { withoutDust } from '../../language/words.js';
import type { Id } from '../../language/ir/types.js';
import { weightOn } from '../../schedule/doses/weight.js';
import type { Administration, AdministeredMaterial, AnimalId, Schedule, ScheduledAnimal, ScheduledEvent } from '../../schedule/types.js';
import { instantOf } from '../instant.js';

/** One dose of one drug. */
export interface DoseEvent {
  readonly id: number;
  readonly animal: AnimalId;
  /** Hours from the first event of the animal, whatever that is; as they pass, over a change of clocks too. */
  readonly time: number;
  /** mg */
  readonly amount: number;
  /** mg/h; 0 where it is given at once. */
  readonly rate: number;
  readonly compartment: 1 | 2;
  /** kg */
  readonly weight: number | null;
  readonly isConditional: boolean;
}

const millisecondsOfHour = 3_600_000;

/** Animals by the numbers that they have in tables of doses, from 1, in the order of the schedule. */
export function numbered(animals: readonly ScheduledAnimal[]): ReadonlyMap<AnimalId, number> {
  return new Map(animals.map(({ id }, index) => [id, index + 1]));
}

/** Instant of the first event of each animal, where its time begins. */
export function beginnings({ events, zone }: Schedule): ReadonlyMap<AnimalId, number> {
  const first = new Map<AnimalId, number>();
  for (const { animal, date, clock } of events) {
    const instant = instantOf(date, clock, zone);
    first.set(animal, Math.min(first.get(animal) ?? instant, instant));
  }
  return first;
}

/** Doses of each drug in mg, by animal and time. What has no mass (a dose that is unknown, or in units) is in none. */
export function dosesByDrug(schedule: Schedule): ReadonlyMap<Id, DoseEvent[]> {
  const [ids, starts] = [numbered(schedule.animals), beginnings(schedule)];
  const animals = new Map(schedule.animals.map((animal) => [animal.id, animal]));
  const found = new Map<Id, DoseEvent[]>();
  for (const event of schedule.events) {
    const [id, animal, start] = [ids.get(event.animal), animals.get(event.animal), starts.get(event.animal)];
    if (event.administration === undefined || id === undefined || animal === undefined || start === undefined) continue;
    const time = Number(((instantOf(event.date, event.clock, schedule.zone) - start) / millisecondsOfHour).toFixed(6));
    for (const { material, amount } of event.administration.materials) {
      if (amount === null || amount === 0) continue;
      const doses = found.get(material) ?? [];
      found.set(material, doses);
      doses.push({ id, animal: animal.id, time, amount, ...howGiven(event, event.administration, amount), weight: kilograms(event, animal), isConditional: event.status === 'conditional' });
    }
  }
  for (const doses of found.values()) doses.sort((one, other) => one.id - other.id || one.time - other.time);
  return found;
}

/** Doses of which the mass is not known, so that no table of doses can have them. */
export function withoutMass({ events }: Schedule): { event: ScheduledEvent; material: AdministeredMaterial }[] {
  return events.flatMap((event) => (event.administration?.materials ?? []).flatMap((material) => (material.amount === null && material.dose !== null ? [{ event, material }] : [])));
}

function howGiven({ duration: stated, delivers: duration = stated }: ScheduledEvent, { route }: Administration, amount: number): Pick<DoseEvent, 'rate' | 'compartment'> {
  return { rate: duration > 0 ? withoutDust(amount / (duration / 60)) : 0, compartment: route === 'iv' ? 2 : 1 };
}

function kilograms({ date, administration }: ScheduledEvent, animal: ScheduledAnimal): number | null {
  const weight = administration?.weight ?? weightOn(animal, date, undefined);
  return typeof weight === 'string' ? null : withoutDust(weight.grams / 1000);
}
