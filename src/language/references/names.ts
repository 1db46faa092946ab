import { AstUtils, type AstNode } from 'langium';
import { Experiment, isBlock, isField, isNamed, isParameter, isProtocolFile, isUse, ProtocolFile, Template, type Block, type Named } from '../generated/ast.js';
import { childrenOf, contentsOf } from './tree.js';
import { remembered } from '../remembered.js';

/** Where names are declared and seen: a file, an experiment, or a template. */
export type Unit = ProtocolFile | Experiment | Template;

const unitTypes: ReadonlySet<string> = new Set([ProtocolFile.$type, Experiment.$type, Template.$type]);

export const isUnit = (node: AstNode): node is Unit => unitTypes.has(node.$type);

/** The unit that a node stands in; for a unit itself, the one around it. */
export function unitAround(node: AstNode): Unit | undefined {
  let around = node.$container;
  while (around !== undefined && !isUnit(around)) around = around.$container;
  return around;
}

/** Names of the templates that a unit uses. */
export function templatesUsed(unit: Unit): string[] {
  const statements: readonly AstNode[] = isProtocolFile(unit) ? unit.statements : (unit.block?.statements ?? []);
  return statements.filter(isUse).map(({ template }) => template?.$refText ?? '');
}

/** Declarations by their name. */
export type Table = Pick<ReadonlyMap<string, readonly Named[]>, 'get' | 'values'>;

export function tableOf(nodes: readonly Named[]): Table {
  const table = new Map<string, Named[]>();
  for (const node of nodes) add(table, node);
  return table;
}

function add(table: Map<string, Named[]>, node: Named): void {
  if (node.name === undefined) return;
  const same = table.get(node.name);
  if (same === undefined) table.set(node.name, [node]);
  else same.push(node);
}

/** Collects the names of all units of a tree in one walk. */
const tablesIn = remembered((root: AstNode): ReadonlyMap<Unit, Table> => {
  const tables = new Map<Unit, Map<string, Named[]>>();
  for (const node of contentsOf(root).nodes) {
    if (isUnit(node)) tables.set(node, new Map());
    if (!isNamed(node) || isField(node) || isParameter(node)) continue;
    const unit = unitAround(node);
    const table = unit && tables.get(unit);
    if (table !== undefined) add(table, node);
  }
  return tables;
});

/**
 * All names of a unit, nested ones too, so that `confine to left` need not say `box.left`. Facts, and the
 * parameters of a procedure, are seen only from their owner.
 */
export function namesIn(unit: Unit): Table {
  return tablesIn(AstUtils.findRootNode(unit)).get(unit) ?? new Map();
}

/** The block that a declaration opens. */
export function blockOf(node: AstNode): Block | undefined {
  const block = (node as { block?: AstNode }).block;
  return block !== undefined && isBlock(block) ? block : undefined;
}

/** What can follow the dot: compartments of an apparatus, levels of a factor, facts of a drug. */
export const membersOf = remembered((node: AstNode): Table => {
  const block = blockOf(node);
  const inner = block === undefined ? [] : childrenOf(block);
  return tableOf([...childrenOf(node), ...inner].filter(isNamed));
});
