import { AstUtils, type AstNode } from 'langium';
import { flatMap } from '../flat-map.js';
import { isAmount, isBinary, isCalendarDate, isClock, isComputed, isTerms, isText, isUnary, type Amount, type Computed, type Expression, type Figure, type Item, type Terms } from '../generated/ast.js';
import { phraseOf, dimensionName, sameDimension, dimensionOf } from '../quantities/dimensions.js';
import { isReckoned, workOut } from '../formulas/work-out.js';
import { readFigure } from '../quantities/figure.js';
import { normaliseReckoned } from '../quantities/quantity.js';
import { signedDimensions } from '../quantities/signed.js';
import { dimensionOfExpression } from '../expressions/dimension.js';
import { wordsOfLists } from '../library/generated/names.js';
import { contentsOf } from '../references/tree.js';
import { describeAccepts, isDimensionName, termsOf, type Accepts } from '../vocabulary/accepts.js';
import { remembered } from '../remembered.js';
import { folded, list, unitText } from '../words.js';
import type { Code } from './codes.js';

/** What is wrong with one value; undefined if nothing is. */
export interface ValueProblem {
  readonly code: Extract<Code, 'PP1202' | 'PP1203' | 'PP1204' | 'PP1208'>;
  readonly message: string;
  readonly node: AstNode;
}

/** Longer lists help nobody. */
export const mostChoices = 14;

const listsIn = remembered((root: AstNode): readonly Terms[] => contentsOf(root).nodes.filter(isTerms));

/** `: male, female or both`, where nothing but a few words can stand: those of the library, and those that the file adds. */
function choices(accepts: readonly Accepts[], node: AstNode): string {
  const lists = accepts.map(termsOf);
  const own = listsIn(AstUtils.findRootNode(node));
  const words = new Set(flatMap(lists, (name) => [...(wordsOfLists[name ?? ''] ?? []), ...flatMap(own, (added) => (added.name === name ? added.terms.map((term) => term.name) : []))]));
  return lists.includes(undefined) || words.size === 0 || words.size > mostChoices ? '' : `: ${list([...words], 'or')}`;
}

/** `a dose per body weight, such as 10 mg/kg, or an amount …`: the first few are enough for a reader. */
export function describeAll(accepts: readonly Accepts[]): string {
  const phrases = accepts.slice(0, 3).map(describeAccepts);
  return phrases.length < 2 ? (phrases[0] ?? 'another value') : `${phrases.slice(0, -1).join('; ')}; or ${phrases.at(-1)}`;
}

const takesNumbers = (accepts: readonly Accepts[]): boolean => accepts.includes('count') || accepts.includes('number');

/** What can lie below zero. */
const signed: ReadonlySet<Accepts> = new Set<Accepts>([...signedDimensions, 'number']);

/** A number of the right sort that cannot be meant all the same. */
function impossible(figure: Figure, accepts: readonly Accepts[]): string | undefined {
  const { value, unit } = readFigure(figure.text ?? '', figure.negative);
  return impossibleNumber(value, unit !== undefined, written(figure), accepts);
}

function impossibleNumber(value: number, hasUnit: boolean, said: string, accepts: readonly Accepts[]): string | undefined {
  if (value < 0 && !accepts.some((name) => signed.has(name))) return `${said} is below zero.`;
  if (hasUnit || Number.isNaN(value)) return undefined;
  if (accepts.includes('share') && accepts.includes('number')) return value > 1 ? `${said} is more than all. A share is written as ${value} % or as ${value / 100}.` : undefined;
  return accepts.includes('count') && !accepts.includes('number') && (value < 1 || !Number.isInteger(value)) ? `${said} is no count: expected a whole number from 1 on.` : undefined;
}

/** What holds or does not. */
const isCondition = (node: Expression | undefined): boolean => (isUnary(node) ? node.operator === 'not' : isBinary(node) && /^(?:[<>=]|and$|or$|is$)/.test(node.operator));

/** What stated numbers come to is held to what a written number is. */
function workedProblems(item: Computed, accepts: readonly Accepts[]): ValueProblem[] {
  const worked = workOut(item.expression);
  if (worked === undefined || !(takesNumbers(accepts) || accepts.some(isDimensionName))) return [];
  if (!isReckoned(worked)) return [{ code: worked.code, node: item, message: worked.message }];
  const { value, unit } = normaliseReckoned(worked);
  const hasUnit = !worked.isBare || dimensionName(worked.dimension) !== 'share';
  const message = impossibleNumber(value, hasUnit, `${folded(item.$cstNode?.text ?? '')}, which is ${hasUnit && unit !== '1' ? `${value} ${unitText(unit)}` : value},`, accepts);
  return message === undefined ? [] : [{ code: 'PP1208', node: item, message }];
}

function impossibleProblem(figure: Figure, accepts: readonly Accepts[]): ValueProblem | undefined {
  const message = impossible(figure, accepts);
  return message === undefined ? undefined : { code: 'PP1208', node: figure, message };
}

const written = ({ negative, text }: Figure): string => `${negative ? '-' : ''}${text}`;

export function figureProblem(figure: Figure, accepts: readonly Accepts[], inherited = false): ValueProblem | undefined {
  const { unit, unitText } = readFigure(figure.text ?? '', figure.negative);
  if (unit === undefined) {
    if (unitText === '' && !inherited && takesNumbers(accepts)) return impossibleProblem(figure, accepts);
    if (unitText !== '' || inherited) return undefined;
    const wanted = accepts.filter(isDimensionName);
    return wanted.length > 0
      ? { code: 'PP1203', node: figure, message: `${figure.text} has no unit; expected ${describeAll(wanted)}.` }
      : { code: 'PP1204', node: figure, message: `Found the number ${figure.text}; expected ${describeAll(accepts)}.` };
  }
  if (accepts.some((name) => isDimensionName(name) && sameDimension(dimensionOf(name), unit.dimension))) return impossibleProblem(figure, accepts);
  if (!accepts.some(isDimensionName) && !takesNumbers(accepts)) {
    return { code: 'PP1204', node: figure, message: `Found ${figure.text}; expected ${describeAll(accepts)}.` };
  }
  return { code: 'PP1202', node: figure, message: `${figure.text} is ${phraseOf(unit.dimension)}; expected ${describeAll(accepts)}.` };
}

/**
 * Checks one value against what its place accepts. Names are left to the linker. `inherited` says that a bare number
 * takes the unit of a later one: `1, 3, 10 mg/kg` and `5 to 10 min`.
 */
export function valueProblems(item: Item, accepts: readonly Accepts[], inherited = false): ValueProblem[] {
  return isAmount(item) ? amountProblems(item, accepts, inherited) : otherProblems(item, accepts);
}

function amountProblems({ low, high, spread }: Amount, accepts: readonly Accepts[], inherited: boolean): ValueProblem[] {
  const last = spread ?? high;
  const lendsUnit = inherited || (last !== undefined && readFigure(last.text ?? '').unitText !== '');
  const problems: ValueProblem[] = [];
  for (const figure of [low, high, spread]) {
    const problem = figure && figureProblem(figure, accepts, lendsUnit);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

function otherProblems(item: Exclude<Item, Amount>, accepts: readonly Accepts[]): ValueProblem[] {
  const wrong = (found: string): ValueProblem[] => [{ code: 'PP1204', node: item, message: `Found ${found}; expected ${describeAll(accepts)}${choices(accepts, item)}.` }];
  if (isText(item)) {
    if (accepts.includes('text')) return [];
    const word = item.text?.replaceAll('"', '') ?? '';
    const isName = /^[a-z_]\w*$/i.test(word) && !accepts.some(isDimensionName);
    const [problem] = wrong(isName ? `the text "${word}"` : 'a text');
    return problem === undefined ? [] : [isName ? { ...problem, message: `${problem.message} Write it without quotes: ${word}.` } : problem];
  }
  if (isClock(item)) return accepts.includes('clock') ? [] : wrong(`the clock time ${item.time}`);
  if (isCalendarDate(item)) return accepts.includes('date') ? [] : wrong(`the date ${item.date}`);
  if (isComputed(item)) {
    const problems = workedProblems(item, accepts);
    if (problems.length > 0) return problems;
    const dimension = dimensionOfExpression(item.expression);
    const wanted = accepts.filter(isDimensionName);
    if (isCondition(item.expression) && !accepts.includes('expression') && (wanted.length > 0 || takesNumbers(accepts))) return wrong('a condition');
    if (dimension === undefined || accepts.includes('expression') || wanted.length === 0) return [];
    return wanted.some((name) => sameDimension(dimensionOf(name), dimension)) || (takesNumbers(accepts) && dimensionName(dimension) === 'share')
      ? []
      : [{ code: 'PP1202', node: item, message: `This expression gives ${phraseOf(dimension)}; expected ${describeAll(accepts)}.` }];
  }
  return [];
}
