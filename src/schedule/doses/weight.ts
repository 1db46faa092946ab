import { middleOf, quantity } from '../../language/ir/reading.js';
import type { Definition } from '../../language/ir/types.js';
import type { Administration, DateText, ScheduledAnimal } from '../types.js';

type Weight = NonNullable<Administration['weight']>;

/** mg in a g; the protocol's weights are in mg. */
const milligrams = 1000;

/** No animal of the species in use is heavier, g. */
const heaviest = 10_000;

/**
 * The latest weight on or before a date; a weighing without a date comes before all others. Without any, the weight that the
 * protocol states (of a range its middle).
 *
 * @returns what is wrong, in words, where there is none that can be used
 */
export function weightOn(animal: ScheduledAnimal, date: DateText, population: Definition | undefined): Weight | string {
  const impossible = animal.weights.find(({ grams }) => !(grams > 0 && grams < heaviest));
  if (impossible !== undefined) return `its weight of ${impossible.grams} g is impossible`;
  const known = animal.weights.filter((weighing) => weighing.date === null || weighing.date <= date).toSorted((one, other) => order(one.date, other.date)).at(-1);
  if (known !== undefined) return { grams: known.grams, date: known.date, from: 'animal' };
  const [first] = animal.weights;
  if (first !== undefined) return `it was not weighed before ${first.date ?? date}`;
  const stated = quantity(population, 'weight');
  if (stated === undefined) return 'its weight is not known: put a column weight_g in the table of animals, or state the weight of the animals in the protocol';
  return { grams: middleOf(stated) / milligrams, date: null, from: 'protocol' };
}

function order(one: DateText | null, other: DateText | null): number {
  const [left, right] = [one ?? '', other ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
}
