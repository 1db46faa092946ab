import { entryOf } from '../entry-of.js';
import { isBinary, isCall, isLiteral, isObservation, isUnary, type Expression, type Ref } from '../generated/ast.js';
import { divide, multiply, rootOf, sameDimension, type Dimension } from '../quantities/dimensions.js';
import { readFigure } from '../quantities/figure.js';
import { reckoned, type Reckoned } from '../quantities/quantity.js';
import { folded } from '../words.js';
import { functions } from './functions.js';
import { ofMany, ofTwo, type FunctionName, type Operator } from './operators.js';

/** Why stated numbers have no value together. */
export interface NoValue {
  readonly code: 'PP1204' | 'PP1208';
  readonly message: string;
}

/** A number with its dimension, or why there is none; undefined where it is not known before the study, or is no amount. */
export type Worked = Reckoned | NoValue | undefined;

/** What a name stands for. */
type Lookup = (named: Ref) => Worked;

export const isReckoned = (worked: Worked): worked is Reckoned => worked !== undefined && 'value' in worked;

const isNoValue = (worked: Worked): worked is NoValue => worked !== undefined && 'message' in worked;

const arithmetic: ReadonlySet<string> = new Set<Operator>(['+', '-', '*', '/', 'of']);

/** What an expression of stated numbers comes to. Of names only those are known that `lookup` knows. */
export function workOut(node: Expression | undefined, lookup: Lookup = () => undefined): Worked {
  const apply = (operator: Operator | FunctionName, parts: readonly (Expression | undefined)[]): Worked => {
    const found = parts.map((part) => workOut(part, lookup));
    const without = found.find(isNoValue);
    const amounts = found.filter(isReckoned);
    if (without !== undefined || amounts.length < parts.length) return without;
    return applied(operator, amounts, folded(node?.$cstNode?.text ?? operator));
  };
  if (isLiteral(node)) return literal(node.text ?? '');
  if (isObservation(node)) return node.place === undefined && node.session === undefined && node.levels.length === 0 ? lookup(node.subject) : undefined;
  if (isUnary(node)) return node.operator === '-' ? apply('negate', [node.operand]) : undefined;
  if (isCall(node)) return isRight(node.function, node.arguments.length) ? apply(node.function, node.arguments) : undefined;
  return isBinary(node) && arithmetic.has(node.operator) ? apply(node.operator as Operator, [node.left, node.right]) : undefined;
}

function literal(text: string): Worked {
  const { value, unit, unitText } = readFigure(text);
  return Number.isNaN(value) || text.includes(':') || (unit === undefined && unitText !== '') ? undefined : reckoned(value, unit);
}

/** Is there such a function of so many values? */
function isRight(name: string, count: number): name is FunctionName {
  const [least, most] = entryOf(functions, name)?.arguments ?? [1, 0];
  return count >= least && count <= most;
}

function applied(operator: Operator | FunctionName, amounts: readonly Reckoned[], written: string): Worked {
  const values = amounts.map(({ value }) => value);
  const [one = Number.NaN, two = Number.NaN] = values;
  const value = ofTwo[operator]?.(one, two) ?? ofMany[operator]?.(values);
  if (value === undefined) return { code: 'PP1204', message: `${operator} is worked out from what is measured of animals; expected an amount that is known before.` };
  const dimension = dimensionAfter(operator, amounts);
  if (dimension === undefined) return undefined;
  if (!Number.isFinite(value)) return { code: 'PP1208', message: `${written} has no value${reasons[operator] ?? ': it is beyond all numbers'}.` };
  return { value: dustless.has(operator) ? withoutRest(value, values) : value, dimension, isBare: isBareAfter(operator, amounts) };
}

const reasons: Partial<Record<Operator | FunctionName, string>> = { '/': ': it is divided by zero', log: ': expected a number above zero', sqrt: ': expected nothing below zero' };

const dustless: ReadonlySet<string> = new Set<Operator | FunctionName>(['+', '-', 'sum']);

/** Differences of equal decimals are seldom exactly 0. */
const withoutRest = (value: number, of: readonly number[]): number => (Math.abs(value) < 1e-12 * Math.max(...of.map(Math.abs)) ? 0 : value);

function dimensionAfter(operator: Operator | FunctionName, amounts: readonly Reckoned[]): Dimension | undefined {
  const [one = {}, two = {}] = amounts.map(({ dimension }) => dimension);
  switch (operator) {
    case '*':
    case 'of':
      return multiply(one, two);
    case '/':
      return divide(one, two);
    case 'log':
      return sameDimension(one, {}) ? one : undefined;
    case 'sqrt':
      return rootOf(one);
    default:
      return amounts.every(({ dimension }) => sameDimension(dimension, one)) ? one : undefined;
  }
}

/** Half of 40 % is a share, and 50 % of 24 is a number. */
function isBareAfter(operator: Operator | FunctionName, amounts: readonly Reckoned[]): boolean {
  const bare = amounts.filter(({ isBare }) => isBare).length;
  if (operator === '*' || operator === 'of') return bare > 0;
  if (operator === '/') return amounts[0]?.isBare === true || amounts[1]?.isBare === false;
  return bare === amounts.length;
}
