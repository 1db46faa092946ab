import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils';
import type { Arm, Definition, Experiment, Study } from '../../language/ir/types.js';
import { nameOf } from '../../language/ir/reading.js';
import { list } from '../../language/words.js';
import { generator } from '../../random/random.js';
import { generatedAnimals } from '../animals/generate.js';
import { byName } from '../../tables/natural.js';
import { populationsOf } from '../animals/populations.js';
import type { Animal } from '../animals/types.js';
import { sizesOf } from '../design/sizes.js';
import { pairsOf, partnersOf, type Pairs } from '../pairing/draw.js';
import { refuse } from '../problems.js';
import type { Allocation, Assumption, ScheduledAnimal } from '../types.js';
import { methodOf, toArms } from './arms.js';
import { giveBoxes } from './boxes.js';
import { giveOrders, trackOf } from './orders.js';
import type { Placed } from './placed.js';
import { pooled } from './pools.js';
import { assignSides, problemsOfSides } from './sides.js';
import { algorithm } from './stages.js';
import { plainClaim, type Claim } from './together/claim.js';
import { together } from './together/together.js';
import { unitsNeeded } from './units.js';

export interface Request {
  /** Integer from 0. */
  readonly seed: number;
  /** How many boxes the facility has, by the id or the name of the apparatus; those of the protocol where it is not named. */
  readonly boxes: Readonly<Record<string, number>>;
}

export interface Allocated {
  readonly allocation: Allocation;
  /** Those that take part, the allocated ones first. */
  readonly animals: ScheduledAnimal[];
  readonly assumed: Assumption[];
}

/** Who has no arm and takes part all the same: whoever is given to another, and animals that a step names and no pairing. */
function others(animals: readonly Animal[], placed: readonly Placed[], pairs: readonly Pairs[]): Animal[] {
  const allocated = new Set(placed.map(({ arm }) => arm.animals));
  const paired = new Set(pairs.flatMap(({ pairing }) => pairing.partners.map(({ population }) => population)));
  const given = new Set(pairs.flatMap(({ partners }) => [...partners.values()].flat()));
  return animals.filter(({ id, population }) => (given.has(id) || !paired.has(population)) && !allocated.has(population));
}

function scheduled({ id, population, cage, sex, birth, weight }: Animal, pairs: readonly Pairs[], own?: Placed, track?: string): ScheduledAnimal {
  return {
    id, population, cage, sex, birth,
    weights: weight === null ? [] : [{ date: null, grams: weight }],
    arm: own?.arm.id ?? null,
    track: track ?? null,
    levels: { ...own?.arm.levels },
    orders: own?.orders ?? [],
    places: own?.places ?? {},
    boxes: own?.boxes ?? {},
    partners: partnersOf(id, pairs),
  };
}

const kindsOf = ({ definitions }: Study): Definition[] => definitions.filter(({ kind, origin }) => kind === 'animals' && origin !== 'library');

/** Shares the animals out over the groups. */
function toGroups(study: Study, experiment: Experiment, animals: readonly Animal[], seed: number): { placed: Placed[]; claims: Claim[]; spare: Animal[] } {
  const { all } = populationsOf(study, experiment);
  const there = new Map(all.map(({ id }) => [id, animals.filter(({ population }) => population === id).length]));
  const { sizes, problems: ofSizes } = sizesOf(experiment, kindsOf(study), there);
  const studied = animals.filter(({ population }) => experiment.arms.some((arm) => arm.animals === population));
  const { method, problems: ofMethod } = methodOf(experiment, studied);
  const sides = problemsOfSides(experiment.assignments, experiment, studied);
  refuse([...ofSizes, ...ofMethod, ...sides]);
  const { pools, problems } = pooled(experiment, animals, sizes);
  refuse(problems);
  const unitsOf = pools.map((pool) => ({ pool, ...unitsNeeded(pool, method.unit, sizes) }));
  refuse(unitsOf.flatMap(({ problems }) => problems));
  const dealt = unitsOf.map(({ pool, units }, index) => ({ pool, units, ...toArms(pool, units, method, sizes, seed, index, pools.length === 1) }));
  const placed = dealt.flatMap(({ pool, units, arms }) => units.flatMap((unit, item) => {
    const arm: Arm | undefined = pool.arms[arms[item] ?? 0];
    return arm === undefined ? [] : unit.map((animal): Placed => ({ animal, arm, places: {}, orders: [], boxes: {} }));
  }));
  return { placed: placed.sort((one, other) => byName(one.animal.id, other.animal.id)), claims: dealt.flatMap(({ claims }) => claims), spare: unitsOf.flatMap(({ spare }) => spare) };
}

/** Who was allocated to what, as JSON with its keys in order. */
function fingerprint(animals: readonly ScheduledAnimal[]): string {
  const sorted = (record: Readonly<Record<string, unknown>>): unknown => Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  const text = JSON.stringify(animals.map(({ id, arm, track, places, boxes, orders, partners }) => [id, arm, track, sorted(places), sorted(boxes), orders.map(({ factor, levels }) => [factor, levels]), partners.map(({ pairing, role, animals }) => [pairing, role, animals])]));
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * Allocates animals to groups, sides, orders, boxes and partners by the rules of the protocol. The result depends on the study, the animals (not
 * on the order in which they are given), the boxes and the seed, and on nothing else.
 *
 * @param animals undefined where there is no table: then as many as are needed are made up
 * @throws Unschedulable with every reason why the animals cannot be allocated
 */
export function allocate(study: Study, experiment: Experiment, animals: readonly Animal[] | undefined, { seed, boxes }: Request): Allocated {
  const populations = populationsOf(study, experiment);
  const assumed: Assumption[] = [];
  let there = [...(animals ?? [])].sort((one, other) => byName(one.id, other.id));
  if (animals === undefined) {
    const { sizes, problems } = sizesOf(experiment, kindsOf(study));
    refuse(problems);
    const generated = generatedAnimals(experiment, populations, sizes);
    there = generated.animals.sort((one, other) => byName(one.id, other.id));
    assumed.push(...generated.assumed);
  }
  const { placed, claims, spare } = toGroups(study, experiment, there, seed);
  const ofSides = experiment.assignments.flatMap((assignment, index) => assignSides(assignment, index, experiment, placed, seed));
  const ofOrders = giveOrders(experiment, placed, seed);
  const ofBoxes = giveBoxes(study, experiment, placed, boxes, seed);
  const { pairs, problems } = pairsOf(populations.pairings, placed, there, experiment, seed);
  refuse(problems);
  const partners = others(there, placed, pairs);
  const scheduledAnimals = [...placed.map((own) => scheduled(own.animal, pairs, own, trackOf(own, experiment.timeline)?.id)), ...partners.map((animal) => scheduled(animal, pairs))];
  const idle = there.filter((animal) => !spare.includes(animal) && !scheduledAnimals.some(({ id }) => id === animal.id));
  for (const [left, why] of [[spare, 'There are more than the groups need; of each sex the last by name stay spare.'], [idle, 'Nobody is put together with them.']] as const) {
    if (left.length > 0) assumed.push({ name: `spare ${list([...new Set(left.map(({ population }) => nameOf(population)))])}`, value: list(left.map(({ id }) => id)), because: why });
  }
  const tables = [...claims, ...ofSides, ...ofOrders, ...ofBoxes.claims];
  const all = together(tables, placed.length);
  return {
    allocation: { algorithm, generator, seed, sha256: fingerprint(scheduledAnimals), claims: tables.map(plainClaim), ...(all !== undefined && { together: all }) },
    animals: scheduledAnimals,
    assumed: [...assumed, ...ofBoxes.assumed],
  };
}
