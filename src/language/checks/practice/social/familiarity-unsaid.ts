import { flatMap } from '../../../flat-map.js';
import { exposuresOf, pairingsWith } from '../model/exposures.js';
import { isWritten, referencesIn } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';

export const familiarityUnsaid = dayPractice('familiarity-unsaid', (experiment, report) => {
  for (const { subject, partners } of experiment.derived(exposuresOf)) {
    for (const pairing of flatMap(partners, (partner) => pairingsWith([subject?.id, partner.id], experiment))) {
      const isOfAttackOnly = [...referencesIn(pairing, 'demonstrator'), ...referencesIn(pairing, 'stimulus')].length === 0;
      if (isOfAttackOnly || isWritten(pairing, 'familiarity')) continue;
      report({ at: pairing.at, message: `Whether the animals of ${pairing.name} know each other is not stated; write “familiarity: cage_mate”, “unfamiliar” or “unstated”: what is learnt from the other depends on it (Pisansky 2017).`, fix: { title: 'Say that the familiarity is unstated', insert: 'familiarity: unstated' } });
    }
  }
});
