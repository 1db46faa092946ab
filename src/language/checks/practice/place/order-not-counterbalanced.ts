import { flatMap } from '../../../flat-map.js';
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
    const begun = flatMap(firsts, (first) => first);
    const [first] = begun;
    if (!isDrugFirst || first === undefined || timeline.length === 0) continue;
    const drugs = list([...new Set(flatMap(begun, drugsIn).map(({ name }) => name))], 'or');
    // Groups may differ in the place, and yet all begin with the drug.
    const isOnePlace = begun.every(({ place }) => place === first.place);
    const where = isOnePlace ? ` in ${nameOf(first.place)}` : '';
    const animals = drugged.length === timeline.length ? `every animal has ${drugs}${where}` : `every animal that has ${drugs} has it${where}`;
    report({ at: first.confinement.declared.session.at, message: `In ${phase.name} ${animals} on the first day, before ${isOnePlace ? 'the other place' : 'its place without it'} is known; let half of each group begin with vehicle (“each … { order: counterbalanced_order }”).` });
  }
});
