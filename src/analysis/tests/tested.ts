import type { Alternative } from '../../statistics/alternative.js';
import type { Sphericity } from '../../statistics/anova/sphericity.js';
import type { Interval } from '../../statistics/sample.js';
import type { PlannedAnalysis } from '../plan.js';
import type { Scored } from '../scores.js';

/** One thing that an analysis tests. */
export interface Tested {
  /** An effect, `witnessed:time`, or what is compared with what, `fearful less calm`. */
  readonly what: string;
  /** Where each moment, or each cell, is tested by itself: which. */
  readonly at?: string;
  readonly statistic: 't' | 'F' | 'U' | 'V' | 'H' | 'r' | 'q';
  /** NaN where nothing varies. */
  readonly value: number;
  readonly df: readonly number[];
  readonly p: number;
  /** What a table of simulated experiments does without. */
  readonly detail?: Detail;
}

export interface Detail {
  /** How p was made, where that is not plain from the statistic. */
  readonly method?: string;
  /** Of means, in the unit of the representation. */
  readonly difference?: Estimate;
  readonly effect?: Estimate & { readonly name: string };
  readonly sphericity?: Sphericity & { readonly pUncorrected: number };
}

export interface Estimate {
  readonly value: number;
  readonly interval?: Interval;
}

/** What a test is made with besides the scores. */
export interface TestOptions {
  readonly plan: PlannedAnalysis;
  readonly alternative: Alternative;
  /** What one sample is compared with. */
  readonly expected: number;
  /** The same as it is told, with its unit. */
  readonly expectedText: string;
  readonly isDetailed: boolean;
}

/** @throws NotRun or StatisticsProblem where the scores are not of the form that it needs */
export type TestOf = (scores: Scored, options: TestOptions) => Tested[];
