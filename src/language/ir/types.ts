import type { FunctionName, Operator } from '../formulas/operators.js';

/**
 * The intermediate representation: what a protocol means, free of how it is written. Everything else that placepref
 * makes is derived from it. The JSON Schema in schema/ir-1.schema.json is generated from these types.
 */

/** A place in a text; lines and columns count from 1. */
export interface Position {
  /** Path of the file, from the folder of the protocol; `library/…` for the built-in library. */
  file: string;
  line: Ordinal;
  column: Ordinal;
}

/**
 * Counts from 1.
 *
 * @asType integer
 * @minimum 1
 */
export type Ordinal = number;

/**
 * Minutes after midnight, local time.
 *
 * @asType integer
 * @minimum 0
 * @maximum 1439
 */
export type ClockMinute = number;

/**
 * Day of the study; day 1 is the first, and day 0 the one before it.
 *
 * @asType integer
 */
export type Day = number;

/**
 * Stable name of a part of the study: it depends on the names in the text, not on where they stand.
 *
 * @minLength 1
 */
export type Id = string;

/** One study: the whole of one protocol file with what it imports. */
export interface Study {
  /** Identifier of the schema that this object follows. */
  $schema: 'urn:placepref:schema:ir:1';
  /** Version of the representation; the major number changes when a reader must. */
  ir: '1.0';
  /** What made it. */
  tool: { name: 'placepref'; version: string };
  /** Of the file itself, for what it says of no part. */
  id: 'protocol';
  kind: 'protocol' | 'library';
  title: string;
  /** Every text that was read, the protocol first. */
  inputs: Input[];
  facts: Facts;
  definitions: Definition[];
  /** One for each `experiment`; one for the whole file where there is none. */
  experiments: Experiment[];
  /** All that the protocol says it does not say. */
  unstated: UnstatedItem[];
  /** Steps said in words only (`procedure "…"`), which no tool can work with. */
  inWords: { step: Id; text: string; at: Position }[];
}

export interface Input {
  path: string;
  /**
   * SHA-256 of the text as UTF-8 without a byte order mark, in hexadecimal.
   *
   * @pattern ^[0-9a-f]{64}$
   */
  sha256: string;
}

export interface UnstatedItem {
  /** What it belongs to. */
  of: Id;
  /** Name of the fact, or of the part of the sentence. */
  name: string;
  at: Position;
}

/** Facts by name. */
export type Facts = Record<string, Fact>;

/** One stated fact, with where it comes from. */
export interface Fact {
  values: Value[];
  /** As it stands in the text. */
  written: string;
  status: 'stated' | 'assumed' | 'unstated';
  provenance?: Provenance;
  /** What other sources say; the fact itself is the one that is used. */
  contradictedBy?: Fact[];
  at: Position;
}

export interface Provenance {
  statedIn?: string[];
  sources?: string[];
  notes?: string[];
}

export type Value = QuantityValue | NumberValue | ReferenceValue | TermValue | TextValue | UnstatedValue | ClockValue | DateValue | ExpressionValue;

export interface QuantityValue {
  type: 'quantity';
  /** In `unit`; the lower end of a range. */
  value: number;
  /** Upper end of a range. */
  upper?: number;
  /** Standard deviation, in `unit`. */
  spread?: number;
  /** UCUM code of the normalised unit: min, mg, mL, mg/kg, mL/kg, mg/mL, mA, cm, Cel, and 1 for a share. */
  unit: string;
  written: string;
  /** `per side`, `per animal`: the word of the list `basis` or `animal_role`, or the id of animals. */
  per?: string;
  /** `5 % v/v of ethanol` */
  of?: Id;
}

export interface NumberValue {
  type: 'number';
  value: number;
  upper?: number;
  spread?: number;
  written: string;
  per?: string;
  of?: Id;
}

/** Something that the study declares. */
export interface ReferenceValue {
  type: 'reference';
  id: Id;
}

/** A word of a list of terms. */
export interface TermValue {
  type: 'term';
  list: string;
  /** Empty where the list itself is meant, as on the left of `sex is female`. */
  term: string;
}

export interface TextValue {
  type: 'text';
  text: string;
}

export interface UnstatedValue {
  type: 'unstated';
  per?: string;
}

export interface ClockValue {
  type: 'clock';
  minute: ClockMinute;
  written: string;
}

export interface DateValue {
  type: 'date';
  /**
   * ISO 8601.
   *
   * @format date
   * @pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$
   */
  date: string;
}

export interface ExpressionValue {
  type: 'expression';
  expression: Expression;
  written: string;
}

export type Expression = OperationExpression | LiteralExpression | ObservationExpression | ChoiceExpression;

/** An operator or a function over its arguments. */
export interface OperationExpression {
  type: 'operation';
  operator: Operator | FunctionName;
  arguments: Expression[];
}

export interface LiteralExpression {
  type: 'literal';
  value: QuantityValue | NumberValue | ClockValue | UnstatedValue;
}

/** What is measured: a measure, an outcome, a factor or a fact, where, in which session, among which animals. */
export interface ObservationExpression {
  type: 'observation';
  subject: Value;
  place?: Value;
  during?: Value;
  /** Levels that all hold for the animals that are meant. */
  among?: Value[];
}

/** Whether a factor or a list of terms has one level (`witnessed is fearful`). */
export interface ChoiceExpression {
  type: 'choice';
  subject: Value;
  is: Value;
  negated: boolean;
}

export type DefinitionKind =
  | 'drug' | 'vehicle' | 'mix' | 'device' | 'stimulus' | 'preparation'
  | 'apparatus' | 'compartment' | 'zone' | 'door' | 'configuration'
  | 'animals' | 'pairing' | 'procedure'
  | 'species' | 'route' | 'substance' | 'limit' | 'kinetics' | 'measure';

/** Something declared: a drug, a box, animals, a procedure, an entry of the library. */
export interface Definition {
  id: Id;
  kind: DefinitionKind;
  name: string;
  origin: 'protocol' | 'import' | 'library';
  /** The library substance that a drug is. */
  substance?: Id;
  facts: Facts;
  /** Compartments of an apparatus. */
  parts?: Definition[];
  /** Parameters of a procedure. */
  parameters?: ParameterDefinition[];
  provenance?: Provenance;
  at: Position;
}

export interface ParameterDefinition {
  id: Id;
  name: string;
  /** A dimension (`time`, `current`), a kind of thing (`animals`, `place`), or `count`, `number`, `text`, `clock`, `expression`. */
  type: string;
  /** The word before its value in a sentence. */
  preposition?: string;
  /** Its value stands before `times`. */
  times?: boolean;
  default?: Value;
}

export interface Experiment {
  id: Id;
  name: string;
  title: string;
  facts: Facts;
  factors: Factor[];
  /** Crossings of factors, as declared. */
  groups: Groups[];
  arms: Arm[];
  assignments: Assignment[];
  /** Allocation, blinding, analyses, hypotheses, simulation settings. */
  sections: Section[];
  sweeps: Sweep[];
  outcomes: Outcome[];
  exclusions: Exclusion[];
  phases: Phase[];
  timeline: Track[];
}

export interface Factor {
  id: Id;
  name: string;
  /** Between animals; within each animal; or formed after the fact by a rule. */
  kind: 'between' | 'within' | 'afterwards';
  levels: Level[];
  facts: Facts;
  at: Position;
}

export interface Level {
  id: Id;
  name: string;
  value?: QuantityValue | NumberValue | UnstatedValue;
  /** For groups formed after the fact. */
  rule?: Expression;
  otherwise?: boolean;
}

/** Factors that are crossed; each cell that is left is an arm. */
export interface Groups {
  id: Id;
  name: string;
  facts: Facts;
  arms: Id[];
  provenance?: Provenance;
  at: Position;
}

/** One group of the design: a cell of a crossing, or an arm that is named. */
export interface Arm {
  id: Id;
  name: string;
  /** Animals that it is made of; null where the protocol does not say, and not one kind alone is studied. */
  animals: Id | null;
  /** Level of each crossed factor, by the id of the factor; without those that do not apply to it. */
  levels: Levels;
  n: Value | null;
  /** What a named arm states. */
  facts?: Facts;
  at: Position;
}

/** Ids of levels by the ids of their factors. */
export type Levels = Record<Id, Id>;

/** Which place has which role: `assign drug_side, saline_side to box.left, box.right`. */
export interface Assignment {
  id: Id;
  roles: { id: Id; name: string }[];
  /** As many as roles; which of them an animal has in which role is the method's to say. */
  places: Id[];
  facts: Facts;
  at: Position;
}

export interface Section {
  id: Id;
  kind: 'allocation' | 'blinding' | 'analysis' | 'hypothesis' | 'simulation' | 'scenario' | 'sample_size';
  name: string | null;
  facts: Facts;
  provenance?: Provenance;
  at: Position;
}

/** A number of the file that simulations vary. */
export interface Sweep {
  id: Id;
  /** What the number belongs to, and the name of the fact that it is. */
  of: Id;
  fact: string;
  values: Value[];
  written: string;
  at: Position;
}

export interface Outcome {
  id: Id;
  name: string;
  formula: Expression;
  written: string;
  facts: Facts;
  at: Position;
}

export interface Exclusion {
  id: Id;
  verb: 'exclude' | 'withdraw';
  /** What is excluded, a word of the list `basis`: animal, session, … */
  unit: string;
  /** Outcomes that it is excluded from; all of them where the list is empty. */
  from: Id[];
  condition: Expression;
  written: string;
  facts: Facts;
  at: Position;
}

export interface Phase {
  id: Id;
  name: string;
  kind: 'phase' | 'background';
  facts: Facts;
  /** When it takes place, as written. */
  written: string;
  /** Its first day and the one it ends on, at the latest; null where they are not known. */
  span: { first: Day | null; last: Day | null; /** Are its days named as days of the study? Else they are counted from another phase, as `timing` says, or from the end of the one before. */ isFixed: boolean };
  /** Values of the parts of its sentence: `duration`, `interval`, `animals`, `count`. */
  values: Record<string, Value[]>;
  /** Relations to other phases that the text states; offsets are in days. */
  timing: Timing[];
  until?: Criterion;
  /** Parts that are gone through once for each level of a factor. */
  each?: Each[];
  sessions: Session[];
  provenance?: Provenance;
  at: Position;
}

/** Sessions that are gone through once for each level of a factor, in the order that the animal has. */
export interface Each {
  id: Id;
  factor: Id;
  /** `order`, `washout`, … */
  facts: Facts;
  /** Values of the parts of its sentence: `interval`, `count`. */
  values: Record<string, Value[]>;
  sessions: Id[];
  at: Position;
}

/** A phase ends when the condition held for `days` days, or after `atMost` days. */
export interface Criterion {
  condition: Expression;
  written: string;
  /** Days in a row; 1 where the protocol does not say more, null where it is `unstated`. */
  days: Ordinal | null;
  atMost: Ordinal | null;
  /** What follows where it was not met, a word of the list `on_failure`. */
  otherwise: string | null;
  at: Position;
}

export interface Session {
  id: Id;
  name: string;
  facts: Facts;
  written: string;
  /** Values of the parts of its sentence: `duration`, `interval`, `animals`, `count`. */
  values: Record<string, Value[]>;
  /** Constraints and relations in time that the text states. */
  timing: Timing[];
  /** It takes place only where this holds. */
  condition?: Expression;
  steps: Step[];
  at: Position;
}

/** One act, as declared; what of it happens to which arm and when stands in the timeline. */
export interface Step {
  id: Id;
  verb: string;
  /** The procedure that is performed. */
  procedure?: Id;
  /** What is given. */
  materials?: Id[];
  /** For a step in words. */
  text?: string;
  label?: string;
  /** Values of the parts of the sentence. */
  values: Record<string, Value[]>;
  facts: Facts;
  timing: Timing[];
  /** It happens only where this holds. */
  condition?: Expression;
  /** Steps that happen during this one. */
  steps?: Step[];
  provenance?: Provenance;
  written: string;
  at: Position;
}

/** When something happens. Offsets count from the onset of what comes after and from the end of what came before. */
export type Timing =
  | { type: 'clock'; minute: ClockMinute }
  | { type: 'unstated' }
  | { type: 'window'; from: ClockMinute; to: ClockMinute }
  | { type: 'same time'; as: Id }
  | { type: 'offset'; direction: 'before' | 'after'; edge: 'onset' | 'end'; of: Id; value: Value }
  | { type: 'bound'; bound: 'least' | 'most'; direction: 'before' | 'after'; edge: 'onset' | 'end'; of: Id; value: Value }
  | { type: 'immediately'; direction: 'before' | 'after'; edge: 'onset' | 'end'; of: Id }
  | { type: 'during'; of: Id };

/** What one arm goes through, with one order of each factor that is varied within animals. */
export interface Track {
  id: Id;
  arm: Id;
  /** Order of levels that the animals of this track have. */
  orders: { factor: Id; levels: Id[] }[];
  days: TrackDay[];
}

export interface TrackDay {
  /** Null where the protocol does not state it; then the days of its phase stand in their order. */
  day: Day | null;
  phase: Id;
  /** `conditional`: the phase may have ended by its criterion before this day. */
  status: 'planned' | 'conditional';
  sessions: TrackSession[];
}

export interface TrackSession {
  session: Id;
  /** Clock time of its onset, in minutes after midnight; null where it is not stated. */
  clock: number | null;
  /** Levels of factors within animals that hold in it. */
  levels: Levels;
  steps: TrackStep[];
}

export interface TrackStep {
  step: Id;
  /** Minutes from the onset of the session, negative before it; null where it cannot be known. */
  onset: number | null;
  /** Minutes; null where it is not stated. */
  duration: number | null;
  /** Minutes after midnight of the day; below 0 on the day before, from 1440 on the day after. */
  clock: number | null;
  /**
   * Which dose of a ladder is given, from 0: of the doses of the sentence, else of the `ladder` of the drug.
   *
   * @asType integer
   * @minimum 0
   */
  rung?: number;
  /** Set where it depends on what will be measured. */
  condition?: Expression;
  participants: Participant[];
}

export interface Participant {
  role: 'receives' | 'undergoes' | 'watches' | 'met' | 'measured';
  /** Animals or an arm; null where the protocol names none. */
  animals: Id | null;
}
