import { unitText, withoutDust } from '../words.js';
import type { AstNode, Reference } from 'langium';
import { flatMap } from '../flat-map.js';
import { isAmount, isComputed, isField, isLevel, isRef, isTerm, isTerms, type Amount, type Computed, type Field, type Figure, type Item, type Named, type Ref, type TemplateParameter, type Unstated } from '../generated/ast.js';
import { isReckoned, workOut, type Worked } from '../formulas/work-out.js';
import { dimensionOf, sameDimension } from '../quantities/dimensions.js';
import { readClock, readFigure } from '../quantities/figure.js';
import type { Unit } from '../quantities/parse-unit.js';
import { normalise, normaliseReckoned, reckoned, type Reckoned } from '../quantities/quantity.js';
import { signedDimensions } from '../quantities/signed.js';
import { lowerExpression } from './expressions.js';
import { written, type Lowering } from './lowering.js';
import { targetOf } from './targets.js';
import type { Id, NumberValue, QuantityValue, Value } from './types.js';

/** What an `unstated` in a value is said of. */
export interface Owner {
  readonly id: Id;
  readonly name: string;
  /** Is a level meant itself, and not the amount that it stands for? */
  readonly asksForLevels?: boolean;
}

type Numeric = QuantityValue | NumberValue;

function figure(node: Figure, inherited: Unit | undefined): Numeric {
  const { value, unit = inherited } = readFigure(node.text ?? '', node.negative);
  const text = written(node);
  return unit === undefined ? { type: 'number', value, written: text } : { type: 'quantity', ...normalise(value, unit), written: text };
}

/** A spread is a difference, so that the zero of a scale (°C) does not enter it. */
function spreadOf(node: Figure, unit: Unit | undefined): number {
  const { value, unit: own = unit } = readFigure(node.text ?? '');
  if (own === undefined) return value;
  const scale = { ...own, offset: 0 };
  return withoutDust(normalise(value, scale).value - normalise(0, scale).value);
}

export function lowerFigure(node: Figure): Numeric {
  return figure(node, undefined);
}

function basisName(reference: Reference<Named> | undefined, lowering: Lowering): string | undefined {
  const target = reference?.ref;
  return target === undefined ? undefined : isTerm(target) ? target.name : lowering.id(target);
}

/** The unit that is written behind an amount. */
const unitOf = ({ low, high }: Amount): Unit | undefined => readFigure((high ?? low)?.text ?? '').unit;

function lowerAmount(node: Amount, lowering: Lowering, lent: Unit | undefined): Numeric {
  if (node.high === undefined && node.spread === undefined && node.basis === undefined && node.part === undefined) return figure(node.low, lent);
  const unit = unitOf(node) ?? readFigure(node.spread?.text ?? '').unit ?? lent;
  const per = basisName(node.basis, lowering);
  const part = lowering.target(node.part);
  return Object.assign(
    figure(node.low, unit),
    node.high !== undefined && { upper: figure(node.high, unit).value },
    node.spread !== undefined && { spread: spreadOf(node.spread, unit) },
    per !== undefined && { per },
    part !== undefined && { of: lowering.id(part) },
    { written: written(node) },
  );
}

/** Looks up what a fact or a parameter of a template stands for, as `Following` does. */
export function follow<T>(standing: Field | TemplateParameter, lowering: Lowering, look: () => T): T | undefined {
  return lowering.collected.following.into(standing, look, (code, node, message) => lowering.problem(code, node, message));
}

function lowerTarget(target: Named, lowering: Lowering, owner: Owner): Value[] {
  const argument = lowering.argument(target);
  if (argument !== undefined) return follow(argument.parameter, lowering, () => lowerItem(argument.item, argument.lowering, owner)) ?? [];
  if (isTerm(target) && isTerms(target.$container)) return [{ type: 'term', list: target.$container.name, term: target.name }];
  if (isField(target)) return follow(target, lowering, () => lowerItems(target.value?.items ?? [], lowering, owner)) ?? [];
  if (isLevel(target) && owner.asksForLevels !== true) {
    if (target.value !== undefined) return [lowerFigure(target.value)];
    if (target.unstated !== undefined) return [{ type: 'unstated' }];
  }
  return [{ type: 'reference', id: lowering.id(target) }];
}

/** One written value; a name can stand for several (`morphine.dose`, a template parameter). */
export function lowerItem(item: Item, lowering: Lowering, owner: Owner, lent?: Unit): Value[] {
  switch (item.$type) {
    case 'Amount':
      return [lowerAmount(item, lowering, lent)];
    case 'Text':
      return [{ type: 'text', text: item.text }];
    case 'Clock':
      return [{ type: 'clock', minute: readClock(item.time) ?? 0, written: item.time }];
    case 'CalendarDate':
      return [{ type: 'date', date: item.date }];
    case 'Computed':
      return [lowerComputed(item, lowering, owner, lent)];
    case 'Unstated':
      return [lowerUnstated(item, lowering, owner)];
    case 'Ref': {
      const target = targetOf(item);
      return target === undefined ? [] : lowerTarget(target, lowering, owner);
    }
  }
}

/** A name that stands for a value, as a parameter of a template does, is that value: `(amount)` of `use training(40 mg/kg)`. */
function lowerComputed(item: Computed, lowering: Lowering, owner: Owner, lent: Unit | undefined): Value {
  const expression = lowerExpression(item.expression, lowering, owner);
  const isName = expression.type === 'observation' && expression.place === undefined && expression.during === undefined && expression.among === undefined;
  if (isName && plain.has(expression.subject.type)) return expression.subject;
  const worked = isName ? undefined : workOut(item.expression, (named) => constantNamed(named, lowering));
  reportImpossible(worked, item, written(item), lowering);
  if (isReckoned(worked)) return lent !== undefined && isPlainNumber(worked) ? { type: 'quantity', ...normalise(worked.value, lent), written: written(item) } : lowerReckoned(worked, item);
  return { type: 'expression', expression, written: written(item) };
}

/** A name that stands for one number, whichever levels hold: a fact, or what a template is given. */
function constantNamed(named: Ref, lowering: Lowering): Worked {
  const target = targetOf(named);
  const argument = lowering.argument(target);
  if (argument !== undefined) return follow(argument.parameter, lowering, () => constantOf(argument.item, argument.lowering));
  return isField(target) && target.value?.items.length === 1 ? follow(target, lowering, () => constantOf(target.value?.items[0], lowering)) : undefined;
}

function constantOf(item: Item | undefined, lowering: Lowering): Worked {
  if (isComputed(item)) return workOut(item.expression, (named) => constantNamed(named, lowering));
  if (isRef(item)) return constantNamed(item, lowering);
  if (!isAmount(item) || item.high !== undefined || item.spread !== undefined || item.basis !== undefined || item.part !== undefined) return undefined;
  return reckonedFigure(item.low);
}

/** A written number, to reckon with. */
export function reckonedFigure({ text, negative }: Figure): Reckoned {
  const { value, unit } = readFigure(text ?? '', negative);
  return reckoned(value, unit);
}

/** A problem of the text where stated numbers have no value together, or come to less than there can be. @param said what they are, in the message */
export function reportImpossible(worked: Worked, node: AstNode, said: string, lowering: Lowering): void {
  if (worked === undefined) return;
  if (!isReckoned(worked)) {
    lowering.problem(worked.code, node, worked.message);
    return;
  }
  const isSigned = isPlainNumber(worked) || signedDimensions.some((name) => sameDimension(dimensionOf(name), worked.dimension));
  if (worked.value >= 0 || isSigned) return;
  const { value, unit } = normaliseReckoned(worked);
  lowering.problem('PP1208', node, `${said} comes to ${value}${unit === '1' ? '' : ` ${unitText(unit)}`}, which is below zero.`);
}

const isPlainNumber = ({ dimension, isBare }: Reckoned): boolean => isBare && sameDimension(dimension, {});

/** What was worked out is a number like one that is written. */
function lowerReckoned(worked: Reckoned, item: Computed): Numeric {
  const { value, unit } = normaliseReckoned(worked);
  return isPlainNumber(worked) ? { type: 'number', value, written: written(item) } : { type: 'quantity', value, unit, written: written(item) };
}

const plain: ReadonlySet<Value['type']> = new Set<Value['type']>(['quantity', 'number', 'unstated']);

function lowerUnstated(node: Unstated, lowering: Lowering, owner: Owner): Value {
  lowering.unstated(owner.id, owner.name, node);
  const per = basisName(node.basis, lowering);
  return per === undefined ? { type: 'unstated' } : { type: 'unstated', per };
}

/** A list of values; a bare number takes the unit of the last one (`1, 3, 10 mg/kg`). */
export function lowerItems(items: readonly Item[], lowering: Lowering, owner: Owner): Value[] {
  const last = items.at(-1);
  // Most facts have one value.
  if (last !== undefined && items.length === 1) return lowerItem(last, lowering, owner);
  const lent = last !== undefined && isAmount(last) ? unitOf(last) : undefined;
  return flatMap(items, (item) => lowerItem(item, lowering, owner, lent));
}

