import { entryOf } from '../../language/entry-of.js';
import { list } from '../../language/words.js';
import { ofAnimals } from '../design/reasons.js';
import type { Problem } from '../problems.js';
import { gramsOf } from './cells.js';
import { columnKey, roles, type Role } from './types.js';

const known = ['animal', 'animals', 'cage', 'sex', 'birth', 'litter', 'genotype', 'strain', ...roles] as const;

export type Column =
  | { readonly kind: (typeof known)[number]; readonly header: string }
  | { readonly kind: 'weight'; readonly header: string; readonly grams: number }
  | { readonly kind: 'further'; readonly header: string; readonly key: string };

/** Other words for them, which count where a table has no column of that name. */
const otherwise: Readonly<Record<string, (typeof known)[number]>> = { id: 'animal', 'animal id': 'animal', gender: 'sex', dob: 'birth', born: 'birth', 'birth date': 'birth', birthdate: 'birth', 'date of birth': 'birth', 'cage id': 'cage', 'cage number': 'cage' };

const isKnown = (key: string): key is (typeof known)[number] => (known as readonly string[]).includes(key);

export const isRole = (kind: string): kind is Role => (roles as readonly string[]).includes(kind);

const weight = /^(?:(?:body ?)?weight|bw)(?: (?<unit>mg|g|grams?|kg|lbs?|pounds?|oz|ounces?))?$/;

/** @param keys of all headers */
function columnOf(header: string, keys: readonly string[]): Column | Problem {
  const key = columnKey(header);
  const meant = entryOf(otherwise, key);
  if (isKnown(key)) return { kind: key, header };
  if (meant !== undefined && !keys.includes(meant)) return { kind: meant, header };
  const unit = weight.exec(key);
  if (unit === null) return { kind: 'further', header, key };
  const grams = gramsOf(header);
  if (grams !== undefined) return { kind: 'weight', header, grams };
  return ofAnimals(unit.groups?.['unit'] === undefined && !/[([]/.test(header) ? `The unit of “${header}” is not said; write weight_g or “weight (g)”.` : `Weights are read in mg, g or kg, and “${header}” has another unit; write weight_g or “weight (g)”.`, null, header);
}

/** What each column of a table is, by its header. */
export function columnsOf(headers: readonly string[], populations: readonly string[]): { columns: (Column | undefined)[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const all = headers.map(columnKey);
  const columns = headers.map((header): Column | undefined => {
    if (header === '') return undefined;
    const column = columnOf(header, all);
    if ('kind' in column) return column;
    problems.push(column);
    return undefined;
  });
  const keys = columns.flatMap((column) => (column === undefined ? [] : [column.kind === 'further' ? column.key : column.kind]));
  for (const key of new Set(keys.filter((key, index) => keys.indexOf(key) < index))) problems.push(ofAnimals(`There are two columns ${key}.`, null, key));
  if (!keys.includes('animal')) problems.push(ofAnimals(`The column animal is missing, with the name of each animal; the table has ${headers.length === 0 ? 'no columns' : list(headers.filter((header) => header !== ''))}${headers.length === 1 ? '; commas, semicolons or tabs part columns' : ''}.`));
  if (!keys.includes('animals') && populations.length > 1) problems.push(ofAnimals(`The column animals is missing, which says whether an animal is one of ${list(populations, 'or')}.`));
  return { columns, problems };
}
