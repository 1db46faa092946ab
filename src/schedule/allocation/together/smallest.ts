import { Random, streams } from '../../../random/random.js';
import { cells } from '../criteria.js';
import { exchanged } from '../deal/exchanges.js';
import { listed } from '../deal/listing.js';
import { sharedOut } from '../deal/shares.js';
import type { Margin } from '../deal/types.js';
import { stages } from '../stages.js';
import { leastCommonMultiple, leastOf, product, sum, type Design } from './design.js';

/** Above so many animals nothing is tried out. */
const most = 1000;

/** The first way to deal something is sought in so many steps, then by chance. */
const steps = 20_000;

/** Dealings of one thing after the other are begun so often, with other random numbers, before a number of animals is given up. */
const attempts = 3;

/** Deals one thing after the other to so many animals: does every table come out with equal counts? */
function comesOut({ dimensions, brought, tables, sizes }: Design, animals: number, attempt: number): boolean {
  const items = Array.from({ length: animals }, (_, item) => item);
  const values = new Map<string, readonly number[]>([...sizes].map(([name, size]) => [name, items.map((item) => Math.floor(item / size))]));
  let alike = animals;
  for (const [index, dimension] of dimensions.entries()) {
    const { name, weights } = dimension;
    const shares = weights.map((weight) => weight / sum(dimension));
    if (index < brought) {
      alike /= weights.length;
      const block = alike;
      values.set(name, items.map((item) => Math.floor(item / block) % weights.length));
      continue;
    }
    const margins = tables.filter(({ over }) => over.includes(dimension)).flatMap(({ over, sets }) => {
      const before = [...over.filter((other) => dimensions.indexOf(other) < index).map((other) => other.name), ...sets];
      return sharedOut(name, cells(items, before.map((other) => (item: number) => values.get(other)?.[item])), shares);
    });
    const all: Margin = { criterion: 'n', items, least: shares.map((share) => Math.round(share * animals)), most: shares.map((share) => Math.round(share * animals)) };
    const deal = { items: animals, labels: weights.length, margins: [all, ...margins] } as const;
    const { complete, found: [first] } = listed(deal, steps, 1);
    const found = first ?? (complete ? undefined : exchanged(deal, new Random(attempt, streams.allocation, stages.together, index)).dealt);
    if (found === undefined) return false;
    values.set(name, found);
  }
  return true;
}

/**
 * The smallest number of animals with which every count of every table can be equal, all of them at once. Multiples of the number by which every
 * count is whole are tried one after the other; with as many animals as there are combinations of everything each of them can occur once.
 */
export function smallest(design: Design): { animals: number; isLeast: boolean } {
  const least = leastOf(design);
  const enough = leastCommonMultiple(least, product(design.dimensions.map(sum)));
  for (let animals = least; animals < enough && animals <= most; animals += least) {
    for (let attempt = 0; attempt < attempts; attempt++) if (comesOut(design, animals, attempt)) return { animals, isLeast: animals === least };
  }
  return { animals: enough, isLeast: enough === least };
}
