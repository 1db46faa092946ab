import { flatMap } from '../../../flat-map.js';
import { entryOf } from '../../../entry-of.js';
import type { Factor, Level } from '../../../ir/types.js';
import { list } from '../../../words.js';
import { term } from '../../../ir/reading.js';
import type { ExperimentModel } from '../model/experiment.js';
import { experimentPractice } from '../rule.js';

const words: Readonly<Record<string, string>> = { female: 'female', females: 'female', f: 'female', male: 'male', males: 'male', m: 'male' };

const sexOf = ({ name }: Level): string | undefined => entryOf(words, name.toLowerCase());

const isOfSexes = ({ kind, levels }: Factor): boolean => kind === 'between' && levels.length === 2 && new Set(flatMap(levels, (level) => sexOf(level) ?? [])).size === 2;

/** Is it the factor whose levels animals bring with them? */
const isSex = ({ name, levels }: Factor): boolean => name.toLowerCase() === 'sex' && levels.every((level) => level.name.toLowerCase() === sexOf(level));

/** May animals of either sex come to a group of this factor? Not where each group is of animals of its own sex. */
function isMixed({ id, levels }: Factor, experiment: ExperimentModel): boolean {
  return [...experiment.arms.values()].some((arm) => {
    const level = levels.find((one) => one.id === arm.levels[id]);
    return level !== undefined && term(experiment.animals(arm.animals), 'sex') !== sexOf(level);
  });
}

export const sexFactorByAnotherName = experimentPractice('sex-factor-by-another-name', (experiment, report) => {
  for (const factor of experiment.experiment.factors) {
    if (!isOfSexes(factor) || isSex(factor) || !isMixed(factor, experiment)) continue;
    const { name, at, levels } = factor;
    const names = list(levels.map((level) => level.name));
    const found = name.toLowerCase() === 'sex'
      ? `The levels of ${name} are ${names}, and an animal is male or female, so that none belongs to a level`
      : `Animals are drawn to ${names} as to any groups, whatever sex they have`;
    report({ at, message: `${found}; write “factor sex = male, female”, the levels of which animals bring with them.` });
  }
});
