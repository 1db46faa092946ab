import { term } from '../../language/ir/reading.js';
import type { Experiment, Study } from '../../language/ir/types.js';
import { byName } from '../../tables/natural.js';
import { rowsOf } from '../../tables/rows.js';
import { ofAnimals } from '../design/reasons.js';
import { problemsOfGiven } from '../pairing/given.js';
import { refuse, type Problem } from '../problems.js';
import { columnsOf } from './columns.js';
import { firstOfEach } from './many.js';
import { populationsOf } from './populations.js';
import { animalIn, problemOfSex } from './row.js';
import type { Animal } from './types.js';

/**
 * Reads a table of animals, comma-separated values with a header, for an experiment. In the order of their names, whatever that of the rows.
 *
 * @param start date of day 1, ISO 8601; null where it is not known
 * @throws Unschedulable with every fault of the table and its row and column
 */
export function readAnimals(text: string, study: Study, experiment: Experiment, start: string | null): Animal[] {
  const populations = populationsOf(study, experiment);
  const { header, rows, decimalComma, problems: unread } = rowsOf(text);
  refuse(unread.map((problem): Problem => ({ ...problem, input: 'animals' })));
  const { columns, problems: ofColumns } = columnsOf(header, populations.all.map(({ name }) => name));
  const problems: Problem[] = [...ofColumns];
  const animals: Animal[] = [];
  const lines = new Map<string, number>();
  if (ofColumns.length === 0) {
    for (const { line, cells } of rows) {
      const { animal, problems: ofRow } = animalIn(cells, line, columns, { populations: populations.all, start, decimalComma });
      problems.push(...ofRow);
      if (animal === undefined) continue;
      const before = lines.get(animal.id);
      if (before === undefined) animals.push(animal);
      else problems.push(ofAnimals(`${animal.id} stands in row ${before} too; each animal has a name of its own.`, line, 'animal'));
      lines.set(animal.id, before ?? line);
      problems.push(...problemOfSex(animal, term(populations.all.find(({ id }) => id === animal.population), 'sex')));
    }
    if (rows.length === 0) problems.push(ofAnimals('The table has no animal.'));
    problems.push(...problemsOfGiven(animals, populations.pairings, experiment));
  }
  refuse(firstOfEach(problems));
  return animals.sort((one, other) => byName(one.id, other.id));
}
