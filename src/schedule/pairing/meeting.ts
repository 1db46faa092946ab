import { entryOf } from '../../language/entry-of.js';
import { millisecondsOfDay } from '../../language/ir/clock.js';
import { term, termsIn } from '../../language/ir/reading.js';
import type { Definition } from '../../language/ir/types.js';
import type { Animal } from '../animals/types.js';

const ages = 7;

/** What two animals can share, by its name in a pairing; undefined where one of them does not tell. */
const sharing: Readonly<Record<string, (one: Animal, other: Animal) => boolean | undefined>> = {
  cage: (one, other) => alike(one.cage, other.cage),
  litter: (one, other) => alike(one.litter, other.litter),
  sex: (one, other) => alike(one.sex, other.sex),
  genotype: (one, other) => alike(one.genotype, other.genotype),
  strain: (one, other) => alike(one.strain, other.strain),
  age: ({ birth: one }, { birth: other }) => (one === null || other === null ? undefined : Math.abs(Date.parse(one) - Date.parse(other)) < ages * millisecondsOfDay),
};

/** Columns that say it. */
export const columnOf = (shared: string): string => (shared === 'age' ? 'birth' : shared);

function alike(one: string | null, other: string | null): boolean | undefined {
  return one === null || other === null ? undefined : one === other;
}

/** Something that a pairing asks of two animals. */
export interface Condition {
  readonly shared: string;
  readonly wanted: boolean;
  /** As the protocol says it. */
  readonly said: string;
}

/** What a pairing asks of each pair. Weights are never the same, and are left to whoever chooses. */
export function conditionsOf(pairing: Definition): Condition[] {
  const familiarity = term(pairing, 'familiarity');
  const found: Condition[] = [
    ...termsIn(pairing, 'same').map((shared) => ({ shared, wanted: true, said: `same: ${shared}` })),
    ...termsIn(pairing, 'differ').map((shared) => ({ shared, wanted: false, said: `differ: ${shared}` })),
    ...(familiarity === 'cage_mate' || familiarity === 'unfamiliar' ? [{ shared: 'cage', wanted: familiarity === 'cage_mate', said: `familiarity: ${familiarity}` }] : []),
    ...(familiarity === 'sibling' ? [{ shared: 'litter', wanted: true, said: 'familiarity: sibling' }] : []),
  ];
  return found.filter(({ shared }, index) => entryOf(sharing, shared) !== undefined && found.findIndex((other) => other.shared === shared && other.wanted === found[index]?.wanted) === index);
}

/** Does a pair fulfil a condition? Undefined where one of the two does not tell. */
export function fulfils({ shared, wanted }: Condition, one: Animal, other: Animal): boolean | undefined {
  const are = entryOf(sharing, shared)?.(one, other);
  return are === undefined ? undefined : are === wanted;
}
