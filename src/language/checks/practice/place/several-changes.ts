import { flatMap } from '../../../flat-map.js';
import type { Expression, Id, Levels } from '../../../ir/types.js';
import { sectionsOf } from '../model/analyses.js';
import { armName } from '../model/conditioning.js';
import type { ExperimentModel } from '../model/experiment.js';
import { expressionsIn } from '../model/expression-parts.js';
import { nameOf, observationsIn, operationsIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { list } from '../../../words.js';

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '-']);

/** Levels of the animals that one side of a comparison is about; undefined where it is about several groups, or none. */
function levelsOf(side: Expression, { experiment, arms }: ExperimentModel): Levels | undefined {
  const groups = observationsIn(side).map(({ among = [] }) => flatMap(among, (value) => (value.type === 'reference' ? [value.id] : [])));
  const [ids = []] = groups;
  if (ids.length === 0 || groups.some((other) => other.join() !== ids.join())) return undefined;
  const factorOf = (level: Id): Id | undefined => experiment.factors.find(({ levels }) => levels.some(({ id }) => id === level))?.id;
  return Object.fromEntries(flatMap(ids, (id): [Id, Id][] => {
    const arm = arms.get(id);
    if (arm !== undefined) return Object.entries(arm.levels);
    const factor = factorOf(id);
    return factor === undefined ? [] : [[factor, id]];
  }));
}

/** Factors in which two groups differ. */
const changed = (one: Levels, other: Levels): readonly string[] => Object.keys(one).filter((factor) => other[factor] !== undefined && other[factor] !== one[factor]).map(nameOf);

export const severalChanges = experimentPractice('several-changes', (experiment, report) => {
  const { arms } = experiment.experiment;
  const [first, second] = arms;
  if (first !== undefined && second !== undefined && arms.length === 2) {
    const factors = changed(first.levels, second.levels);
    if (factors.length > 1) report({ at: second.at, message: `${armName(first)} and ${armName(second)} are the only groups and differ in ${list(factors)}; which of these makes a difference cannot be told. Add a group for each change.` });
  }
  for (const kind of ['hypothesis', 'analysis'] as const) {
    for (const section of sectionsOf(experiment, kind)) {
      for (const operation of flatMap(expressionsIn(section.facts[kind === 'hypothesis' ? 'expects' : 'contrasts']), operationsIn)) {
        const [left, right] = operation.arguments.map((side) => levelsOf(side, experiment));
        if (!comparisons.has(operation.operator) || left === undefined || right === undefined) continue;
        const factors = changed(left, right);
        if (factors.length < 2 || arms.length === 2) continue;
        const [one, other] = [left, right].map((levels) => Object.values(levels).map(nameOf).join(' with '));
        report({ at: section.at, message: `${one} and ${other} are compared and differ in ${list(factors)}; which of these makes a difference cannot be told. Compare groups that differ in one.` });
      }
    }
  }
});
