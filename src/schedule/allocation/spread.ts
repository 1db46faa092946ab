import type { Id } from '../../language/ir/types.js';
import { list } from '../../language/words.js';
import type { Random } from '../../random/random.js';
import { byName } from '../../tables/natural.js';
import { countsClaim } from './claims.js';
import { cells } from './criteria.js';
import { equalShares, sharedOut } from './deal/shares.js';
import type { Dealt, Unlikeness } from './deal/types.js';
import { settle, type Settled } from './settle.js';
import { sexOf, type Placed } from './placed.js';
import { rowOf, type Claim } from './together/claim.js';

/** Sets of animals in which each label is to be as often as each other. */
export interface Spread {
  /** Names of the keys. */
  readonly by: readonly string[];
  /** Where the protocol asks for it; null for what good practice asks for. */
  readonly of: Id | null;
  readonly keys: readonly ((placed: Placed) => string | number | undefined)[];
  readonly label: (placed: Placed) => string;
  /** Is a table made of it? */
  readonly shown: boolean;
}

/** Both sexes alike, where there are both. */
export const bySex = (placed: readonly Placed[]): Spread[] => (new Set(placed.map(sexOf)).size > 1 ? [{ by: ['sex'], of: null, keys: [sexOf], label: ({ animal }) => animal.sex ?? '', shown: true }] : []);

/** Deals labels to animals, each as often as each other in all sets. */
export function spread(animals: readonly Placed[], labels: number, spreads: readonly Spread[], random: Random, unlike?: Unlikeness): Settled {
  const shares = equalShares(labels);
  const margins = spreads.flatMap(({ by, keys }) => sharedOut(by.join(' and '), cells(animals, keys), shares));
  const items = animals.map((_, index) => index);
  const [all] = sharedOut('all', [items], shares);
  if (all === undefined) return { dealt: [], notes: new Map(), compared: 0, isLeast: true };
  return settle({ items: animals.length, labels, margins: [all, ...margins] }, random, unlike);
}

/**
 * Tables of what came of it.
 *
 * @param dealing stage and number of what was dealt; undefined where it was left to chance, or to each animal
 */
export function spreadClaims(what: string, dealing: string | undefined, columns: readonly string[], animals: readonly Placed[], dealt: Dealt, spreads: readonly Spread[], notes?: ReadonlyMap<string, string>): Claim[] {
  return spreads.filter(({ shown }) => shown).map(({ by, of, keys, label }) => {
    const name = by.join(' and ');
    const crossing = dealing === undefined ? undefined : { column: { name: dealing, weights: columns.map(() => 1) }, rows: by.map((each, index) => rowOf(each, cells(animals, keys.slice(index, index + 1)))) };
    const rows = cells(animals, keys).map((items) => ({ label: list([...new Set(animals.filter((_, index) => items.includes(index)).map(label))]), labels: items.map((item) => dealt[item] ?? 0) })).sort((one, other) => byName(one.label, other.label));
    return countsClaim({ what: `${what} by ${name}`, of, columns, shares: equalShares(columns.length), rows, note: notes?.get(name), row: name, crossing });
  });
}
