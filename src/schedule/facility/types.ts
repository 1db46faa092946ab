/**
 * What a laboratory has, and when: a file beside its protocols, facility.json. The JSON Schema in
 * schema/facility-1.schema.json is generated from these types.
 */
export interface Facility {
  $schema?: string;
  name?: string;
  /** IANA name of the zone of all clock times. */
  zone?: string;
  /** Working hours of each day of the week, as `"08:00-18:00"`; several stretches where somebody is there twice. A day that is not named has none. */
  hours: Partial<Record<Weekday, Stretch[]>>;
  /** Stretches of every day in which nobody works, lunch say. */
  breaks?: Stretch[];
  /** Dates without work, ISO 8601. */
  holidays?: string[];
  people: Person[];
  /** Boxes of each apparatus, by its name in the protocol; those of the protocol where it is not named. */
  apparatus?: Record<string, { boxes: number; room?: string }>;
  /** `"5 min"`: how long a box is cleaned after each animal. */
  cleaning?: string;
  /** How long somebody is busy with one animal at each injection, and each time it is put in or taken out. */
  handling?: string;
  syringes?: Syringe[];
  /** Share that is made up beyond what will be drawn up, as `"10 %"`. */
  margin?: string;
}

export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/**
 * @pattern ^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-4]):[0-5][0-9]$
 */
export type Stretch = string;

export interface Person {
  name: string;
  email?: string;
  /** What this person does; all where it is left out. `experimenter` runs sessions, `injector` injects. */
  roles?: ('experimenter' | 'injector' | 'scorer' | 'caretaker')[];
  /** Weekdays and dates on which this person is away. */
  off?: string[];
  hours?: Partial<Record<Weekday, Stretch[]>>;
}

/** A syringe, pipette or pump setting. */
export interface Syringe {
  name: string;
  /** Routes for which it is used; all where it is left out. */
  routes?: string[];
  /** What it holds, and what its graduation is, mL. */
  holds: number;
  step: number;
}
