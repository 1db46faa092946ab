import { StatisticsProblem } from '../problem.js';
import type { Layout } from './design.js';
import { cellCount, cellIndex, cellInWords, checkFactors, type Factor } from './factor.js';

/** A row of a plain table: names of columns to their values. */
export type Row = Readonly<Record<string, string | number | null | undefined>>;

/** Which column holds what. */
export interface Columns {
  readonly score: string;
  /** The animal; may be left out if each row is another one. */
  readonly subject?: string | undefined;
  readonly between?: readonly string[] | undefined;
  readonly within?: readonly string[] | undefined;
  /** Levels of factors in order; without them, as they come first in the table. */
  readonly levels?: Readonly<Record<string, readonly string[]>> | undefined;
  /** What becomes of an animal without a score in each cell: refused (as usual), or left out and named in the result. */
  readonly incomplete?: 'refuse' | 'leave out' | undefined;
}

/** A table put in the order of a design. */
export interface Arranged extends Layout {
  readonly animals: readonly string[];
  /** Of the animals one after the other, each with its cells within. */
  readonly scores: Float64Array;
  /** Animals that were left out because a score is missing. */
  readonly leftOut: readonly string[];
}

interface Animal {
  readonly name: string;
  readonly cell: number;
  readonly scores: Float64Array;
}

/** @throws StatisticsProblem that names the row, the animal or the cell */
export function arrange(rows: readonly Row[], columns: Columns): Arranged {
  const factorsOf = (names: readonly string[] = []): Factor[] => names.map((name) => ({ name, levels: columns.levels?.[name] ?? [...new Set(rows.map((row, index) => textOf(row, name, index)))] }));
  const between = factorsOf(columns.between);
  const within = factorsOf(columns.within);
  checkFactors([...between, ...within]);
  if (within.length > 0 && columns.subject === undefined) throw new StatisticsProblem(`With ${within[0]?.name} within animals, a column must say which animal a row is about.`);

  const animals = new Map<string, Animal>();
  rows.forEach((row, index) => addRow(animals, row, index, columns, between, within));

  const complete: Animal[] = [];
  const leftOut: string[] = [];
  for (const animal of animals.values()) {
    const missing = animal.scores.findIndex(Number.isNaN);
    if (missing < 0) complete.push(animal);
    else if (columns.incomplete === 'leave out') leftOut.push(animal.name);
    else throw new StatisticsProblem(`Animal ${animal.name} has no ${columns.score}${within.length > 0 ? ` for ${cellInWords(within, missing)}` : ''}: expected one in each cell. Leave the animal out, or use a mixed model.`);
  }
  const width = cellCount(within);
  const scores = new Float64Array(complete.length * width);
  complete.forEach((animal, index) => scores.set(animal.scores, index * width));
  return { between, within, cellOf: complete.map(({ cell }) => cell), animals: complete.map(({ name }) => name), scores, leftOut };
}

function addRow(animals: Map<string, Animal>, row: Row, index: number, columns: Columns, between: readonly Factor[], within: readonly Factor[]): void {
  const name = columns.subject === undefined ? String(index + 1) : textOf(row, columns.subject, index);
  const cell = cellOf(row, between, index);
  const place = cellOf(row, within, index);
  const known = animals.get(name);
  if (known !== undefined && known.cell !== cell) throw new StatisticsProblem(`Row ${index + 1}: animal ${name} has ${cellInWords(between, cell)}, and ${cellInWords(between, known.cell)} in a row before. A factor between animals is the same in all rows of an animal.`);
  const animal = known ?? { name, cell, scores: new Float64Array(cellCount(within)).fill(NaN) };
  animals.set(name, animal);
  if (known !== undefined && !Number.isNaN(animal.scores[place])) throw new StatisticsProblem(`Row ${index + 1}: animal ${name} has a second ${columns.score}${within.length > 0 ? ` for ${cellInWords(within, place)}` : ''}; expected one.`);
  animal.scores[place] = scoreOf(row, columns.score, index);
}

function cellOf(row: Row, factors: readonly Factor[], index: number): number {
  const levels = factors.map(({ name }) => textOf(row, name, index));
  const cell = cellIndex(factors, levels);
  if (!Number.isNaN(cell)) return cell;
  const unknown = factors.findIndex((factor, position) => !factor.levels.includes(levels[position] ?? ''));
  throw new StatisticsProblem(`Row ${index + 1}: ${factors[unknown]?.name} is ${levels[unknown]}, expected one of ${factors[unknown]?.levels.join(', ')}.`);
}

function textOf(row: Row, column: string, index: number): string {
  const value = row[column];
  if (value === undefined || value === null || value === '') throw new StatisticsProblem(`Row ${index + 1} has no ${column}.`);
  return String(value);
}

/** NaN stands for a score that is missing; one that is no number is a mistake. */
function scoreOf(row: Row, column: string, index: number): number {
  const value = row[column];
  if (value === null || value === undefined) return NaN;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new StatisticsProblem(`Row ${index + 1}: ${column} is ${value}, expected a number.`);
}
