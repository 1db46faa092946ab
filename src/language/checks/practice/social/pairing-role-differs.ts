import { flatMap } from '../../../flat-map.js';
import type { Definition } from '../../../ir/types.js';
import type { StudyModel } from '../model/study.js';
import { nameOf, referencesIn, term } from '../../../ir/reading.js';
import { practice } from '../rule.js';

/** Roles of animals that contradict their part in a pairing; a stimulus, a resident or an intruder can be either. */
const contradicting: Readonly<Record<string, readonly string[]>> = { observer: ['demonstrator', 'aggressor', 'stimulus'], demonstrator: ['observer', 'aggressor'], aggressor: ['observer', 'demonstrator'] };

function misplaced(pairing: Definition, study: StudyModel): readonly { readonly part: string; readonly animals: Definition; readonly role: string }[] {
  return flatMap(Object.entries(contradicting), ([part, roles]) =>
    flatMap(flatMap(referencesIn(pairing, part), (id) => study.definition(id) ?? []), (animals) => {
      const role = term(animals, 'role');
      return role !== undefined && roles.includes(role) ? [{ part, animals, role }] : [];
    }),
  );
}

export const pairingRoleDiffers = practice('pairing-role-differs', (study, report) => {
  for (const pairing of study.own('pairing')) {
    const found = misplaced(pairing, study);
    const [first] = found;
    if (first === undefined) continue;
    const said = found.map(({ animals, part, role }) => `${animals.name} as ${part}, though their own role is ${role}`);
    report({ at: pairing.at, words: `${first.part}: ${nameOf(first.animals.id)}`, message: `${pairing.name} has ${said.join(', and ')}; were the names exchanged?`, related: { at: first.animals.at, message: `${first.animals.name} are declared here.` } });
  }
});
