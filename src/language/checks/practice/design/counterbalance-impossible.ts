import { flatMap } from '../../../flat-map.js';
import type { Assignment, Id } from '../../../ir/types.js';
import { armSizes, numberIn, sized, type Sized } from '../model/design.js';
import type { ExperimentModel } from '../model/experiment.js';
import { term, termsIn, referencesIn } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';
import { figure, list } from '../../../words.js';

interface Demand {
  readonly multiple: number;
  readonly why: string;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
const factorial = (k: number): number => (k < 2 ? 1 : k * factorial(k - 1));

/** Is each group balanced by itself? Without a word on it, counterbalanced means half the animals of each group. */
function isWithinGroups(assignment: Assignment, crossed: readonly Id[]): boolean {
  const factors = referencesIn(assignment, 'within');
  const words = termsIn(assignment, 'within');
  return words.every((word) => word === 'group') && (factors.length === 0 || crossed.every((factor) => factors.includes(factor)));
}

function demandsOn({ arms }: Sized, { experiment }: ExperimentModel): Demand[] {
  const crossed = Object.keys(arms[0]?.levels ?? {});
  const sides = experiment.assignments
    .filter((assignment) => term(assignment, 'method') === 'counterbalanced' && assignment.roles.length === 2 && isWithinGroups(assignment, crossed))
    .map(({ roles }) => ({ multiple: 2, why: `the two sides of ${list(roles.map(({ name }) => name))}` }));
  const orders = flatMap(flatMap(experiment.phases, ({ each = [] }) => each), (each): Demand[] => {
    const levels = experiment.factors.find(({ id }) => id === each.factor)?.levels.length ?? 1;
    const order = term(each, 'order');
    const name = experiment.factors.find(({ id }) => id === each.factor)?.name ?? '';
    if (order === 'latin_square') return [{ multiple: levels, why: `the ${levels} orders of ${name} in a Latin square` }];
    return order === 'counterbalanced_order' ? [{ multiple: factorial(levels), why: `the ${factorial(levels)} orders of ${name}` }] : [];
  });
  return [...sides, ...orders];
}

/** Half of each group one way, each order equally often: n must divide by the least common multiple of what is asked. */
export const counterbalanceImpossible = experimentPractice('counterbalance-impossible', (experiment, report) => {
  for (const group of sized(experiment)) {
    const n = experiment.derived(armSizes).get(group.arms[0]?.id ?? '');
    if (n === undefined || n < 1 || !Number.isInteger(n) || group.n === undefined || numberIn(group.n.values[0]) === undefined) continue;
    const demands = demandsOn(group, experiment);
    const multiple = demands.reduce((sum, demand) => (sum * demand.multiple) / greatestCommonDivisor(sum, demand.multiple), 1);
    if (n % multiple === 0) continue;
    const next = Math.ceil(n / multiple) * multiple;
    report({ at: group.n.at, message: `${figure(n)} animals in a group cannot be shared out evenly over ${list(demands.map(({ why }) => why))}; the next n that can is ${next}.` });
  }
});
