import type { Group, Scores } from '../../statistics/sample.js';
import { NotRun } from '../not-run.js';
import { cellName, scoresOf, type Scored } from '../scores.js';

const known = <T>(values: readonly T[]): readonly [T, T] => values as unknown as readonly [T, T];

/** The cells of one moment. */
export interface Moment {
  /** Its name, where there are several. */
  readonly at: { readonly at?: string };
  readonly groups: readonly Group[];
}

/** Each moment by itself, with its groups. */
export function eachMoment(scores: Scored): Moment[] {
  return scores.moments.map((name, moment) => ({
    at: scores.moments.length > 1 ? { at: name } : {},
    groups: scores.sizes.map((_, cell) => ({ name: cellName(scores, cell), scores: scoresOf(scores, cell, moment) })),
  }));
}

/** @throws NotRun unless a moment has two groups */
export function twoGroups({ groups }: Moment, test: string): readonly [Group, Group] {
  if (groups.length !== 2) throw new NotRun(`${test} compares two groups, and its factors make ${groups.length === 1 ? 'one' : groups.length}`);
  return known(groups);
}

/** Two scores of each animal, by cells. @throws NotRun unless there are two moments */
export function eachPair(scores: Scored, test: string): { readonly at: { readonly at?: string }; readonly first: Scores; readonly second: Scores; readonly what: string }[] {
  if (scores.moments.length !== 2) throw new NotRun(`${test} compares two sessions of each animal, and it has ${scores.moments.length === 1 ? 'one' : scores.moments.length}`);
  const [before, after] = known(scores.moments);
  return scores.sizes.map((_, cell) => ({
    at: scores.sizes.length > 1 ? { at: cellName(scores, cell) } : {},
    // What came later is compared with what came before.
    first: scoresOf(scores, cell, 1),
    second: scoresOf(scores, cell, 0),
    what: `${after} less ${before}`,
  }));
}

/** Each cell at each moment, as one sample. */
export function eachSample(scores: Scored): { readonly at: { readonly at?: string }; readonly sample: Scores }[] {
  return scores.sizes.flatMap((_, cell) =>
    scores.moments.map((moment, index) => {
      const names = [...(scores.sizes.length > 1 ? [cellName(scores, cell)] : []), ...(scores.moments.length > 1 ? [moment] : [])];
      return { at: names.length === 0 ? {} : { at: names.join(' ') }, sample: scoresOf(scores, cell, index) };
    }),
  );
}
