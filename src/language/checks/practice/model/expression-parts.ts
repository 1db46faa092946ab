import { flatMap } from '../../../flat-map.js';
import { expressionParts } from '../../../ir/reading.js';
import type { Expression, Fact, Id } from '../../../ir/types.js';

/** `75 %` and `15 min` of `75 % of 15 min`; nothing of anything else. */
export function shareIn(expression: Expression | undefined): readonly Expression[] {
  return expression?.type === 'operation' && expression.operator === 'of' ? expression.arguments : [];
}

export function expressionsIn(fact: Fact | undefined): readonly Expression[] {
  return flatMap(fact?.values ?? [], (value) => (value.type === 'expression' ? [value.expression] : []));
}

/** Everything that a condition asks about: factors, and what is observed where and when. */
export function namedIn(expression: Expression | undefined): readonly Id[] {
  if (expression === undefined) return [];
  return flatMap(expressionParts(expression), (part) => {
    if (part.type === 'choice') return part.subject.type === 'reference' ? [part.subject.id] : [];
    if (part.type !== 'observation') return [];
    return flatMap([part.subject, part.place, part.during], (value) => (value?.type === 'reference' ? [value.id] : []));
  });
}
