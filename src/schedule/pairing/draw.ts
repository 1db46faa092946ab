import { nameOf } from '../../language/ir/reading.js';
import type { Experiment } from '../../language/ir/types.js';
import { counted, figure, list } from '../../language/words.js';
import { Random, streams } from '../../random/random.js';
import type { Placed } from '../allocation/placed.js';
import { stages } from '../allocation/stages.js';
import type { Paired } from '../animals/populations.js';
import type { Animal } from '../animals/types.js';
import { ofAnimals, ofProtocol } from '../design/reasons.js';
import type { Problem } from '../problems.js';
import type { AnimalId, ScheduledAnimal } from '../types.js';
import { demandOf, hasPartners, serves } from './demand.js';
import { matching, mixed, type Eligible, type Matching } from './matching.js';
import { columnOf, conditionsOf, fulfils } from './meeting.js';

export interface Pairs {
  readonly pairing: Paired;
  /** Role of the partners. */
  readonly role: string;
  /** Partners of each animal, in the order in which it meets them. */
  readonly partners: ReadonlyMap<AnimalId, readonly AnimalId[]>;
}

/** The smallest number of animals for each partner with which all have one: partners that may serve often serve as rarely as they can. */
function evenly(eligible: Eligible, each: number, partners: number, capacity: number, random: Random): Matching {
  const least = Math.max(1, Math.ceil((eligible.length * each) / Math.max(1, partners)));
  let found = matching(eligible, each, Math.min(least, capacity), random);
  for (let more = least + 1; 'lacking' in found && more <= Math.min(capacity, eligible.length); more++) found = matching(eligible, each, more, random);
  return found;
}

function drawn(paired: Paired, { role, population }: Paired['partners'][number], own: readonly Placed[], animals: readonly Animal[], { timeline }: Experiment, random: Random): { partners: Map<AnimalId, readonly AnimalId[]>; problems: Problem[] } {
  const { pairing } = paired;
  const given = own.flatMap(({ animal }) => ((animal.partners[role] ?? []).length > 0 ? [animal] : []));
  const open = own.flatMap(({ animal, arm }) => (!given.includes(animal) && hasPartners(pairing, population, arm.id, timeline) ? [animal] : []));
  const partners = new Map(given.map(({ id, partners }): [AnimalId, readonly AnimalId[]] => [id, partners[role] ?? []]));
  if (open.length === 0) return { partners, problems: [] };
  const { atOnce, sets, capacity } = demandOf(pairing, population, timeline);
  const taken = new Map<AnimalId, number>();
  for (const id of [...partners.values()].flat()) taken.set(id, (taken.get(id) ?? 0) + 1);
  const candidates = animals.filter((animal) => animal.population === population && (taken.get(animal.id) ?? 0) === 0);
  const conditions = conditionsOf(pairing);
  const untold = conditions.filter((condition) => open.every((one) => candidates.every((other) => fulfils(condition, one, other) === undefined)));
  if (untold.length > 0 && candidates.length > 0) return { partners, problems: untold.map(({ shared, said }) => ofAnimals(`The column ${columnOf(shared)} is missing, and ${pairing.name} says “${said}”.`)) };
  const eligible = open.map((one) => candidates.flatMap((other, index) => (other.id !== one.id && conditions.every((condition) => fulfils(condition, one, other) === true) ? [index] : [])));
  const found = evenly(eligible, atOnce * sets, candidates.length, capacity ?? (serves(pairing) === null ? open.length : 1), random);
  if ('matched' in found) {
    for (const [index, chosen] of mixed(found.matched, eligible, random).entries()) partners.set(open[index]?.id ?? '', chosen.flatMap((partner) => candidates[partner]?.id ?? []));
    return { partners, problems: [] };
  }
  const lacking = found.lacking.flatMap((animal) => open[animal]?.id ?? []);
  const among = found.among.flatMap((partner) => candidates[partner]?.id ?? []);
  const needs = `${list(lacking)} ${lacking.length === 1 ? 'needs' : 'need'} ${counted(atOnce * sets, role)}${lacking.length === 1 ? '' : ' each'}`;
  const asked = [...conditions.map(({ said }) => said), ...(capacity === null ? [] : [`each for ${counted(capacity, 'animal')}`])];
  if (serves(pairing) === undefined) return { partners, problems: [ofProtocol(`${needs}, ${figure(candidates.length)} ${nameOf(population)} are there, and how often one may serve is not stated; write “reuse: yes”, “no” or a number in pairing ${pairing.name}.`, pairing.at)] };
  return { partners, problems: [ofAnimals(`${needs}, and ${among.length === 0 ? `none of ${nameOf(population)} is` : `among all of them only ${list(among)} ${among.length === 1 ? 'is' : 'are'}`} allowed by ${pairing.name}${asked.length > 0 ? ` (${asked.join('; ')})` : ''}.`)] };
}

/** Partners of all animals: those that the table gives, and for animals without any that meet some those that are drawn among all that the pairing allows. */
export function pairsOf(pairings: readonly Paired[], allocated: readonly Placed[], animals: readonly Animal[], experiment: Experiment, seed: number): { pairs: Pairs[]; problems: Problem[] } {
  const all = pairings.flatMap((paired) => paired.partners.map((partner) => ({ paired, partner })));
  const found = all.map(({ paired, partner }, index) => {
    const own = allocated.filter(({ animal }) => animal.population === paired.population);
    return { paired, partner, ...drawn(paired, partner, own, animals, experiment, new Random(seed, streams.allocation, stages.partners, index)) };
  });
  return { pairs: found.map(({ paired, partner, partners }) => ({ pairing: paired, role: partner.role, partners })), problems: found.flatMap(({ problems }) => problems) };
}

/** Whom one animal is put together with, as one who has partners and as a partner. */
export function partnersOf(id: AnimalId, pairs: readonly Pairs[]): ScheduledAnimal['partners'] {
  return pairs.flatMap(({ pairing: { pairing, role: own }, role, partners }) => {
    const has = partners.get(id) ?? [];
    const serves = [...partners].filter(([, others]) => others.includes(id)).map(([animal]) => animal);
    return [
      ...(has.length > 0 ? [{ pairing: pairing.id, role, animals: [...has] }] : []),
      ...(serves.length > 0 ? [{ pairing: pairing.id, role: own, animals: serves }] : []),
    ];
  });
}
