import type { FunctionName } from '../formulas/operators.js';
import { isCall, isLiteral, isObservation, isRef, isUnary, isUnstated, type Expression as Node, type Ref } from '../generated/ast.js';
import { readClock, readFigure } from '../quantities/figure.js';
import { normalise } from '../quantities/quantity.js';
import type { Lowering } from './lowering.js';
import { targetOf } from './targets.js';
import type { Expression, LiteralExpression, Value } from './types.js';
import { follow, lowerItem, type Owner } from './values.js';

function literal(text: string): LiteralExpression['value'] {
  if (text.includes(':')) return { type: 'clock', minute: readClock(text) ?? 0, written: text };
  const { value, unit } = readFigure(text);
  return unit === undefined ? { type: 'number', value, written: text } : { type: 'quantity', ...normalise(value, unit), written: text };
}

/** A name in an expression stays a name: a level is a level, not the dose that it stands for. */
function named(ref: Ref, lowering: Lowering, owner: Owner): Value {
  const target = targetOf(ref);
  if (target === undefined) return { type: 'text', text: ref.$cstNode?.text ?? '' };
  const argument = lowering.argument(target);
  if (argument !== undefined) return isRef(argument.item) ? named(argument.item, argument.lowering, owner) : (follow(argument.parameter, lowering, () => lowerItem(argument.item, argument.lowering, owner))?.[0] ?? { type: 'unstated' });
  if (target.$type === 'Term') return { type: 'term', list: target.$container.name, term: target.name };
  if (target.$type === 'Terms') return { type: 'term', list: target.name, term: '' };
  if (target.$type === 'Parameter') return { type: 'text', text: target.name };
  if (target.$type === 'Field') return lowerItem(ref, lowering, owner)[0] ?? { type: 'unstated' };
  return { type: 'reference', id: lowering.id(target) };
}

/** An expression without its syntax. */
export function lowerExpression(node: Node, lowering: Lowering, owner: Owner): Expression {
  const inner = (part: Node): Expression => lowerExpression(part, lowering, owner);
  if (isLiteral(node)) return { type: 'literal', value: literal(node.text) };
  if (isUnstated(node)) {
    lowering.unstated(owner.id, owner.name, node);
    return { type: 'literal', value: { type: 'unstated' } };
  }
  if (isUnary(node)) return { type: 'operation', operator: node.operator === '-' ? 'negate' : 'not', arguments: [inner(node.operand)] };
  if (isCall(node)) return { type: 'operation', operator: node.function as FunctionName, arguments: node.arguments.map(inner) };
  if (isObservation(node)) {
    return {
      type: 'observation',
      subject: named(node.subject, lowering, owner),
      ...(node.place !== undefined && { place: named(node.place, lowering, owner) }),
      ...(node.session !== undefined && { during: named(node.session, lowering, owner) }),
      ...(node.levels.length > 0 && { among: node.levels.map((level) => named(level, lowering, owner)) }),
    };
  }
  if (node.operator === 'is' && isObservation(node.left) && isObservation(node.right)) {
    return { type: 'choice', subject: named(node.left.subject, lowering, owner), is: named(node.right.subject, lowering, owner), negated: node.negated };
  }
  return { type: 'operation', operator: node.operator === 'is' ? '=' : node.operator, arguments: [inner(node.left), inner(node.right)] };
}
