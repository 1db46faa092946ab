import { AstUtils, type AstNode } from 'langium';
import { isBlock, isExperiment, isField, isNamed, isParameter, isProtocolFile, isTemplate, isUse, type Block, type Experiment, type Named, type ProtocolFile, type Template } from '../generated/ast.js';
import { childrenOf } from './tree.js';

/** Where names are declared and seen: a file, an experiment, or a template. */
export type Unit = ProtocolFile | Experiment | Template;

const isUnit = (node: AstNode): node is Unit => isProtocolFile(node) || isExperiment(node) || isTemplate(node);

/** The unit that a node stands in; for a unit itself, the one around it. */
export function unitAround(node: AstNode): Unit | undefined {
  return node.$container && AstUtils.getContainerOfType(node.$container, isUnit);
}

/** Names of the templates that a unit uses. */
export function templatesUsed(unit: Unit): string[] {
  const statements: readonly AstNode[] = isProtocolFile(unit) ? unit.statements : (unit.block?.statements ?? []);
  return statements.filter(isUse).map(({ template }) => template?.$refText ?? '');
}

const tables = new WeakMap<Unit, ReadonlyMap<string, readonly Named[]>>();

/**
 * All names of a unit, nested ones too, so that `confine to left` need not say `box.left`. Facts, and the
 * parameters of a procedure, are seen only from their owner.
 */
export function namesIn(unit: Unit): ReadonlyMap<string, readonly Named[]> {
  const known = tables.get(unit);
  if (known !== undefined) return known;
  const table = new Map<string, Named[]>();
  const visit = (node: AstNode): void => {
    for (const child of childrenOf(node)) {
      if (isNamed(child) && !isField(child) && !isParameter(child) && child.name !== undefined) {
        const same = table.get(child.name);
        if (same === undefined) table.set(child.name, [child]);
        else same.push(child);
      }
      if (!isUnit(child)) visit(child);
    }
  };
  visit(unit);
  tables.set(unit, table);
  return table;
}

/** The block that a declaration opens. */
function blockOf(node: AstNode): Block | undefined {
  const block = (node as { block?: AstNode }).block;
  return block !== undefined && isBlock(block) ? block : undefined;
}

/** What can follow the dot: compartments of an apparatus, levels of a factor, facts of a drug. */
export function membersOf(node: AstNode): Named[] {
  const own = childrenOf(node).filter(isNamed);
  const block = blockOf(node);
  const inner = block === undefined ? [] : childrenOf(block).filter(isNamed);
  return [...own, ...inner].filter((member) => member.name !== undefined);
}
