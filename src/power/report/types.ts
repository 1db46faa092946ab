/**
 * What `placepref power --format json` writes. The JSON Schema in schema/power-1.schema.json is generated from these types.
 */
import type { Input } from '../../language/ir/types.js';

/** How often the analyses that a protocol plans would find what they look for, by simulated experiments. */
export interface PowerReport {
  /** Identifier of the schema that this object follows. */
  $schema: 'urn:placepref:schema:power:1';
  /** Version of the representation; the major number changes when a reader must. */
  power: '1.0';
  tool: { name: 'placepref'; version: string };
  protocol: { title: string; experiment: string; inputs: Input[] };
  generator: string;
  seed: number;
  /** In the place of that of the protocol; null where that counts. */
  alpha: number | null;
  /** Power that is aimed at. */
  target: number;
  /** Confidence of all intervals, which are Clopper and Pearson's. */
  confidence: number;
  /** How wide an interval may be when simulating ends; null where the number of experiments is fixed. */
  width: number | null;
  /** Was all simulated that was asked for? */
  complete: boolean;
  /** What was cut short where it was not: the power, or only which assumption moves it most, of which nothing is told then. */
  interrupted: 'power' | 'sensitivity' | null;
  /** What takes several values, in the order in which they are given. */
  swept: string[];
  variants: ReportedVariant[];
  points: PowerPoint[];
  /** What the sweep of the number of animals says of the target. */
  smallest: SmallestSize[];
  notRun: { analysis: string; why: string; experiments: Count }[];
  /** Which assumption moves the power most; null where that was not asked for, or interrupted. */
  sensitivity: Sensitivity | null;
  /** What the protocol says and the model does not represent; what it took for granted. */
  ignored: string[];
  assumed: string[];
}

/**
 * @asType integer
 * @minimum 0
 */
export type Count = number;

export interface ReportedVariant {
  name: 'as planned' | 'weaker' | 'other learner' | 'no effect';
  /** What is otherwise in it. */
  what: string;
}

/** One choice of what is swept, under one variant. */
export interface PowerPoint {
  /** As written, by name. */
  values: Record<string, string>;
  variant: ReportedVariant['name'];
  /** Simulated experiments. */
  runs: Count;
  /** Animals of one experiment, and how many of them rules exclude on average. */
  animals: number;
  excluded: number;
  rates: Rate[];
  criteria: ReportedCriterion[];
}

/** How often something that an analysis decides was decided so. */
export interface Rate {
  analysis: string;
  kind: 'test' | 'expectation';
  /** An effect, what is compared with what, or the name of a hypothesis. */
  what: string;
  at: string | null;
  /** Experiments in which p could be had. */
  tested: Count;
  /** Those with p below alpha on the side that is expected; under `no effect`, on either side. */
  found: Count;
  /** Share of all experiments, with its interval. */
  rate: number;
  low: number;
  high: number;
}

export interface ReportedCriterion {
  phase: string;
  /** Share of animals that met it, and on which day of the phase half of those had. */
  met: number;
  medianDay: number | null;
}

export interface SmallestSize {
  analysis: string;
  kind: 'test' | 'expectation';
  what: string;
  at: string | null;
  /** What is swept besides the number of animals, as written. */
  given: Record<string, string>;
  /** Of the sizes that were tried, the smallest whose interval lies above the target, and the smallest whose interval reaches it; null for none. */
  sure: string | null;
  possible: string | null;
}

/** The experiment as it is planned, with one assumption at a time set otherwise; all from the same random numbers, which count alike as far as the paths of animals agree. */
export interface Sensitivity {
  /** Experiments of each setting. */
  runs: Count;
  /** Animals of one experiment. */
  animals: number;
  assumptions: VariedAssumption[];
  /** Assumptions that change nothing that is measured, and so were left out. */
  unused: string[];
  /** Words, routes and times of day that were assumed; what else they might be nobody can say. */
  notVaried: { name: string; value: string }[];
  questions: QuestionSensitivity[];
}

export interface VariedAssumption {
  name: string;
  /** A number of the model, what `--assume` gave, or a fact that the protocol marks as assumed. */
  of: 'model' | 'command line' | 'protocol';
  /** What it is, as written, and who says so. */
  value: string;
  source: string;
  /** Why it is not looked at beyond its settings. */
  range: string;
  /** As written. */
  settings: string[];
}

/** The ends of a range, and of a word the other one. */
export type End = 'low' | 'high' | 'other';

export interface QuestionSensitivity {
  analysis: string;
  kind: 'test' | 'expectation';
  what: string;
  at: string | null;
  /** As planned. */
  found: Count;
  rate: number;
  low: number;
  high: number;
  /** Unit of effects: of what a hypothesis compares, `s`; null where there is none. */
  unit: string | null;
  /** Mean over the experiments of the difference that a hypothesis is about; null of a test, which has none. */
  effect: number | null;
  /** That which moves the power most first; of those that do not move it beyond noise, that which moves the effect most. */
  moves: Move[];
}

export interface Move {
  assumption: string;
  settings: MovedSetting[];
}

export interface MovedSetting {
  end: End;
  written: string;
  found: Count;
  rate: number;
  low: number;
  high: number;
  /** That the power is not the one as planned: McNemar's exact test of the same experiments, by Holm over all settings. */
  p: number;
  effect: MovedEffect | null;
}

export interface MovedEffect {
  value: number;
  /** Interval of the value, if the effect as planned is taken as known: that of the difference of the same experiments. */
  low: number;
  high: number;
  /** By a paired t test, and Holm's correction over all settings. */
  p: number;
}
