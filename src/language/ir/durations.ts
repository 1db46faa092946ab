import { isAct, isField, isFactor, isLevel, isObservation, isBinary, isLiteral, isAmount, isComputed, type Expression, type Figure, type Item, type Ref } from '../generated/ast.js';
import { readFigure } from '../quantities/figure.js';
import { normalise } from '../quantities/quantity.js';
import { declaredParameters } from '../references/parameters.js';
import { readSentence } from '../references/sentence.js';
import { statedItems } from '../references/stated.js';
import type { StepNode } from './ids.js';
import type { Lowering } from './lowering.js';
import { follow } from './values.js';
import { targetOf } from './targets.js';

type Lookup = (named: Ref) => number | undefined;

function evaluate(node: Expression, lookup: Lookup): number | undefined {
  if (isLiteral(node)) return figure(node.text);
  if (isObservation(node)) return lookup(node.subject);
  if (!isBinary(node)) return undefined;
  const left = evaluate(node.left, lookup);
  const right = evaluate(node.right, lookup);
  if (left === undefined || right === undefined) return undefined;
  if (node.operator === '*') return left * right;
  if (node.operator === '/') return left / right;
  if (node.operator === '+') return left + right;
  return node.operator === '-' ? left - right : undefined;
}

function figure(text: string, negative = false): number {
  const { value, unit } = readFigure(text, negative);
  return unit === undefined ? value : normalise(value, unit).value;
}

/** Number of a figure in its normalised unit: minutes of a duration. */
export const numberOfFigure = ({ text, negative }: Figure): number => figure(text, negative);

/** Number of a value in its normalised unit (minutes for a duration); of a range the upper end, so that a plan holds. */
export function numberOf(item: Item | undefined, lowering: Lowering): number | undefined {
  if (item === undefined) return undefined;
  if (isAmount(item)) {
    return numberOfFigure(item.high ?? item.low);
  }
  if (isComputed(item)) return evaluate(item.expression, (named) => numberNamed(named, lowering));
  return item.$type === 'Ref' ? numberNamed(item, lowering) : undefined;
}

/** A name that stands for a number: a fact, a template parameter, a level with a value, a factor whose level holds here. */
function numberNamed(named: Ref, lowering: Lowering): number | undefined {
  const target = targetOf(named);
  const argument = lowering.argument(target);
  if (argument !== undefined) return numberOf(argument.item, argument.lowering);
  if (target === undefined) return undefined;
  if (isField(target)) return follow(target, lowering, () => numberOf(target.value?.items[0], lowering));
  const held = isFactor(target) ? lowering.levels.get(lowering.id(target)) : undefined;
  const level = isFactor(target) ? target.levels.find((each) => lowering.id(each) === held) : target;
  return isLevel(level) && level.value !== undefined ? figure(level.value.text) : undefined;
}

/** How long a step takes, in minutes: null where the protocol does not say. */
export function durationOf(step: StepNode, lowering: Lowering): number | null {
  const { slots, values } = readSentence(step);
  const stated = (name: string): Item | undefined => values.get(name)?.[0] ?? statedItems(step.block, name)[0];
  const byDefault = (name: string): Item | undefined => (isAct(step) ? declaredParameters(step).find((parameter) => parameter.name === name)?.default : undefined);
  const own = stated('duration') ?? byDefault('duration');
  if (own !== undefined) return numberOf(own, lowering) ?? null;
  if (isAct(step)) {
    const formula = statedItems(step.procedure.ref?.block, 'duration')[0];
    if (formula !== undefined) {
      const lookup: Lookup = ({ target: { $refText: name } }) => numberOf(stated(name), lowering) ?? numberOf(byDefault(name), lowering);
      return (isComputed(formula) ? evaluate(formula.expression, lookup) : numberOf(formula, lowering)) ?? null;
    }
  }
  // An act with a duration that is not said has an unknown one; one without takes no time that counts.
  return slots.some(({ name }) => name === 'duration') && step.$type !== 'Administration' ? null : 0;
}
