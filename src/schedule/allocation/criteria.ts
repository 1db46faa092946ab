import { entryOf } from '../../language/entry-of.js';
import { millisecondsOfDay } from '../../language/ir/clock.js';
import { nameOf } from '../../language/ir/reading.js';
import type { Experiment, Fact, Value } from '../../language/ir/types.js';
import { list } from '../../language/words.js';
import { columnKey, type Animal } from '../animals/types.js';
import { ofAnimals, ofProtocol } from '../design/reasons.js';
import type { Problem } from '../problems.js';

/** Something by which animals differ: a cage, a sex, a weight. */
export interface Criterion {
  readonly name: string;
  readonly kind: 'word' | 'number';
  /** Undefined where the table does not tell. */
  readonly of: (animal: Animal) => string | number | undefined;
}


const columns: Readonly<Record<string, Criterion>> = {
  cage: { name: 'cage', kind: 'word', of: ({ cage }) => cage ?? undefined },
  litter: { name: 'litter', kind: 'word', of: ({ litter }) => litter ?? undefined },
  sex: { name: 'sex', kind: 'word', of: ({ sex }) => sex ?? undefined },
  genotype: { name: 'genotype', kind: 'word', of: ({ genotype }) => genotype ?? undefined },
  strain: { name: 'strain', kind: 'word', of: ({ strain }) => strain ?? undefined },
  weight: { name: 'weight', kind: 'number', of: ({ weight }) => weight ?? undefined },
  age: { name: 'birth', kind: 'number', of: ({ birth }) => (birth === null ? undefined : Date.parse(birth) / millisecondsOfDay) },
};

/** A further column of the table: of words where any animal has a word in it. */
function furtherColumn(name: string, animals: readonly Animal[]): Criterion {
  const key = columnKey(name);
  const kind = animals.some(({ words }) => key in words) ? 'word' : 'number';
  return { name: key, kind, of: ({ words, measures }) => (kind === 'number' ? measures[key] : (words[key] ?? measures[key]?.toString())) };
}

/** Sex, cage, litter and the like by their names; any other column by its own. */
export function criterionOf(name: string, animals: readonly Animal[]): Criterion {
  return entryOf(columns, columnKey(name)) ?? furtherColumn(name, animals);
}

/** What stands in parentheses, without them. */
const bare = (written: string): string => written.replace(/^\(([^]*)\)$/, '$1');

function nameIn(value: Value): string | undefined {
  if (value.type === 'term') return value.term;
  if (value.type === 'reference') return nameOf(value.id);
  return value.type === 'expression' ? bare(value.written) : undefined;
}

/** Words of `balance` and `stratify` that are no property of an animal. */
const beyondAnimals = new Set(['animal', 'group', 'experiment', 'site', 'day', 'session', 'trial', 'study']);

/** Criteria that a fact names, and what is missing for them. `side` is no property of an animal, and is left out. */
export function criteriaIn(fact: Fact | undefined, { factors }: Experiment, animals: readonly Animal[]): { criteria: Criterion[]; problems: Problem[] } {
  const criteria: Criterion[] = [];
  const problems: Problem[] = [];
  for (const value of fact?.values ?? []) {
    const name = nameIn(value);
    if (name === undefined || name === 'side') continue;
    // Each group has the levels that it has, and orders are balanced by themselves.
    if (value.type === 'reference' && factors.some(({ id, kind }) => id === value.id && kind !== 'afterwards')) continue;
    if (beyondAnimals.has(name)) {
      if (name !== 'group' && name !== 'animal') problems.push(ofProtocol(`Animals cannot be allocated by ${name}: no animal has one before the study begins.`, fact?.at));
      continue;
    }
    criteria.push(criterionOf(name, animals));
  }
  return { criteria, problems };
}

/** Can a criterion be used? Of animals that were made up most is not known. */
export function isKnown(criterion: Criterion, animals: readonly Animal[]): boolean {
  return animals.every((animal) => criterion.of(animal) !== undefined);
}

/** What the table does not tell, where the protocol needs it. */
export function problemsOf(criterion: Criterion, why: string, animals: readonly Animal[]): Problem[] {
  const lacking = animals.filter((animal) => criterion.of(animal) === undefined);
  if (lacking.length === 0) return [];
  if (lacking.length === animals.length) return [ofAnimals(`The column ${criterion.name} is missing, and ${why}.`)];
  return [ofAnimals(`The ${criterion.name} of ${list(lacking.map(({ id }) => id))} is missing, and ${why}.`, lacking.length === 1 ? lacking[0]?.row : null, criterion.name)];
}

/** Sets of items that are alike in all criteria, in the order of the first of each. */
export function cells<Item>(items: readonly Item[], keysOf: readonly ((item: Item) => string | number | undefined)[]): number[][] {
  const found = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const key = JSON.stringify(keysOf.map((keyOf) => keyOf(item) ?? null));
    found.set(key, [...(found.get(key) ?? []), index]);
  }
  return [...found.values()];
}
