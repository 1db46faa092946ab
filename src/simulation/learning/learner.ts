/** What an animal is in when it learns or is looked at. */
export interface Circumstances {
  /** Where the box stands and what surrounds it; sessions of one context have the same number. */
  context: number;
  /** Stress, 0 without. */
  stress: number;
  /** Effect of the drug on board as a share of the largest, 0 to 1. */
  drug: number;
}

/** What an animal learns of places; another animal may use the same object after `restart`. */
export interface Learner {
  /**
   * Forgets everything: another animal begins.
   *
   * @param pace how fast it learns, 1 for the typical one
   * @param seed run and index say which animal it is, for what is random in learning
   */
  restart(pace: number, seed: number, run: number, index: number): void;
  /** What it expects of a place. */
  value(place: number, circumstances: Circumstances): number;
  /**
   * An exposure to a place.
   *
   * @param outcome value of what happened there
   * @param weight how much of a whole exposure it is for what is learned anew, and `unlearning` for what is unlearned, 0 to 1
   */
  learn(place: number, outcome: number, weight: number, unlearning: number, circumstances: Circumstances): void;
  /** Writes what days leave of what it holds, two numbers from an index on, so that they are worked out once for many animals. */
  keep(days: number, into: Float64Array, at: number): void;
  /** Time passes, as `keep` wrote it. */
  rest(kept: Float64Array, at: number): void;
}

/** Cues of a place: one of its own, one that all places of its apparatus share. */
export interface PlaceCues {
  readonly own: readonly number[];
  readonly shared: readonly number[];
  /** How many cues there are. */
  readonly count: number;
  /** How many contexts there are. */
  readonly contexts: number;
}
