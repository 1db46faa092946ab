import { entryOf } from '../../../entry-of.js';
import { term, termsIn } from '../../../ir/reading.js';
import { practice } from '../rule.js';

/** What a familiarity says of a cage or a litter that is shared. */
const implied: Readonly<Record<string, { readonly same: readonly string[]; readonly differ: readonly string[] }>> = {
  unfamiliar: { same: [], differ: ['cage'] },
  cage_mate: { same: ['cage'], differ: [] },
  sibling: { same: ['litter'], differ: [] },
};

export const pairingContradictsItself = practice('pairing-contradicts-itself', (study, report) => {
  for (const pairing of study.own('pairing')) {
    const familiarity = term(pairing, 'familiarity');
    const { same, differ } = entryOf(implied, familiarity) ?? { same: [], differ: [] };
    for (const [fact, against] of [['same', differ], ['differ', same]] as const) {
      const shared = termsIn(pairing, fact).find((one) => against.includes(one));
      if (shared !== undefined) report({ at: pairing.at, words: `familiarity: ${familiarity}`, message: `The animals of ${pairing.name} are stated as “familiarity: ${familiarity}” and as “${fact}: ${shared}”, which cannot both be; change one of the two.` });
    }
  }
});
