import type { AstNode } from 'langium';
import { isField, type Block, type Field, type Item, type ProtocolFile } from '../generated/ast.js';

/** What facts can stand in: a block, or the top of a file. */
export type Statements = Block | ProtocolFile | undefined;

/** The facts that a block states, as written. */
export function factsIn(block: Statements): Field[] {
  const statements: readonly AstNode[] = block?.statements ?? [];
  return statements.filter(isField);
}

const none: readonly Item[] = [];

/** The values of one fact; none where the block does not state it. */
export function statedItems(block: Statements, name: string): readonly Item[] {
  const statements: readonly AstNode[] = block?.statements ?? [];
  for (const node of statements) if (isField(node) && node.name === name) return node.value?.items ?? none;
  return none;
}
