import { entryOf } from '../entry-of.js';
import { functions, type FunctionInfo, type Takes } from '../formulas/functions.js';
import { isBinary, isCall, isField, isFigure, isLevel, isLiteral, isObservation, isOutcome, isEntry, isParameter, isUnary, type Entry, type Expression, type Named, type Call } from '../generated/ast.js';
import { dimensionOf, divide, multiply, sameDimension, type Dimension, rootOf } from '../quantities/dimensions.js';
import { readFigure } from '../quantities/figure.js';
import type { DimensionName } from '../quantities/named-dimensions.js';
import { acceptsOf } from '../references/parameters.js';
import { statedItems } from '../references/stated.js';
import { isDimensionName } from '../vocabulary/accepts.js';

/** Two quantities that do not go together, where they meet. */
export interface Mismatch {
  readonly node: Expression;
  readonly left: Dimension;
  readonly right: Dimension;
}

/** A quantity that a function does not take where it stands. */
export interface Untaken {
  /** The argument. */
  readonly node: Expression;
  readonly call: Call;
  readonly takes: Exclude<Takes, 'any' | 'alike'>;
  readonly found: Dimension;
}

type Clash = Mismatch | Untaken;

type Found = (clash: Clash) => void;

const none: Dimension = {};

const valueTypes: Readonly<Record<string, DimensionName>> = { duration_value: 'duration', count_value: 'share', share_value: 'share', length_value: 'length', mass_value: 'mass' };

/** What a measure gives, from its declaration (`value: duration_value`). */
function ofMeasure(measure: Entry): Dimension | undefined {
  const item = statedItems(measure.block, 'value')[0];
  const name = item?.$type === 'Ref' ? entryOf(valueTypes, item.target?.$refText) : undefined;
  return name && dimensionOf(name);
}

/** Dimensions of the outcomes met on one walk, so that each is worked out once however often it is used; undefined while it is. */
type Met = Map<Named, Dimension | undefined>;

function ofNamed(node: Named | undefined, met: Met, report: Found): Dimension | undefined {
  if (node === undefined || met.has(node)) return node && met.get(node);
  if (isOutcome(node)) {
    met.set(node, undefined);
    const dimension = walk(node.formula, met, report);
    met.set(node, dimension);
    return dimension;
  }
  if (isEntry(node) && node.kind === 'measure') return ofMeasure(node);
  if (isParameter(node)) {
    const accepts = acceptsOf(node.type)?.find(isDimensionName);
    return accepts === undefined ? (node.type === 'count' ? none : undefined) : dimensionOf(accepts);
  }
  if (isLevel(node) && node.value !== undefined) return ofFigure(node.value.text);
  if (isField(node)) {
    const item = node.value?.items[0];
    return item?.$type === 'Amount' && isFigure(item.low) ? ofFigure(item.low.text) : undefined;
  }
  return undefined;
}

function ofFigure(text: string | undefined): Dimension | undefined {
  const { unit, unitText } = readFigure(text ?? '');
  return unit?.dimension ?? (unitText === '' ? none : undefined);
}

function walk(node: Expression | undefined, met: Met, report: Found): Dimension | undefined {
  const inner = (part: Expression | undefined): Dimension | undefined => walk(part, met, report);
  if (isLiteral(node)) return /:/.test(node.text ?? '') ? undefined : ofFigure(node.text);
  if (isUnary(node)) {
    const operand = inner(node.operand);
    return node.operator === '-' ? operand : none;
  }
  if (isCall(node)) {
    const [first, ...rest] = node.arguments.map(inner);
    const info = entryOf(functions, node.function);
    if (info === undefined) return undefined;
    [first, ...rest].forEach((found, index) => found !== undefined && take(node, index, info.takes[index] ?? info.takes.at(-1), found, first));
    return resultOf(info, first);
  }
  if (isObservation(node)) return ofNamed(node.subject?.members.at(-1)?.ref ?? node.subject?.target?.ref, met, report);
  if (!isBinary(node)) return undefined;
  const left = inner(node.left);
  const right = node.operator === 'is' ? undefined : inner(node.right);
  switch (node.operator) {
    case '*':
    case 'of':
      return left && right && multiply(left, right);
    case '/':
      return left && right && divide(left, right);
    case '+':
    case '-':
      if (left !== undefined && right !== undefined) meet(left, right);
      return left ?? right;
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '=':
      if (left !== undefined && right !== undefined) meet(left, right);
      return none;
    default:
      return none;
  }

  function take(call: Call, index: number, takes: Takes | undefined, found: Dimension, first: Dimension | undefined): void {
    if (takes === 'alike' && first !== undefined) meet(first, found);
    const argument = call.arguments[index];
    if (takes === undefined || takes === 'any' || takes === 'alike' || argument === undefined) return;
    if (takes === 'square' ? rootOf(found) === undefined : !sameDimension(found, none)) report({ node: argument, call, takes, found });
  }

  function meet(a: Dimension, b: Dimension): void {
    if (!sameDimension(a, b)) report({ node: node as Expression, left: a, right: b });
  }
}

function resultOf({ result }: FunctionInfo, first: Dimension | undefined): Dimension | undefined {
  if (result === 'number') return none;
  return result === 'root' ? first && rootOf(first) : first;
}

/** The dimension of an expression; a share or a bare number is dimensionless. Undefined where it cannot be known. */
export function dimensionOfExpression(expression: Expression | undefined): Dimension | undefined {
  return walk(expression, new Map(), () => undefined);
}

/** All places in an expression where quantities of different dimensions are added or compared, or a function is given one that it does not take. */
export function clashesIn(expression: Expression): Clash[] {
  const found: Clash[] = [];
  walk(expression, new Map(), (clash) => found.push(clash));
  return found.filter(({ node }) => isWithin(node, expression));
}

function isWithin(node: Expression, root: Expression): boolean {
  for (let step: unknown = node; step !== undefined; step = (step as { $container?: unknown }).$container) if (step === root) return true;
  return false;
}
