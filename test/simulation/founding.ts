import type { CompiledDesign, CompiledTrack } from '../../src/simulation/design/types.js';
import type { Animal } from '../../src/simulation/animal.js';

/** What is looked at of one animal of the founding experiment. */
export interface Looked {
  /** Minutes on the drug's side less those on the other, in pretest, posttest and the test after witnessing. */
  preferences: number[];
  /** Share of the time freezing while it watched. */
  fear: number;
  row: Float64Array;
}

export function looked(animal: Animal, design: CompiledDesign, track: CompiledTrack, seed: number, run: number, index: number): Looked {
  const row = new Float64Array(track.cells.length);
  animal.run(track, seed, run, index, index, row, 0);
  const drugSide = design.places[animal.placeOfRole[0] ?? -1];
  const bySession = new Map<string, number>();
  let fear = Number.NaN;
  for (const [column, { measure, session, place }] of track.cells.entries()) {
    const value = row[column] ?? Number.NaN;
    if (measure.endsWith('measure.time')) bySession.set(session, (bySession.get(session) ?? 0) + (place === drugSide ? value : -value));
    else if (measure.endsWith('measure.freezing')) fear = value;
  }
  return { preferences: [...bySession.values()], fear, row };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: readonly number[]): number => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1);

/** Student's t of two groups of the same size, and of differences from 0. */
export const tOfTwo = (one: readonly number[], other: readonly number[]): number => (mean(one) - mean(other)) / Math.sqrt((variance(one) + variance(other)) / one.length);
export const tOfOne = (values: readonly number[]): number => mean(values) / Math.sqrt(variance(values) / values.length);
