import type { Id, Levels } from '../language/ir/types.js';
import type { Cell } from './cells.js';

/** Animals of which the same is measured at the same times and places, with the same levels. */
export interface Kind {
  /** The group, and the levels of its factors. */
  readonly arm: Id;
  readonly levels: Levels;
  /** Places by the roles that they have for these animals. */
  readonly places: Readonly<Record<Id, Id>>;
  /** Words of lists of terms that hold for them, by the list: `sex`, `genotype`. */
  readonly words: Readonly<Record<string, string>>;
  readonly cells: readonly Cell[];
}

/**
 * What was measured, or simulated, of the animals of an experiment. The values of animal `a` begin at `a × width`, one for each cell
 * of its kind, in the units of the representation (minutes, cm, shares from 0 to 1); NaN where none was taken.
 */
export interface Results {
  readonly kinds: readonly Kind[];
  /** Index of its kind, of each animal. */
  readonly kindOf: ArrayLike<number>;
  readonly values: Float64Array;
  readonly width: number;
  /** Number of animals. */
  readonly count: number;
}
