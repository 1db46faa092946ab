import type { Evaluate } from '../results/evaluate.js';
import type { Results } from '../results/results.js';
import { cellCount, levelsOfCell, type Factor } from '../statistics/anova/factor.js';
import type { CellFactor } from './cells.js';

/** One number of each animal. */
export interface ScoreAt {
  readonly name: string;
  readonly of: Evaluate;
}

/** The scores of an analysis, animals by their cells. */
export interface Scored {
  readonly factors: readonly Factor[];
  /** Of each animal, ascending. */
  readonly cellOf: Int32Array;
  /** How many animals each cell has. */
  readonly sizes: readonly number[];
  /** Their indices in the results. */
  readonly animals: readonly number[];
  readonly moments: readonly string[];
  /** Of the animals one after the other, each with its moments. */
  readonly scores: Float64Array;
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly animal: number;
  /** Continues “it is left out: ”. */
  readonly why: string;
}

/**
 * The scores of the animals that have a level of each factor and a score at each moment; whoever has not is left out and named.
 *
 * @throws Unanswerable where an outcome or a rule has no meaning for an animal
 */
export function scored(results: Results, factors: readonly CellFactor[], moments: readonly ScoreAt[], isIn: (animal: number) => boolean): Scored {
  const cells = Array.from({ length: cellCount(factors) }, (): number[] => []);
  const row = new Map<number, Float64Array>();
  const leftOut: LeftOut[] = [];
  for (let animal = 0; animal < results.count; animal++) {
    if (!isIn(animal)) continue;
    const levels = factors.map((factor) => factor.levelOf(results, animal));
    const none = levels.indexOf(-1);
    const values = none < 0 ? Float64Array.from(moments, ({ of }) => of(results, animal)) : new Float64Array();
    const missing = values.findIndex((value) => !Number.isFinite(value));
    if (none >= 0) leftOut.push({ animal, why: `no level of ${factors[none]?.name}` });
    else if (missing >= 0) leftOut.push({ animal, why: `no value${moments.length > 1 ? ` of ${moments[missing]?.name}` : ''}` });
    else {
      row.set(animal, values);
      cells[levels.reduce((cell, level, index) => cell * (factors[index]?.levels.length ?? 1) + level, 0)]?.push(animal);
    }
  }
  const animals = cells.flat();
  const scores = new Float64Array(animals.length * moments.length);
  for (const [index, animal] of animals.entries()) scores.set(row.get(animal) ?? [], index * moments.length);
  const sizes = cells.map(({ length }) => length);
  return { factors, cellOf: Int32Array.from(cells.flatMap((own, cell) => own.map(() => cell))), sizes, animals, moments: moments.map(({ name }) => name), scores, leftOut };
}

/** What the animals of one cell have at one moment. */
export function scoresOf({ scores, sizes, moments: { length: width } }: Scored, cell: number, moment: number): Float64Array {
  const first = sizes.slice(0, cell).reduce((sum, size) => sum + size, 0);
  return Float64Array.from({ length: sizes[cell] ?? 0 }, (_, index) => scores[(first + index) * width + moment] ?? Number.NaN);
}

/** `fearful oxytocin_given`; `all` where nothing parts the animals. */
export function cellName({ factors }: Scored, cell: number): string {
  return levelsOfCell(factors, cell).join(' ') || 'all animals';
}
