import type { Random } from '../../random/random.js';
import { shuffled } from '../../random/shuffle.js';

/** Who may be given to whom: for each animal the partners it may have. */
export type Eligible = readonly (readonly number[])[];

export type Matching = { readonly matched: readonly (readonly number[])[] } | { readonly lacking: readonly number[]; readonly among: readonly number[] };

/**
 * Gives each animal so many different partners of those that it may have, and no partner to more animals than it can serve, by augmenting
 * paths in random order (Kuhn 1955). Where that cannot be, the animals that lack some, with all partners that any of them may have (Hall 1935).
 *
 * @param each partners of each animal
 * @param capacity animals of each partner
 */
export function matching(eligible: Eligible, each: number, capacity: number, random: Random): Matching {
  const of: Set<number>[] = eligible.map(() => new Set());
  const users = new Map<number, Set<number>>();
  const usersOf = (partner: number): Set<number> => {
    const known = users.get(partner) ?? new Set<number>();
    users.set(partner, known);
    return known;
  };
  const orders = eligible.map((partners) => shuffled(partners, random));

  /** Finds one more partner for an animal, taking it from another if that can have a different one. */
  function augment(animal: number, seen: Set<number>): boolean {
    for (const partner of orders[animal] ?? []) {
      if (seen.has(partner) || of[animal]?.has(partner) === true) continue;
      seen.add(partner);
      const by = usersOf(partner);
      const giver = by.size < capacity ? animal : [...by].find((other) => augment(other, seen));
      if (giver === undefined) continue;
      if (giver !== animal) {
        of[giver]?.delete(partner);
        by.delete(giver);
      }
      of[animal]?.add(partner);
      by.add(animal);
      return true;
    }
    return false;
  }

  for (const animal of shuffled([...eligible.keys()], random)) {
    for (let number = 0; number < each; number++) {
      const seen = new Set<number>();
      if (augment(animal, seen)) continue;
      const among = new Set([...seen, ...(of[animal] ?? [])]);
      const lacking = new Set([animal, ...[...seen].flatMap((partner) => [...usersOf(partner)])]);
      return { lacking: [...lacking].sort((a, b) => a - b), among: [...among].sort((a, b) => a - b) };
    }
  }
  return { matched: of.map((partners) => shuffled([...partners].sort((a, b) => a - b), random)) };
}

/** Exchanges partners of two animals at random wherever both may have the other's, so that little is left of the order in which they were found. */
export function mixed(matched: readonly (readonly number[])[], eligible: Eligible, random: Random): number[][] {
  const now = matched.map((partners) => [...partners]);
  const may = eligible.map((partners) => new Set(partners));
  const exchanges = 200 * now.length;
  for (let tried = 0; tried < exchanges; tried++) {
    const [one, other] = [random.below(now.length), random.below(now.length)];
    const [ones, others] = [now[one] ?? [], now[other] ?? []];
    if (one === other || ones.length === 0 || others.length === 0) continue;
    const [at, against] = [random.below(ones.length), random.below(others.length)];
    const [mine, theirs] = [ones[at] ?? 0, others[against] ?? 0];
    if (may[one]?.has(theirs) !== true || may[other]?.has(mine) !== true || ones.includes(theirs) || others.includes(mine)) continue;
    ones[at] = theirs;
    others[against] = mine;
  }
  return now;
}
