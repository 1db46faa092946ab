/**
 * The schedule: which animal goes through what, when, where, with whom, and what it is given. It is made of a study, a table of
 * animals, a facility, a date and a seed; all that a laboratory is handed is made of it. The JSON Schema in
 * schema/schedule-1.schema.json is generated from these types.
 */
import type { ClockMinute, Day, Id, Input, Levels } from '../language/ir/types.js';
import type { Administration, Stock } from './doses/types.js';

export type { AdministeredMaterial, Administration, Stock } from './doses/types.js';

/**
 * A date, ISO 8601.
 *
 * @format date
 * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
 */
export type DateText = string;

/** Name of an animal, as the table of animals has it; unique in a schedule. */
export type AnimalId = string;

/** The schedule of one experiment. */
export interface Schedule {
  /** Identifier of the schema that this object follows. */
  $schema: 'urn:placepref:schema:schedule:1';
  /** Version of the representation; the major number changes when a reader must. */
  schedule: '1.0';
  tool: { name: 'placepref'; version: string };
  protocol: { title: string; version: string | null; experiment: Id; inputs: Input[] };
  /** Of the tables of animals, of weights and of results, and of the facility, where they were files. */
  inputs: Input[];
  /** Date of day 1. */
  start: DateText;
  /** IANA name of the zone of all clock times; null where neither protocol nor facility names one: then they are local times without a zone. */
  zone: string | null;
  /**
   * Counts the schedules that were made of one study, from 0; SEQUENCE in calendars.
   *
   * @asType integer
   * @minimum 0
   */
  revision: number;
  allocation: Allocation;
  calendar: CalendarProof;
  animals: ScheduledAnimal[];
  /** In order of time, then of animals. */
  events: ScheduledEvent[];
  /** What has to be made up for each day. */
  stock: Stock[];
  /** What was taken for granted, as the protocol and the facility do not say it. */
  assumed: Assumption[];
  /** Only where it was planned anew, from what was measured. */
  replanned?: Replanned;
}

/** What measurements have changed of a schedule. */
export interface Replanned {
  /** First day that was planned anew, and its date; what was before stands as it did. */
  day: Day;
  from: DateText;
  /** Phases with a criterion that have ended, in the order in which that was found. */
  ended: EndedPhase[];
  /** Animals that are not planned further. */
  left: LeftAnimal[];
  /** Events of schedules before that fell away, or went to another person: calendars give them as cancelled. */
  cancelled: ScheduledEvent[];
}

/** A phase that ended for an animal; one that is done again ends several times. */
export interface EndedPhase {
  animal: AnimalId;
  phase: Id;
  /** Day on which the criterion was met; null where it was not within the longest time. */
  met: Day | null;
  /** Its last day, from which what follows is counted. */
  last: Day;
  /** No day of what follows is before this one. */
  resumes: Day;
  /** Is it done again, since its criterion was not met? */
  isAgain: boolean;
}

export interface LeftAnimal {
  animal: AnimalId;
  /** Phase whose criterion it did not meet, or exclusion that holds; null where the laboratory says that it is not there any more. */
  because: Id | null;
  /** Why, in words of the protocol. */
  written: string;
  /** First day on which it is not there any more. */
  from: Day;
}

/** A value that was taken where nothing was stated. */
export interface Assumption {
  name: string;
  value: string;
  /** Why this one, and where to state another. */
  because: string;
}

/**
 * Of random numbers.
 *
 * @asType integer
 * @minimum 0
 * @maximum 9007199254740991
 */
export type Seed = number;

/** How animals came to groups, sides, orders, boxes and partners, and what shows that the result is what was asked for. */
export interface Allocation {
  /** Name and version; another wherever the same study, animals and seed would be allocated otherwise. */
  algorithm: string;
  generator: string;
  /** Null in what is made for the blind, who could repeat the allocation with it. */
  seed: Seed | null;
  /**
   * SHA-256 of who was allocated to what, as canonical JSON; null for the blind.
   *
   * @pattern ^[0-9a-f]{64}$
   */
  sha256: string | null;
  /** What was asked for, and whether it holds. */
  claims: BalanceClaim[];
  /** Only where counts of some tables are unequal. */
  together?: Together;
}

/** With how many animals the counts of all tables could be equal at once. */
export interface Together {
  /** Tables with unequal counts, by `what`. */
  uneven: string[];
  /** From those that there are, the next number that would do; and the smallest of all, as far as was tried. */
  animals: number;
  smallest: number;
  /** Is it proved that no smaller number does? */
  isProved: boolean;
  /** All of it in words, with how the animals have to be. */
  note: string;
}

/** One thing that was asked to be balanced, with the counts (or means) that show it. */
export interface BalanceClaim {
  /** In words: `drug_side by group`. */
  what: string;
  /** Where the protocol asks for it, as an id; null for what good practice asks for. */
  of: Id | null;
  /** `exact`: counts differ by at most one, as far as numbers allow; `closest`: of means, the smallest difference among those that were compared, as `note` says; `unmet`. */
  status: 'exact' | 'closest' | 'unmet';
  columns: string[];
  rows: { label: string; values: number[] }[];
  /** Largest difference between columns that are to be alike. */
  difference: number;
  /** Why no smaller one is possible, and the smallest number of animals with which it would be. */
  note?: string;
}

export interface ScheduledAnimal {
  id: AnimalId;
  /** Definition of the animals that it is one of. */
  population: Id;
  cage: string | null;
  sex: 'female' | 'male' | null;
  birth: DateText | null;
  /** Weighings, g, the latest last. */
  weights: { date: DateText | null; grams: number }[];
  /** Group, and track of the timeline; null for animals that are only met, or watched. */
  arm: Id | null;
  track: Id | null;
  levels: Levels;
  /** Order of the levels of each factor that is varied within it. */
  orders: { factor: Id; levels: Id[] }[];
  /** Places by the ids of the roles that they have for this animal. */
  places: Record<Id, Id>;
  /** Number of the box, from 1, by the apparatus. */
  boxes: Record<Id, number>;
  /** Animals that it is put together with, by the pairing and their role in it. */
  partners: { pairing: Id; role: string; animals: AnimalId[] }[];
}

/**
 * - `administration` something is given
 * - `placement` in the apparatus, without measuring
 * - `test` in the apparatus, measured
 * - `exposure` to another animal
 * - `stressor`
 * - `sample` something is taken, or measured outside the apparatus
 * - `care` weighing, handling, housing
 * - `other` what the protocol says in words, and acts of devices
 */
export type EventKind = 'administration' | 'placement' | 'test' | 'exposure' | 'stressor' | 'sample' | 'care' | 'other';

/** One step of one animal. */
export interface ScheduledEvent {
  /** Stable: of the animal, the day and the step, whenever it takes place. */
  id: string;
  animal: AnimalId;
  phase: Id;
  session: Id;
  step: Id;
  kind: EventKind;
  day: Day;
  date: DateText;
  /** Local time of its onset, minutes. */
  clock: ClockMinute;
  /**
   * How long it takes, minutes; a hundred years at most.
   *
   * @minimum 0
   * @maximum 52560000
   */
  duration: number;
  /**
   * Only of a pump: for how many minutes it delivers by itself from its onset on; 0 where that is not known.
   *
   * @minimum 0
   * @maximum 52560000
   */
  delivers?: number;
  /** `conditional`: falls away if a criterion is met before; `past`: before the day from which it was planned anew. */
  status: 'planned' | 'conditional' | 'past';
  /** Compartment or apparatus. */
  place: Id | null;
  /** Number of the box, from 1. */
  box: number | null;
  room: string | null;
  person: string | null;
  /** Other animals that take part. */
  with: { role: string; animal: AnimalId }[];
  administration?: Administration;
  /** As the protocol says it. */
  written: string;
}

/** What the solver says of the calendar. */
export interface CalendarProof {
  /** Name and version. */
  solver: string;
  /** `optimal`: no better one exists; `bounded`: at most `gap` from the best; `only`: there was nothing to choose. */
  status: 'optimal' | 'bounded' | 'only';
  /** What was made small, in words. */
  objective: string;
  value: number;
  bound: number;
  /** Every constraint that was kept, in words, with how many times it applied. */
  kept: { constraint: string; applied: number }[];
  /** Days that could not keep the usual clock time of each animal: how many sessions begin at another one, and by how many minutes at most. */
  shifted: { date: DateText; sessions: number; most: number }[];
}
