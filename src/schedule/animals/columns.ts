import { list } from '../../language/words.js';
import { ofAnimals } from '../design/problem.js';
import type { Problem } from '../problems.js';
import { gramsOf } from './cells.js';
import { columnKey, roles, type Role } from './types.js';

const known = ['animal', 'animals', 'cage', 'sex', 'birth', 'litter', 'genotype', 'strain', ...roles] as const;

export type Column =
  | { readonly kind: (typeof known)[number]; readonly header: string }
  | { readonly kind: 'weight'; readonly header: string; readonly grams: number }
  | { readonly kind: 'further'; readonly header: string; readonly key: string };

const isKnown = (key: string): key is (typeof known)[number] => (known as readonly string[]).includes(key);

export const isRole = (kind: string): kind is Role => (roles as readonly string[]).includes(kind);

function columnOf(header: string): Column | Problem {
  const key = columnKey(header);
  if (isKnown(key)) return { kind: key, header };
  if (!/^(?:body )?weight(?: (?:mg|g|grams?|kg))?$/.test(key)) return { kind: 'further', header, key };
  const grams = gramsOf(header);
  return grams === undefined ? ofAnimals(`The unit of “${header}” is not said; write weight_g or “weight (g)”.`, null, header) : { kind: 'weight', header, grams };
}

/** What each column of a table is, by its header. */
export function columnsOf(headers: readonly string[], populations: readonly string[]): { columns: (Column | undefined)[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const columns = headers.map((header): Column | undefined => {
    if (header === '') return undefined;
    const column = columnOf(header);
    if ('kind' in column) return column;
    problems.push(column);
    return undefined;
  });
  const keys = columns.flatMap((column) => (column === undefined ? [] : [column.kind === 'further' ? column.key : column.kind]));
  for (const key of new Set(keys.filter((key, index) => keys.indexOf(key) < index))) problems.push(ofAnimals(`There are two columns ${key}.`, null, key));
  if (!keys.includes('animal')) problems.push(ofAnimals(`The column animal is missing, with the name of each animal; the table has ${headers.length === 0 ? 'no columns' : list(headers.filter((header) => header !== ''))}.`));
  if (!keys.includes('animals') && populations.length > 1) problems.push(ofAnimals(`The column animals is missing, which says whether an animal is one of ${list(populations, 'or')}.`));
  return { columns, problems };
}
