import { readFigure } from '../../quantities/figure.js';
import { rule, type Report } from '../rule.js';
import type { Figure, Literal } from '../../generated/ast.js';

/** Beyond it numbers end, in one unit or another; nothing in a laboratory comes near. */
const most = 1e100;

function look(node: Figure | Literal, report: Report): void {
  const { value } = readFigure(node.text ?? '');
  if (value > most) report({ node, message: `Found a number above ${most.toExponential().replace('+', '')}, which is more than anything that can be measured or counted.` });
}

export const numberTooLarge = rule('PP1208', { Figure: look, Literal: look });
