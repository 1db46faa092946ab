import { flatMap } from '../../../flat-map.js';
import { observationsIn, operationsIn } from '../../../ir/reading.js';
import type { Expression, Position } from '../../../ir/types.js';
import { sectionsOf } from '../model/analyses.js';
import type { ExperimentModel } from '../model/experiment.js';
import { expressionsIn } from '../model/expression-parts.js';
import { experimentPractice } from '../rule.js';

const comparing: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=']);
const differing: ReadonlySet<string> = new Set(['-', '/']);

/** What stands on both sides of one of the operators. */
function twinsIn(expression: Expression, operators: ReadonlySet<string>): readonly Expression[] {
  return flatMap(operationsIn(expression), ({ operator, arguments: [one, other] }) => (operators.has(operator) && one !== undefined && one.type === other?.type && JSON.stringify(one) === JSON.stringify(other) ? [one] : []));
}

interface Said {
  readonly what: string;
  readonly expressions: readonly Expression[];
  readonly at: Position;
}

function comparisonsOf(experiment: ExperimentModel): readonly Said[] {
  const { exclusions, phases } = experiment.experiment;
  return [
    ...sectionsOf(experiment, 'hypothesis').map(({ name, facts, at }) => ({ what: name ?? 'the hypothesis', expressions: expressionsIn(facts['expects']), at: facts['expects']?.at ?? at })),
    ...exclusions.map(({ verb, condition, at }) => ({ what: verb === 'exclude' ? 'the exclusion' : 'the withdrawal', expressions: [condition], at })),
    ...flatMap(phases, ({ name, until }) => (until === undefined ? [] : [{ what: `the criterion of ${name}`, expressions: [until.condition], at: until.at }])),
  ];
}

export const comparedWithItself = experimentPractice('compared-with-itself', (experiment, report) => {
  for (const { what, expressions, at } of comparisonsOf(experiment)) {
    if (expressions.some((expression) => twinsIn(expression, comparing).length > 0)) report({ at, message: `Both sides of ${what} are the same, so that the comparison can come out in one way only; was another group, phase or place meant on one side?` });
  }
  for (const { name, formula, at } of experiment.experiment.outcomes) {
    if (twinsIn(formula, differing).some((twin) => observationsIn(twin).length > 0)) report({ at, message: `In ${name} something is held against itself, so that it tells nothing of any animal; was another group, phase or place meant on one side?` });
  }
});
