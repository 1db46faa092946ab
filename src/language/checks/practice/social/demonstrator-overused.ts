import type { Definition } from '../../../ir/types.js';
import { pairingsWith, plannedExposures, verbOf } from '../model/exposures.js';
import { grouped } from '../../../grouped.js';
import { count, isWritten } from '../../../ir/reading.js';
import { reuseLimit } from '../model/reuse.js';
import { experimentPractice } from '../rule.js';
import { counted } from '../../../words.js';

/** Partners that one animal has, where it keeps them throughout. */
const kept = (pairing: Definition): number | undefined => (isWritten(pairing, 'new_partner') ? undefined : count(pairing, 'ratio'));

export const demonstratorOverused = experimentPractice('demonstrator-overused', (experiment, report) => {
  for (const [track, exposures] of grouped(experiment.derived(plannedExposures), (exposure) => exposure.track)) {
    for (const [partner, met] of grouped(exposures, ({ partners }) => partners[0])) {
      const [first] = met;
      const [pairing] = partner === undefined ? [] : pairingsWith([first?.subject?.id, partner.id], experiment);
      const [limit, partners] = pairing === undefined ? [undefined, undefined] : [reuseLimit(pairing), kept(pairing)];
      if (first === undefined || partner === undefined || pairing === undefined || limit === undefined || partners === undefined || met.length <= limit * partners) continue;
      report({
        at: pairing.at,
        message: `Each animal has ${counted(met.length, 'exposure')} with ${counted(partners, 'partner')} (${partner.name}), but a partner may serve ${limit === 1 ? 'once' : counted(limit, 'time')} (${pairing.name}); write “new_partner: session” with more ${partner.name}, or allow reuse.`,
        words: pairing.facts['reuse']?.written === undefined ? undefined : `reuse: ${pairing.facts['reuse'].written}`,
        related: { at: first.declared.step.at, message: `The first ${verbOf(first)}${track.orders.length > 0 ? ', in one of the orders' : ''}.` },
      });
    }
  }
});
