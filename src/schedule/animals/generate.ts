import type { Definition, Experiment, Id } from '../../language/ir/types.js';
import { count, factOf, term } from '../../language/ir/reading.js';
import { counted, list } from '../../language/words.js';
import type { Sizes } from '../design/sizes.js';
import { demandOf, hasPartners } from '../pairing/demand.js';
import { conditionsOf } from '../pairing/meeting.js';
import type { Assumption } from '../types.js';
import type { Populations } from './populations.js';
import type { Animal } from './types.js';

/** Beginnings of names, one for each population: its first letter, or as many as tell it from the others. */
function prefixes(populations: readonly Definition[]): ReadonlyMap<Id, string> {
  const found = new Map<Id, string>();
  for (const { id, name } of populations) {
    let length = 1;
    const prefix = (): string => name.slice(0, length).toUpperCase();
    while (length < name.length && [...found.values()].includes(prefix())) length++;
    found.set(id, [...found.values()].includes(prefix()) ? `${name.toUpperCase()}_` : prefix());
  }
  return found;
}

type Sex = Animal['sex'];

/** Numbers animals and cages as they are thought up. */
class Vivarium {
  readonly animals: Animal[] = [];
  private readonly counts = new Map<Id, number>();
  private cages = 0;

  constructor(private readonly names: ReadonlyMap<Id, string>) {}

  /** The next cage, and the sex in it: where both are studied, cage by cage in turn. */
  cage(population: Definition | undefined): { cage: string | null; sex: Sex } {
    const wanted = term(population, 'sex');
    const number = this.cages++;
    const sex = wanted === 'both' ? (number % 2 === 0 ? 'female' : 'male') : wanted === 'female' || wanted === 'male' ? wanted : null;
    return { cage: count(population, 'housing') === undefined ? null : `C${String(number + 1).padStart(2, '0')}`, sex };
  }

  add(population: Id, { cage, sex }: { cage: string | null; sex: Sex }): void {
    const number = (this.counts.get(population) ?? 0) + 1;
    this.counts.set(population, number);
    const id = `${this.names.get(population) ?? ''}${String(number).padStart(2, '0')}`;
    this.animals.push({ id, population, cage, sex, weight: null, birth: null, litter: null, genotype: null, strain: null, partners: {}, measures: {}, words: {}, row: null });
  }
}

/**
 * Animals of an experiment that has no table of them: as many as its groups need, and their partners; in cages of as many as `housing` says, of
 * one sex each, with those partners who are to be cage mates.
 */
export function generatedAnimals({ arms, timeline }: Experiment, { all, studied, pairings }: Populations, sizes: Sizes): { animals: Animal[]; assumed: Assumption[] } {
  const vivarium = new Vivarium(prefixes(all));
  const definition = (id: Id): Definition | undefined => all.find((population) => population.id === id);
  const needed = (id: Id, counts: (arm: Id) => boolean = () => true): number => arms.filter((arm) => arm.animals === id && counts(arm.id)).reduce((sum, arm) => sum + (sizes.get(arm.id) ?? 0), 0);
  const counts = new Map<Id, number>(studied.map((id) => [id, needed(id)]));
  const mates = new Map<Id, Map<Id, number>>();
  for (const { pairing, population, partners } of pairings) {
    for (const partner of partners) {
      const { atOnce, sets, capacity } = demandOf(pairing, partner.population, timeline);
      const isMate = conditionsOf(pairing).some(({ shared, wanted }) => shared === 'cage' && wanted);
      if (isMate) mates.set(population, new Map([...(mates.get(population) ?? []), [partner.population, atOnce * sets]]));
      else counts.set(partner.population, Math.max(counts.get(partner.population) ?? 0, Math.ceil((needed(population, (arm) => hasPartners(pairing, partner.population, arm, timeline)) * atOnce * sets) / (capacity ?? sets))));
    }
  }
  for (const { id } of all) {
    const population = definition(id);
    const own = mates.get(id) ?? new Map<Id, number>();
    const places = Math.max(1, Math.floor((count(population, 'housing') ?? 1) / [1, ...own.values()].reduce((sum, mate) => sum + mate)));
    let left = counts.get(id) ?? (pairings.some(({ partners }) => partners.some(({ population }) => population === id)) ? 0 : (count(population, 'n') ?? 0));
    while (left > 0) {
      const cage = vivarium.cage(population);
      const here = Math.min(places, left);
      for (let animal = 0; animal < here; animal++) vivarium.add(id, cage);
      for (const [mate, each] of own) for (let animal = 0; animal < each * here; animal++) vivarium.add(mate, cage);
      left -= here;
    }
  }
  const { animals } = vivarium;
  const kept = all.filter(({ id }) => animals.some(({ population }) => population === id));
  return {
    animals,
    assumed: [
      { name: 'animals', value: list(kept.map(({ id, name }) => `${counted(animals.filter(({ population }) => population === id).length, 'animal')} of ${name}`)), because: 'No table of animals was given: names and cages are made up, and weights are those of the protocol.' },
      ...kept.filter((population) => term(population, 'sex') === 'both').map((population) => ({ name: `sex of ${population.name}`, value: 'females and males cage by cage in turn', because: `The protocol says “sex: ${factOf(population, 'sex')?.written ?? 'both'}” and not how many of each.` })),
    ],
  };
}
