import type { AstNode } from 'langium';
import { isBlock, isField, isNamed, isParameter, isWhen, type Named } from '../../generated/ast.js';
import { childrenOf } from '../../references/tree.js';
import { kindOf, materialKinds, placeKinds, timedKinds, type Kind } from '../../vocabulary/kinds.js';
import { lineOf, rule, type Report } from '../rule.js';

/** Names of one block. Labels of steps belong to the block of their sentence; the two sides of a `when` may share names. */
function namesOf(around: AstNode): Named[] {
  const found: Named[] = [];
  const add = (node: AstNode): void => {
    if (isNamed(node) && !isField(node) && (!isParameter(node) || node.$container === around)) found.push(node);
  };
  for (const node of childrenOf(around)) {
    add(node);
    if (!isNamed(node) && !isBlock(node) && !isWhen(node)) childrenOf(node).forEach(add);
  }
  return found;
}

/** Kinds that are named in the same places, where a shared name would be ambiguous; a factor and a phase are not. */
const families: readonly (readonly Kind[])[] = [materialKinds, placeKinds, timedKinds];

function familyOf(node: Named): string {
  const kind = kindOf(node);
  return families.find((family) => kind !== undefined && family.includes(kind))?.[0] ?? kind ?? node.$type;
}

function look(around: AstNode, report: Report): void {
  const first = new Map<string, Named>();
  for (const node of namesOf(around)) {
    const { name } = node;
    if (name === undefined) continue;
    const key = `${familyOf(node)} ${name}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, node);
    else report({ node, property: 'name', message: `'${name}' is declared already, on line ${lineOf(earlier)}.`, related: { node: earlier, message: 'declared here first' } });
  }
}

export const duplicateName = rule('PP1104', { ProtocolFile: look, Block: look, Terms: look, Factor: look }, { needsSyntax: true });
