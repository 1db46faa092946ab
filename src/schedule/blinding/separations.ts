import { grouped } from '../../language/grouped.js';
import { nameOf } from '../../language/ir/reading.js';
import { byName } from '../../tables/natural.js';
import type { AnimalId, Schedule, ScheduledEvent } from '../types.js';

/** Something that everybody sees and that tells the treatments apart, whatever the codes. */
export interface Separation {
  /** `volume on day 25, witnessing` */
  readonly by: string;
  readonly message: string;
}

interface Attribute {
  readonly by: string;
  readonly values: ReadonlyMap<AnimalId, number | string>;
}

/** Fewer animals fall apart by chance. */
const fewest = 6;

/** Chance beyond which an order is none. */
const unlikely = 0.05;

/**
 * Looks for what parts the treatments in a blinded schedule: the order of animals, cages, boxes, times, volumes, lengths, places,
 * people, and what is done at all.
 *
 * @param treatments what is hidden of each animal; codes are not looked at, since they stand for it
 */
export function separationsOf(blind: Schedule, treatments: ReadonlyMap<AnimalId, string>): Separation[] {
  const seen = new Set<string>();
  return attributesOf(blind, treatments).filter((attribute) => separates(attribute, treatments)).flatMap(({ by }) => {
    // The same thing on every day is said once.
    const kind = by.replace(/ on day .*/, '');
    if (seen.has(kind)) return [];
    seen.add(kind);
    return [{ by, message: `The ${by} tells the treatments apart, so who is blind can know them: ${helpAgainst(kind, blind)}.` }];
  });
}

function helpAgainst(kind: string, { replanned }: Schedule): string {
  if (kind.startsWith('volume')) return 'give all the same volume';
  if (kind === 'date' && replanned !== undefined) return 'criteria were met on other days; keep from them who has which sessions when';
  return 'give the treatments no pattern in it';
}

function attributesOf({ animals, events }: Schedule, treatments: ReadonlyMap<AnimalId, string>): Attribute[] {
  const own = animals.filter(({ id }) => treatments.has(id));
  const grams = new Map(own.map(({ id, weights }) => [id, weights.at(-1)?.grams]));
  const ofAnimals = <Value extends number | string>(by: string, valueOf: (animal: (typeof own)[number], index: number) => Value | null): Attribute => ({ by, values: new Map(own.flatMap((animal, index) => present(animal.id, valueOf(animal, index)))) });
  const occasions = grouped(events.filter(({ animal }) => treatments.has(animal)), ({ day, session }) => `day ${day}, ${nameOf(session)}`);
  const order = (by: readonly string[]): ReadonlyMap<string, number> => new Map(by.map((id, index) => [id, index]));
  const names = order(own.map(({ id }) => id).toSorted(byName));
  return [
    ofAnimals('order of animals in files', (_, index) => index),
    ofAnimals('name of animals', ({ id }) => names.get(id) ?? null),
    ofAnimals('cage', ({ cage }) => cage),
    ofAnimals('sex', ({ sex }) => sex),
    ofAnimals('box', ({ boxes }) => JSON.stringify(boxes)),
    ...[...occasions].flatMap(([when, occasion]) => ofOccasion(when, occasion, own.map(({ id }) => id), grams)),
  ];
}

function ofOccasion(when: string, events: readonly ScheduledEvent[], animals: readonly AnimalId[], grams: ReadonlyMap<AnimalId, number | undefined>): Attribute[] {
  const byAnimal = grouped(events, ({ animal }) => animal);
  const of = (by: string, valueOf: (steps: readonly ScheduledEvent[], animal: AnimalId) => number | string | null): Attribute => ({ by: `${by} on ${when}`, values: new Map(animals.flatMap((animal) => present(animal, valueOf(byAnimal.get(animal) ?? [], animal)))) });
  const text = (steps: readonly ScheduledEvent[], part: (step: ScheduledEvent) => string | number | null): string | null => (steps.length === 0 ? null : steps.map((step) => part(step) ?? '').join('|'));
  const volume = (steps: readonly ScheduledEvent[]): number | null => {
    const volumes = steps.flatMap(({ administration }) => administration?.volume ?? []);
    return volumes.length === 0 ? null : volumes.reduce((sum, each) => sum + each, 0);
  };
  const perWeight = (millilitres: number | null, animal: AnimalId): number | null => {
    const weight = grams.get(animal);
    return millilitres === null || weight === undefined ? null : millilitres / weight;
  };
  return [
    of('clock time', (steps) => (steps.length === 0 ? null : Math.min(...steps.map(({ clock }) => clock)))),
    // That there is nothing on a day is part of when it is, and told there alone.
    of('date', (steps) => text(steps, ({ date }) => date) ?? ''),
    of('volume', (steps) => volume(steps)),
    of('volume for the weight', (steps, animal) => perWeight(volume(steps), animal)),
    of('number of sites', (steps) => text(steps, ({ administration }) => administration?.sites?.count ?? null)),
    of('syringe', (steps) => text(steps, ({ administration }) => administration?.syringe?.name ?? null)),
    of('length', (steps) => text(steps, ({ duration }) => duration)),
    of('place', (steps) => text(steps, ({ place, room, box }) => `${place ?? ''} ${room ?? ''} ${box ?? ''}`)),
    of('person', (steps) => text(steps, ({ person }) => person)),
    of('route', (steps) => text(steps, ({ administration }) => administration?.route ?? null)),
    of('list of what is done', (steps) => text(steps, ({ step }) => step)),
  ];
}

function present<Value>(id: AnimalId, value: Value | null): [AnimalId, Value][] {
  return value === null ? [] : [[id, value]];
}

function separates({ values }: Attribute, treatments: ReadonlyMap<AnimalId, string>): boolean {
  const pairs = [...values].flatMap(([animal, value]): [number | string, string][] => {
    const treatment = treatments.get(animal);
    return treatment === undefined ? [] : [[value, treatment]];
  });
  const kinds = new Set(pairs.map(([, treatment]) => treatment));
  const byValue = grouped(pairs, ([value]) => value);
  if (pairs.length < fewest || kinds.size < 2 || byValue.size < 2) return false;
  const isPure = [...byValue.values()].every((same) => new Set(same.map(([, treatment]) => treatment)).size === 1);
  if (!isPure) return false;
  if (byValue.size <= pairs.length / 2) return true;
  if (pairs.some(([value]) => typeof value !== 'number')) return false;
  const sorted = pairs.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, treatment]) => treatment);
  const runs = sorted.filter((treatment, index) => treatment !== sorted[index - 1]).length;
  return runs === kinds.size && chanceOfRuns(sorted) < unlikely;
}

/** Chance that animals in random order stand treatment by treatment. */
function chanceOfRuns(treatments: readonly string[]): number {
  const sizes = [...grouped(treatments, (treatment) => treatment).values()].map(({ length }) => length);
  const factorial = (count: number): number => Array.from({ length: count }, (_, index) => index + 1).reduce((product, each) => product * each, 1);
  // As a product of small shares, which does not overflow.
  let left = treatments.length;
  let chance = factorial(sizes.length);
  for (const size of sizes) for (let taken = 0; taken < size; taken++) chance *= (size - taken) / left--;
  return chance;
}
