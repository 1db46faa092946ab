import { entryOf } from '../../language/entry-of.js';
import { isDate } from '../../language/ir/clock.js';
import { nameOf, speciesOf } from '../../language/ir/reading.js';
import type { Definition } from '../../language/ir/types.js';
import { composed, figure, list } from '../../language/words.js';
import { isFormula, isNothing, numberOf, sexOf } from '../../tables/cells.js';
import { ofAnimals } from '../design/reasons.js';
import type { Problem } from '../problems.js';
import { oldest, possibleWeights } from './cells.js';
import { isRole, type Column } from './columns.js';
import type { Animal } from './types.js';

/** What a table is read for. */
export interface Expected {
  readonly populations: readonly Definition[];
  /** Date of day 1, after which nobody can be born; null where it is not known. */
  readonly start: string | null;
  readonly decimalComma: boolean;
}

type Found = { -readonly [Name in keyof Animal]?: Animal[Name] };

/** g; in words why it is none. */
export function weightOf(cell: string, grams: number, population: Definition | undefined, decimalComma: boolean): number | string {
  const number = numberOf(cell, decimalComma);
  if (cell === '') return 'The weight is missing.';
  if (number === undefined) return `“${cell}” is no weight; write for example 25.3.`;
  const weight = number * grams;
  const species = speciesOf(population);
  const possible = entryOf(possibleWeights, species);
  if (weight <= 0) return `No animal weighs ${figure(weight)} g.`;
  if (possible === undefined || (weight >= possible.least && weight <= possible.most)) return weight;
  const meant = [1000, 0.001].find((factor) => weight * factor >= possible.least && weight * factor <= possible.most);
  return `No ${species} weighs ${Number(weight.toPrecision(6))} g${meant === undefined ? '' : `; was ${figure(weight * meant)} g meant?`}`;
}

/** Day sheets are opened with spreadsheets, too. */
const formula = (cell: string): string => `A spreadsheet would take “${cell}” for a formula and work it out; begin the name with a letter or a digit.`;

function populationOf(cell: string, populations: readonly Definition[]): Definition | undefined {
  return populations.find(({ name }) => composed(name) === cell) ?? populations.find(({ name }) => composed(name).toLowerCase() === cell.toLowerCase());
}

/** One animal, and all that is wrong with its row. */
export function animalIn(cells: readonly string[], row: number, columns: readonly (Column | undefined)[], { populations, start, decimalComma }: Expected): { animal: Animal | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const found: Found = {};
  const partners: Record<string, string[]> = {};
  const measures: Record<string, number> = {};
  const words: Record<string, string> = {};
  const cellOf = (kind: string): string => cells[columns.findIndex((column) => column?.kind === kind)] ?? '';
  if (cells.length > columns.length) return { animal: undefined, problems: [ofAnimals(`The row has ${cells.length} cells, and the header ${columns.length}; a name or number with a comma has to stand in quotation marks.`, row)] };
  const hasPopulation = columns.some((column) => column?.kind === 'animals');
  const population = hasPopulation ? populationOf(cellOf('animals'), populations) : populations[0];
  if (hasPopulation && population === undefined) problems.push(ofAnimals(`${cellOf('animals') === '' ? 'Which animals this is one of is not said' : `The protocol has no animals “${cellOf('animals')}”`}; it has ${list(populations.map(({ name }) => name))}.`, row, 'animals'));

  for (const [index, column] of columns.entries()) {
    const cell = cells[index] ?? '';
    if (column === undefined || column.kind === 'animals') continue;
    const wrong = (message: string): void => void problems.push(ofAnimals(message, row, column.header));
    if (column.kind === 'animal') {
      if (cell === '') wrong('The animal has no name.');
      else if (isFormula(cell)) wrong(formula(cell));
      else found.id = cell;
    } else if (isNothing(cell)) continue;
    else if (column.kind === 'cage' && isFormula(cell)) wrong(formula(cell));
    else if (isRole(column.kind)) partners[column.kind] = cell.split(/[\s;]+/).filter((id) => id !== '');
    else if (column.kind === 'sex') {
      const sex = sexOf(cell);
      if (sex === undefined) wrong(`“${cell}” is no sex; write female or male.`);
      else found.sex = sex;
    } else if (column.kind === 'weight') {
      const weight = weightOf(cell, column.grams, population, decimalComma);
      if (typeof weight === 'string') wrong(weight);
      else found.weight = weight;
    } else if (column.kind === 'birth') {
      if (!isDate(cell)) wrong(`“${cell}” is no date; write year-month-day, for example 2026-01-31.`);
      else if (start !== null && cell > start) wrong(`Born on ${cell}, after the study begins on ${start}.`);
      else if (start !== null && speciesOf(population) !== undefined && Number(start.slice(0, 4)) - Number(cell.slice(0, 4)) > oldest) wrong(`Born on ${cell}, more than ${oldest} years before the study begins on ${start}.`);
      else found.birth = cell;
    } else if (column.kind === 'further') {
      const number = numberOf(cell, decimalComma);
      if (number === undefined) words[column.key] = cell;
      else measures[column.key] = number;
    } else if (column.kind === 'cage' || column.kind === 'litter' || column.kind === 'genotype' || column.kind === 'strain') found[column.kind] = cell;
  }
  if (found.id === undefined || population === undefined) return { animal: undefined, problems };
  const { id, cage = null, sex = null, weight = null, birth = null, litter = null, genotype = null, strain = null } = found;
  return { animal: { id, population: population.id, cage, sex, weight, birth, litter, genotype, strain, partners, measures, words, row }, problems };
}

/** Does the protocol want animals of one sex, and is this one of the other? */
export function problemOfSex({ id, sex, population, row }: Animal, wanted: string | undefined): Problem[] {
  return (wanted === 'female' || wanted === 'male') && sex !== null && sex !== wanted ? [ofAnimals(`${id} is ${sex}, and ${nameOf(population)} are ${wanted}.`, row, 'sex')] : [];
}
