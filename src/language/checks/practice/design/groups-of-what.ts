import { isStudied, term } from '../../../ir/reading.js';
import { list } from '../../../words.js';
import { sized } from '../model/design.js';
import { experimentPractice } from '../rule.js';

export const groupsOfWhat = experimentPractice('groups-of-what', (experiment, report) => {
  const kinds = experiment.study.own('animals').filter((animals) => isStudied(term(animals, 'role')));
  const [first] = kinds;
  if (first === undefined || kinds.length < 2) return;
  const named = sized(experiment);
  const groups = named.length > 0 ? named : experiment.experiment.arms.map((arm) => ({ name: arm.name, arms: [arm], at: arm.at }));
  for (const { name, arms, at } of groups) {
    if (arms.some(({ animals }) => animals === null)) report({ at, message: `Which animals ${name} is made of is not stated, and ${list(kinds.map((animals) => animals.name))} may be meant; write for example “groups ${name} of ${first.name}”, or the role of those that are only met (“role: stimulus”).` });
  }
});
