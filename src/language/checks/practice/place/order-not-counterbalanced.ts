import { conditioningOf } from '../model/conditioning.js';
import { grouped } from '../../../grouped.js';
import { drugsIn, isWithDrug } from '../model/pairings.js';
import { isWritten, nameOf, term } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { list } from '../../../words.js';

export const orderNotCounterbalanced = dayPractice('order-not-counterbalanced', (experiment, report) => {
  const { phases, factors, timeline } = experiment.experiment;
  for (const { each = [] } of phases) {
    for (const repeated of each) {
      const factor = factors.find(({ id }) => id === repeated.factor);
      if (factor === undefined || factor.levels.length < 2 || (isWritten(repeated, 'order') && term(repeated, 'order') !== 'fixed_order')) continue;
      report({ at: repeated.at, message: `Every animal has ${list(factor.levels.map(({ name }) => name), 'then')} in this order, so that the order cannot be told from ${factor.name}; write “order: counterbalanced_order”.`, words: 'fixed_order' });
    }
  }
  for (const [phase, pairings] of grouped(experiment.derived(conditioningOf), ({ confinement }) => confinement.declared.phase)) {
    if (phase.each !== undefined) continue;
    const drugged = [...grouped(pairings, ({ track }) => track).values()].filter((own) => own.some(isWithDrug) && own.some((pairing) => !isWithDrug(pairing)));
    const firsts = drugged.map((own) => own.filter(({ confinement }) => confinement.day === own[0]?.confinement.day));
    const isDrugFirst = firsts.length > 0 && firsts.every((first) => first.every(isWithDrug));
    const first = firsts[0]?.[0];
    if (!isDrugFirst || first === undefined || timeline.length === 0) continue;
    report({ at: first.confinement.declared.session.at, message: `In ${phase.name} every animal has ${drugsIn(first)[0]?.name ?? 'the drug'} in ${nameOf(first.place)} on the first day, before the other place is known; let half of each group begin with vehicle (“each … { order: counterbalanced_order }”).` });
  }
});
