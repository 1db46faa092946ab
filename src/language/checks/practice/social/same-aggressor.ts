import { exposuresOf, pairingsWith } from '../model/exposures.js';
import { grouped } from '../../../grouped.js';
import { isStated, isWritten, term } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { counted } from '../../../words.js';

const often: ReadonlySet<string> = new Set(['day', 'session', 'trial']);

export const sameAggressor = experimentPractice('same-aggressor', (experiment, report) => {
  const attacks = experiment.derived(exposuresOf).filter(({ declared: { step } }) => step.values['aggressor'] !== undefined);
  for (const [step, own] of grouped(attacks, ({ declared }) => declared.step)) {
    const [first] = own;
    const days = Math.max(...[...grouped(own, ({ track }) => track).values()].map((track) => new Set(track.map(({ day }) => day)).size));
    const aggressor = step.values['aggressor']?.[0];
    if (first === undefined || days < 2 || aggressor?.type !== 'reference') continue;
    const [pairing] = pairingsWith([first.subject?.id, aggressor.id], experiment);
    if (pairing === undefined || (isWritten(pairing, 'new_partner') && (!isStated(pairing, 'new_partner') || often.has(term(pairing, 'new_partner') ?? '')))) continue;
    report({ at: pairing.at, message: `There is a defeat on ${counted(days, 'day')}, and no new aggressor each day; the procedure takes a stranger each time. Write “new_partner: day” (PMC8886985).`, related: { at: step.at, message: 'The defeat.' } });
  }
});
