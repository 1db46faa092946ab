import type { Outcome } from './outcome.js';

/** What is measured in a study of a line, by the name of the study; simulated when it is asked for. */
export type Outcomes = (name: string) => readonly [Outcome, ...Outcome[]];

export interface Prediction {
  /** In words. */
  readonly predicted: string;
  readonly agrees: boolean;
}

/** One published finding, and the studies in which the model is asked for it. */
export interface Line {
  readonly about: string;
  readonly published: string;
  readonly source: string;
  /** Protocols by name. */
  readonly studies: Readonly<Record<string, string>>;
  predict(outcomes: Outcomes): Prediction;
  /** How far the prediction is from what was published, in units of its error or its tolerance; 0 where it says no more than “at least”, and it is. */
  misfits(outcomes: Outcomes): readonly number[];
  /** Why the model misses it, if it does; what was taken to be so where the publication was not read whole. */
  readonly cause?: string;
}

/** A published finding that the model has nothing of. */
export interface Unrepresented {
  readonly about: string;
  readonly published: string;
  readonly source: string;
  readonly because: string;
}

export const percent = (share: number): string => `${Math.round(share * 100)} %`;
