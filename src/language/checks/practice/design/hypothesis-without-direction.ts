import type { Expression, Section } from '../../../ir/types.js';
import { sectionsOf } from '../model/analyses.js';
import { expressionsIn } from '../model/expression-parts.js';
import { isWritten } from '../../../ir/reading.js';
import { experimentPractice } from '../rule.js';

function hasInequality(expression: Expression): boolean {
  return expression.type === 'operation' && (['<', '<=', '>', '>='].includes(expression.operator) || expression.arguments.some(hasInequality));
}

/** Does a hypothesis say which of two is larger? */
export function isDirected(hypothesis: Section): boolean {
  return expressionsIn(hypothesis.facts['expects']).some(hasInequality);
}

export const hypothesisWithoutDirection = experimentPractice('hypothesis-without-direction', (experiment, report) => {
  for (const hypothesis of sectionsOf(experiment, 'hypothesis')) {
    const expects = expressionsIn(hypothesis.facts['expects']);
    const isUnstated = isWritten(hypothesis, 'expects') && expects.length === 0;
    if (isUnstated || isDirected(hypothesis)) continue;
    report({ at: hypothesis.at, message: `${hypothesis.name ?? 'The hypothesis'} does not say which value is to be larger; write it as “expects: (mean(… among …) > mean(… among …))”.` });
  }
});
