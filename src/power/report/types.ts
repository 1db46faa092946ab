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
  /** Was it interrupted before all experiments were simulated? */
  complete: boolean;
  /** What takes several values, in the order in which they are given. */
  swept: string[];
  variants: ReportedVariant[];
  points: PowerPoint[];
  /** What the sweep of the number of animals says of the target. */
  smallest: SmallestSize[];
  notRun: { analysis: string; why: string; experiments: Count }[];
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
