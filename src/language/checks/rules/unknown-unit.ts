import type { AstNode } from 'langium';
import { unknownUnitOf } from '../../quantities/figure.js';
import { isSureUnit, suggestUnit } from '../../quantities/suggest-unit.js';
import { rule, type Fix, type Report } from '../rule.js';

function look(node: AstNode & { text?: string }, report: Report): void {
  const unit = unknownUnitOf(node.text ?? '');
  if (unit === undefined) return;
  const better = suggestUnit(unit);
  const range = node.$cstNode?.range;
  const fix: Fix | undefined =
    better === undefined || range === undefined
      ? undefined
      : { title: `Change to '${better}'`, range: { start: { ...range.end, character: range.end.character - unit.length }, end: range.end }, newText: better, safe: isSureUnit(unit) };
  report({ node, range: fix?.range, message: `'${unit}' is not a unit.${better === undefined ? ' Units are written as in 10 mg/kg, 0.1 mL, 30 min.' : ` Did you mean '${better}'?`}`, fix });
}

export const unknownUnit = rule('PP1201', { Figure: look, Literal: look });
