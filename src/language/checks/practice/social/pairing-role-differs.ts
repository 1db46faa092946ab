import { nameOf, referencesIn, term } from '../model/values.js';
import { practice } from '../rule.js';

/** Roles of animals that contradict their part in a pairing; a stimulus, a resident or an intruder can be either. */
const contradicting: Readonly<Record<string, readonly string[]>> = { observer: ['demonstrator', 'aggressor', 'stimulus'], demonstrator: ['observer', 'aggressor'], aggressor: ['observer', 'demonstrator'] };

export const pairingRoleDiffers = practice('pairing-role-differs', (study, report) => {
  for (const pairing of study.own('pairing')) {
    for (const [part, roles] of Object.entries(contradicting)) {
      for (const animals of referencesIn(pairing, part).map((id) => study.definition(id))) {
        const role = term(animals, 'role');
        if (animals === undefined || role === undefined || !roles.includes(role)) continue;
        report({ at: pairing.at, words: `${part}: ${nameOf(animals.id)}`, message: `${pairing.name} has ${animals.name} as ${part}, but their own role is ${role}; are two names exchanged?`, related: { at: animals.at, message: `${animals.name} are declared here.` } });
      }
    }
  }
});
