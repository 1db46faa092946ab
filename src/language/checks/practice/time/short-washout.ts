import { flatMap } from '../../../flat-map.js';
import { lengthText } from '../../../ir/clock.js';
import { grouped } from '../../../grouped.js';
import { halfLifeOf } from '../model/half-lives.js';
import { momentOf } from '../model/occasions.js';
import { isWithDrug, pairingsOf } from '../model/pairings.js';
import { testing } from '../model/tests.js';
import { experimentPractice } from '../rule.js';
import { figure } from '../../../words.js';

const usualHalfLives = 5;

export const shortWashout = experimentPractice('short-washout', (experiment, report) => {
  const { study, administrations } = experiment;
  const wanted = study.limits.washoutHalfLives ?? usualHalfLives;
  const drugs = administrations.filter(({ isVehicle, declared }) => !isVehicle && declared.phase.kind !== 'background');
  const drugged = new Set(drugs.map(({ session }) => session));
  const withVehicle = experiment.derived(pairingsOf).filter((pairing) => !isWithDrug(pairing)).map(({ confinement }) => confinement);
  const drugFree = [...withVehicle, ...experiment.derived(testing)].filter(({ session }) => !drugged.has(session));
  const dosed = grouped(flatMap(drugs, (given) => {
    const when = momentOf(given);
    const halfLife = when === undefined ? undefined : halfLifeOf(study, given);
    return when === undefined || halfLife === undefined ? [] : [{ given, when, halfLife }];
  }), ({ given }) => given.track);
  const said = new Set<string>();
  for (const happening of drugFree) {
    const begins = momentOf(happening);
    if (begins === undefined) continue;
    for (const { given, when, halfLife } of dosed.get(happening.track) ?? []) {
      const passed = (begins - when) / halfLife.minutes;
      if (begins <= when || passed >= wanted || given.session === happening.session) continue;
      const key = `${given.material.id} ${given.declared.session.id} ${happening.declared.session.id}`;
      if (said.has(key)) continue;
      said.add(key);
      const read = halfLife.isOwn ? '' : ', as nothing nearer was read';
      report({
        at: happening.declared.session.at,
        message: `${happening.declared.session.name} begins ${lengthText(begins - when)} after ${given.material.name}, which is ${figure(Math.round(passed * 10) / 10)} half-lives; wait ${figure(wanted)} of them, ${lengthText(wanted * halfLife.minutes)} (half-life ${lengthText(halfLife.minutes)} ${halfLife.readIn}${read}: ${halfLife.source}).`,
      });
    }
  }
});
