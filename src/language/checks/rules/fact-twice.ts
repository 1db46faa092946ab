import type { AstNode } from 'langium';
import { isField, type Field } from '../../generated/ast.js';
import { commonFields } from '../../vocabulary/fields.js';
import { lineOf, rule, type Report } from '../rule.js';

function look(around: AstNode & { statements: AstNode[] }, report: Report): void {
  const first = new Map<string, Field>();
  for (const field of around.statements.filter(isField)) {
    if (Object.hasOwn(commonFields, field.name)) continue;
    const earlier = first.get(field.name);
    if (earlier === undefined) first.set(field.name, field);
    else report({ node: field, property: 'name', message: `'${field.name}' is stated already, on line ${lineOf(earlier)}. Where two sources disagree, write one fact: “${field.name}: … but …”.`, related: { node: earlier, message: 'stated here first' } });
  }
}

export const factTwice = rule('PP1302', { Block: look, ProtocolFile: look }, { needsSyntax: true });
