import { composed } from '../../language/words.js';
import type { Definition } from '../../language/ir/types.js';
import { refuse, type Problem } from '../problems.js';
import type { ScheduledAnimal } from '../types.js';
import { isDate } from '../../language/ir/clock.js';
import { columnsOf } from './columns.js';
import { firstOfEach } from './many.js';
import { weightOf } from './row.js';
import { rowsOf } from '../../tables/rows.js';

/**
 * Animals with the weighings of a table, the columns of which are `animal`, `date` and `weight_g`; doses rest on the latest weighing
 * up to their day.
 *
 * @param definitions of the study, for the weights that an animal of a species can have
 * @throws Unschedulable with every fault of the table and its row and column
 */
export function weighed(text: string, animals: readonly ScheduledAnimal[], definitions: readonly Definition[]): ScheduledAnimal[] {
  const { header, rows, decimalComma, problems: unread } = rowsOf(text);
  const { columns, problems: ofColumns } = columnsOf(header, []);
  const at = (kind: string): number => columns.findIndex((column) => column?.kind === kind || (column?.kind === 'further' && column.key === kind));
  const [ofAnimal, ofDate, ofWeight] = [at('animal'), at('date'), at('weight')];
  const column = columns[ofWeight];
  const ofWeights = (found: readonly Pick<Problem, 'at' | 'message'>[]): Problem[] => found.map((problem) => ({ ...problem, input: 'weights' }));
  refuse(ofWeights(unread));
  refuse(ofWeights(ofColumns.filter(({ at }) => at !== undefined)));
  const problems: Problem[] = [];
  for (const [index, name] of [[ofAnimal, 'animal'], [ofDate, 'date'], [ofWeight, 'weight_g']] as const) if (index < 0) problems.push({ input: 'weights', message: `The column ${name} is missing; the columns are ${header.join(', ') || 'none'}.` });
  const found = new Map(animals.map(({ id }) => [composed(id), [] as ScheduledAnimal['weights']]));
  if (problems.length === 0 && column?.kind === 'weight') {
    for (const { line, cells } of rows) {
      const wrong = (message: string, name: string): void => void problems.push({ input: 'weights', at: `row ${line}, column ${name}`, message });
      const [id = '', date = '', written = ''] = [cells[ofAnimal], cells[ofDate], cells[ofWeight]];
      const animal = animals.find((one) => composed(one.id) === id);
      const weight = weightOf(written, column.grams, definitions.find((definition) => definition.id === animal?.population), decimalComma);
      const own = found.get(id);
      if (own === undefined) wrong(`There is no animal “${id}”.`, 'animal');
      else if (!isDate(date)) wrong(`“${date}” is no date; write year-month-day, for example 2026-01-31.`, 'date');
      else if (typeof weight === 'string') wrong(weight, column.header);
      else if (own.some((weighing) => weighing.date === date)) wrong(`${id} is weighed twice on ${date}.`, 'date');
      else own.push({ date, grams: weight });
    }
  }
  refuse(firstOfEach(problems));
  return animals.map((animal) => ({ ...animal, weights: [...animal.weights, ...(found.get(composed(animal.id)) ?? []).toSorted((one, other) => ((one.date ?? '') < (other.date ?? '') ? -1 : 1))] }));
}
