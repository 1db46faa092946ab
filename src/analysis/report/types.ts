/**
 * What `placepref analyze --format json` writes. The JSON Schema in schema/analysis-1.schema.json is generated from these types.
 */
import type { Input } from '../../language/ir/types.js';

/** The analyses that a protocol plans, run on what was measured. */
export interface AnalysisReport {
  /** Identifier of the schema that this object follows. */
  $schema: 'urn:placepref:schema:analysis:1';
  /** Version of the representation; the major number changes when a reader must. */
  analysis: '1.0';
  tool: { name: 'placepref'; version: string };
  protocol: { title: string; experiment: string; inputs: Input[] };
  /** The table of what was measured. */
  results: Input;
  groups: ReportedGroup[];
  /** Sessions in which something was to be measured, of as many animals as are planned or, where these are more, as the table has; and of how many it has a number. */
  sessions: { planned: Count; found: Count };
  missing: MissingRow[];
  /** What did not keep the table from being read. */
  notes: { message: string; at: string | null }[];
  exclusions: ReportedExclusion[];
  analyses: ReportedAnalysis[];
}

/**
 * @asType integer
 * @minimum 0
 */
export type Count = number;

export interface ReportedGroup {
  group: string;
  /** As the protocol says it; null where it does not. */
  planned: Count | null;
  found: Count;
  /** Taken out of all analyses by a rule. */
  excluded: Count;
}

export interface MissingRow {
  animal: string;
  phase: string;
  session: string;
  /**
   * Null where the protocol does not number it.
   *
   * @asType integer
   */
  day: number | null;
}

export interface ReportedExclusion {
  /** As the protocol says it. */
  rule: string;
  /** Whole animals, or sessions of them. */
  excluded: { animal: string; session: string | null; day: number | null }[];
  /** Animals for which it could not be decided, as what it rests on was not measured. */
  undecided: string[];
  /** Why it was not carried out; null where it was. */
  notRun: string | null;
}

export interface ReportedAnalysis {
  name: string;
  outcome: string;
  /** Of means and differences; empty for what has none, null where it is not known. */
  unit: string | null;
  /** Phases or sessions; empty where all count. */
  during: string[];
  /** A word of the list `test`. */
  test: string;
  factors: string[];
  alpha: number | null;
  sides: 'one_sided' | 'two_sided';
  correction: string;
  primary: boolean;
  /** Why it was not run; null where it was. */
  notRun: string | null;
  means: ReportedMean[];
  /** Animals that are not in it, though no rule excludes them. */
  leftOut: { animal: string; why: string }[];
  tests: ReportedTest[];
  expectations: ReportedExpectation[];
  /** What was not done as the protocol has it. */
  notes: string[];
}

export interface ReportedMean {
  group: string;
  at: string;
  n: Count;
  /** Null of no animal. */
  mean: number | null;
  /** Null of fewer than two. */
  sd: number | null;
  /** Where all covariates have their mean over the animals of the analysis; null without covariates. */
  adjusted: number | null;
}

export interface ReportedTest {
  /** An effect, or what is compared with what. */
  what: string;
  /** Where several are tested by themselves, which session or group. */
  at: string | null;
  statistic: 't' | 'F' | 'U' | 'V' | 'H' | 'r' | 'q';
  value: number | null;
  df: number[];
  p: number | null;
  /** After the correction of the analysis, where it corrects this. */
  pCorrected: number | null;
  /** How p was made, where that is not plain. */
  method: string | null;
  difference: ReportedEstimate | null;
  /** Size of the effect. */
  effect: (ReportedEstimate & { name: string }) | null;
  /** Of repeated measures with more than two levels. */
  sphericity: { greenhouseGeisser: number; huynhFeldt: number; mauchlyP: number | null; pUncorrected: number } | null;
}

export interface ReportedEstimate {
  value: number | null;
  /** Null for an end that is open. */
  interval: { low: number | null; high: number | null; confidence: number } | null;
}

export interface ReportedExpectation {
  name: string;
  /** The inequality as the protocol says it. */
  expects: string;
  /** Why it was not tested; null where it was. */
  notRun: string | null;
  test: ReportedTest | null;
  /** Was the difference on the side that is expected? Null where it was not tested, or no side is expected. */
  onExpectedSide: boolean | null;
}
