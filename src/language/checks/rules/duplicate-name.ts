import type { AstNode } from 'langium';
import { isBlock, isField, isNamed, isParameter, isWhen, type Named } from '../../generated/ast.js';
import { childrenOf } from '../../references/tree.js';
import { lineOf, rule, type Report } from '../rule.js';

/** Names of one block. Labels of steps belong to the block of their sentence; the two sides of a `when` may share names. */
function namesOf(around: AstNode): Named[] {
  return childrenOf(around)
    .flatMap((node) => (isNamed(node) || isBlock(node) || isWhen(node) ? [node] : [node, ...childrenOf(node)]))
    .filter((node): node is Named => isNamed(node) && !isField(node) && (!isParameter(node) || node.$container === around));
}

function look(around: AstNode, report: Report): void {
  const first = new Map<string, Named>();
  for (const node of namesOf(around)) {
    const { name } = node;
    if (name === undefined) continue;
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, node);
    else report({ node, property: 'name', message: `'${name}' is declared already, on line ${lineOf(earlier)}.`, related: { node: earlier, message: 'declared here first' } });
  }
}

export const duplicateName = rule('PP1104', { ProtocolFile: look, Block: look, Terms: look, Factor: look }, { needsSyntax: true });
