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
  const width = moments.length;
  const cells = Array.from({ length: cellCount(factors) }, (): number[] => []);
  const values = new Float64Array(results.count * width);
  const leftOut: LeftOut[] = [];
  for (let animal = 0; animal < results.count; animal++) {
    if (!isIn(animal)) continue;
    const cell = cellOf(results, animal, factors);
    const lacking = typeof cell === 'string' ? cell : lackingOf(results, animal, moments, values);
    if (lacking !== undefined) leftOut.push({ animal, why: lacking });
    else cells[cell as number]?.push(animal);
  }
  const animals = cells.flat();
  const scores = new Float64Array(animals.length * width);
  for (let index = 0; index < animals.length; index++) for (let moment = 0; moment < width; moment++) scores[index * width + moment] = values[(animals[index] as number) * width + moment] as number;
  return { factors, cellOf: Int32Array.from(cells.flatMap((own, cell) => own.map(() => cell))), sizes: cells.map(({ length }) => length), animals, moments: moments.map(({ name }) => name), scores, leftOut };
}

/** The cell of an animal, or what it lacks. */
function cellOf(results: Results, animal: number, factors: readonly CellFactor[]): number | string {
  let cell = 0;
  for (const factor of factors) {
    const level = factor.levelOf(results, animal);
    if (level < 0) return `no level of ${factor.name}`;
    cell = cell * factor.levels.length + level;
  }
  return cell;
}

/** Puts the scores of an animal in their places; says which it lacks. */
function lackingOf(results: Results, animal: number, moments: readonly ScoreAt[], values: Float64Array): string | undefined {
  for (let moment = 0; moment < moments.length; moment++) {
    const { name, of } = moments[moment] as ScoreAt;
    const value = of(results, animal);
    if (!Number.isFinite(value)) return `no value${moments.length > 1 ? ` of ${name}` : ''}`;
    values[animal * moments.length + moment] = value;
  }
  return undefined;
}

/** What the animals of one cell have at one moment. */
export function scoresOf({ scores, sizes, moments: { length: width } }: Scored, cell: number, moment: number): Float64Array {
  const first = sizes.slice(0, cell).reduce((sum, size) => sum + size, 0);
  return Float64Array.from({ length: sizes[cell] ?? 0 }, (_, index) => scores[(first + index) * width + moment] ?? Number.NaN);
}

/** Some cells at some moments, in this order, as scores of their own. */
export function partOf(scored: Scored, cells: readonly number[], moments: readonly number[]): Scored {
  const { sizes, cellOf, animals, scores, moments: { length: width } } = scored;
  const rows = cells.flatMap((own) => [...cellOf.entries()].flatMap(([row, cell]) => (cell === own ? [row] : [])));
  return {
    ...scored,
    factors: [{ name: 'group', levels: cells.map((cell) => cellName(scored, cell)) }],
    cellOf: Int32Array.from(rows, (row) => cells.indexOf(cellOf[row] as number)),
    sizes: cells.map((cell) => sizes[cell] as number),
    animals: rows.map((row) => animals[row] as number),
    moments: moments.map((moment) => scored.moments[moment] as string),
    scores: Float64Array.from(rows.flatMap((row) => moments.map((moment) => scores[row * width + moment] as number))),
  };
}

/** Factors as one, of which each cell is a level. */
export function mergedFactors(scored: Scored): readonly Factor[] {
  if (scored.factors.length < 2) return scored.factors;
  return [{ name: scored.factors.map(({ name }) => name).join(' by '), levels: scored.sizes.map((_, cell) => cellName(scored, cell)) }];
}

/** `fearful oxytocin_given`; `all` where nothing parts the animals. */
export function cellName({ factors }: Scored, cell: number): string {
  return levelsOfCell(factors, cell).join(' ') || 'all animals';
}
