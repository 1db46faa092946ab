import { nameOf } from '../../language/ir/reading.js';
import type { Experiment } from '../../language/ir/types.js';
import { counted, list } from '../../language/words.js';
import type { Paired } from '../animals/populations.js';
import type { Animal } from '../animals/types.js';
import { ofAnimals } from '../design/reasons.js';
import type { Problem } from '../problems.js';
import type { AnimalId } from '../types.js';
import { demandOf, serves } from './demand.js';
import { conditionsOf, fulfils } from './meeting.js';

function problemsOfOne(animal: Animal, { pairing }: Paired, role: string, known: ReadonlyMap<AnimalId, Animal>, population: string): Problem[] {
  const found: Problem[] = [];
  const at = (message: string): void => void found.push(ofAnimals(message, animal.row, role));
  const given = animal.partners[role] ?? [];
  for (const [index, id] of given.entries()) {
    const partner = known.get(id);
    if (id === animal.id) at(`${animal.id} is its own ${role}.`);
    else if (partner === undefined) at(`${animal.id} has ${id} as its ${role}, and there is no such animal in the table.`);
    else if (partner.population !== population) at(`${animal.id} has ${id} as its ${role}, and ${id} is one of ${nameOf(partner.population)}; ${pairing.name} takes ${nameOf(population)}.`);
    else if (given.indexOf(id) < index) at(`${animal.id} has ${id} as its ${role} twice.`);
    else for (const condition of conditionsOf(pairing)) if (fulfils(condition, animal, partner) === false) at(`${animal.id} and its ${role} ${id} ${condition.wanted ? 'do not have the same' : 'have the same'} ${condition.shared}, and ${pairing.name} says “${condition.said}”.`);
  }
  return found;
}

/** What is wrong with the partners that the table gives. Animals without any are paired later. */
export function problemsOfGiven(animals: readonly Animal[], pairings: readonly Paired[], { timeline }: Experiment): Problem[] {
  const known = new Map(animals.map((animal) => [animal.id, animal]));
  const problems: Problem[] = [];
  const expected = new Set<string>();
  for (const paired of pairings) {
    const own = animals.filter(({ population }) => population === paired.population);
    for (const { role, population } of paired.partners) {
      for (const { id } of own) expected.add(`${role} ${id}`);
      const demand = demandOf(paired.pairing, population, timeline);
      const users = new Map<AnimalId, AnimalId[]>();
      for (const animal of own) {
        problems.push(...problemsOfOne(animal, paired, role, known, population));
        const given = animal.partners[role] ?? [];
        for (const id of new Set(given)) users.set(id, [...(users.get(id) ?? []), animal.id]);
        const needed = demand.atOnce * demand.sets;
        if (given.length > 0 && given.length !== needed) problems.push(ofAnimals(`${animal.id} has ${counted(given.length, role)}, and ${paired.pairing.name} needs ${needed}${demand.sets > 1 ? `: ${demand.atOnce} at a time, ${demand.sets} times` : ''}.`, animal.row, role));
      }
      for (const [id, by] of users) if (demand.capacity !== null && by.length > demand.capacity) problems.push(ofAnimals(`${id} is the ${role} of ${list(by)}, and ${paired.pairing.name} lets it serve ${serves(paired.pairing) === 1 ? 'once' : `${serves(paired.pairing)} times`}${demand.capacity === 1 ? '' : `, so for ${demand.capacity} animals`}.`, known.get(id)?.row));
    }
  }
  for (const { id, partners, row, population } of animals) {
    for (const [role, given] of Object.entries(partners)) if (given.length > 0 && !expected.has(`${role} ${id}`)) problems.push(ofAnimals(`${id} has a ${role}, and no pairing gives ${nameOf(population)} one.`, row, role));
  }
  return problems;
}
