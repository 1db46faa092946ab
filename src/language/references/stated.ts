import { isField, type Block, type Field, type Item, type ProtocolFile } from '../generated/ast.js';

/** What facts can stand in: a block, or the top of a file. */
export type Statements = Block | ProtocolFile | undefined;

/** The facts that a block states, as written. */
export function factsIn(block: Statements): Field[] {
  const statements: readonly { $type: string }[] = block?.statements ?? [];
  return statements.filter((node): node is Field => isField(node));
}

/** The values of one fact; none where the block does not state it. */
export function statedItems(block: Statements, name: string): readonly Item[] {
  return factsIn(block).find((field) => field.name === name)?.value?.items ?? [];
}
