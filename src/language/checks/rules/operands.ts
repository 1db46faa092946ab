import { isBinary, isCall, isLiteral, type Expression } from '../../generated/ast.js';
import { mismatchesIn } from '../../expressions/dimension.js';
import { describeDimension, sameDimension, type Dimension } from '../../quantities/dimensions.js';
import { capitalised } from '../../words.js';
import { rule, type Report } from '../rule.js';

const verbs: Readonly<Record<string, string>> = { '+': 'added to', '-': 'subtracted from' };

function look(expression: Expression, report: Report): void {
  for (const { node, left, right } of mismatchesIn(expression)) {
    const operator = isBinary(node) ? node.operator : '';
    const verb = verbs[operator] ?? (isCall(node) ? 'put together with' : 'compared with');
    const [a, b] = operator === '-' ? [right, left] : [left, right];
    const hint = isBinary(node) && isLiteral(node.right) && node.right.text?.endsWith('%') ? ` “${node.right.text} of …” says of what.` : '';
    report({ node, message: `${capitalised(phrase(a))} cannot be ${verb} ${phrase(b)}.${hint}` });
  }
}

/** A quantity without a dimension may be a count as well as a share. */
function phrase(dimension: Dimension): string {
  return sameDimension(dimension, {}) ? 'a count or a share' : describeDimension(dimension).replace(/, (such as .*)$/, ' ($1)');
}

export const operands = rule('PP1401', {
  Outcome: ({ formula }, report) => formula && look(formula, report),
  Exclusion: ({ condition }, report) => condition && look(condition, report),
  Until: ({ condition }, report) => condition && look(condition, report),
  When: ({ condition }, report) => condition && look(condition, report),
  Level: ({ rule: condition }, report) => condition && look(condition, report),
  Computed: ({ expression }, report) => expression && look(expression, report),
}, { needsSyntax: true });
