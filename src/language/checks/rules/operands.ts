import { clashesIn, type Untaken } from '../../expressions/dimension.js';
import { isBinary, isCall, isLiteral, type Expression } from '../../generated/ast.js';
import { describeDimension, sameDimension, type Dimension, dimensionName } from '../../quantities/dimensions.js';
import { namedDimensions } from '../../quantities/named-dimensions.js';
import { capitalised } from '../../words.js';
import { rule, type Report } from '../rule.js';

const verbs: Readonly<Record<string, string>> = { '+': 'added to', '-': 'subtracted from' };

function look(expression: Expression, report: Report): void {
  for (const clash of clashesIn(expression)) {
    if ('takes' in clash) {
      report({ node: clash.node, message: untaken(clash) });
      continue;
    }
    const { node, left, right } = clash;
    const operator = isBinary(node) ? node.operator : '';
    const verb = verbs[operator] ?? (isCall(node) ? 'put together with' : 'compared with');
    const [a, b] = operator === '-' ? [right, left] : [left, right];
    const hint = isBinary(node) && isLiteral(node.right) && node.right.text?.endsWith('%') ? ` “${node.right.text} of …” says of what.` : '';
    report({ node, message: `${capitalised(phrase(a))} cannot be ${verb} ${phrase(b)}.${hint}` });
  }
}

const wanted: Readonly<Record<Untaken['takes'], string>> = { number: 'a number', share: 'a share, such as 25 %,', square: 'a number, or a quantity in a squared unit' };

/** `log takes a number; found a duration (such as 30 min). Divide it by a unit first: log(… / 1 min).` */
function untaken({ node, call, takes, found }: Untaken): string {
  const name = dimensionName(found);
  const place = call.arguments.indexOf(node) > 0 ? ' in its second place' : '';
  const hint = name === undefined || takes === 'share' ? '' : ` Divide it by a unit first: ${call.function}(… / ${namedDimensions[name].example.replace(/^[\d.]+/, '1')}).`;
  return `${call.function} takes ${wanted[takes]}${place}; found ${phrase(found)}.${hint}`;
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
