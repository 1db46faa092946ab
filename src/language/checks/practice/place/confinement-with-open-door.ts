import { flatMap } from '../../../flat-map.js';
import { placeParts } from '../model/apparatus.js';
import { pairingsOf } from '../model/pairings.js';
import { isWritten, nameOf, referencesIn } from '../../../ir/reading.js';
import { dayPractice } from '../rule.js';
import { list } from '../../../words.js';

export const confinementWithOpenDoor = dayPractice('confinement-with-open-door', (experiment, report) => {
  const { study } = experiment;
  const said = new Set<string>();
  for (const { place, confinement: { declared: { step, session, phase } } } of experiment.derived(pairingsOf)) {
    const holding = [step, session, phase].find((part) => isWritten(part, 'configuration'));
    const configurations = flatMap(referencesIn(holding, 'configuration'), (id) => study.definition(id) ?? []);
    // One context in the whole box leaves nowhere else to go.
    if (configurations.some((configuration) => isWritten(configuration, 'fills'))) continue;
    const parts = placeParts(place, experiment);
    const open = flatMap(configurations, (configuration) => referencesIn(configuration, 'open')).filter((door) => referencesIn(study.definition(door), 'joins').some((part) => parts.includes(part)));
    // All confinements of a phase in one configuration are one slip.
    const key = [phase.id, ...configurations.map(({ id }) => id)].join(' ');
    if (open.length === 0 || said.has(key)) continue;
    said.add(key);
    report({ at: step.at, message: `The animal is kept in ${nameOf(place)} in ${phase.name}, but ${list(open.map(nameOf))} ${open.length === 1 ? 'is' : 'are'} open (configuration ${list(configurations.map(({ name }) => name))}), so that it can leave; close the door for the confinement.` });
  }
});
