/** How often each label may fall on some of the items. */
export interface Margin {
  /** What asks for it; several margins belong to one criterion (one for each cage, say). */
  readonly criterion: string;
  readonly items: readonly number[];
  /** By label. */
  readonly least: readonly number[];
  readonly most: readonly number[];
}

/** Labels (groups, sides, orders, boxes) that are to be given to items (animals, cages), by their numbers from 0. */
export interface Deal {
  readonly items: number;
  readonly labels: number;
  /** The first is over all items; its `least` add up to at most their number, its `most` to at least that. */
  readonly margins: readonly [Margin, ...Margin[]];
}

/** Label of each item. */
export type Dealt = readonly number[];

/** Small is good: how unlike the means of a measure are between labels. */
export type Unlikeness = (dealt: Dealt) => number;

export interface Outcome {
  /** Undefined where no way was found that keeps every margin. */
  readonly dealt: Dealt | undefined;
  /** Were all ways listed? Then, without one, there is none. */
  readonly isListed: boolean;
  /** How many ways were compared by their unlikeness; 0 where nothing was to be compared. */
  readonly compared: number;
}
