import { flatMap } from '../../../flat-map.js';
import { exposuresOf } from '../model/exposures.js';
import { happeningsBySession } from '../model/occasions.js';
import { dayPractice } from '../rule.js';
import { list } from '../../../words.js';

export const treatedAndMeasured = dayPractice('treated-and-measured', (experiment, report) => {
  const social = new Set(experiment.derived(exposuresOf).map(({ session }) => session));
  for (const { session, recipient, material, declared: { step } } of experiment.administrations) {
    if (!social.has(session) || recipient === undefined || step.values['recipient'] !== undefined) continue;
    const measured = flatMap(experiment.derived(happeningsBySession).get(session) ?? [], ({ step: { participants } }) => flatMap(participants, ({ role, animals }) => (role === 'measured' ? (experiment.animals(animals) ?? []) : [])));
    if (measured.length === 0 || measured.some(({ id }) => id === recipient.id)) continue;
    report({ at: step.at, message: `${material.name} goes to ${recipient.name}, since the phase is theirs, but ${list([...new Set(measured.map(({ name }) => name))])} are measured; if that is meant, say who gets it: “${step.verb} ${material.name} to ${recipient.name}”.` });
  }
});
