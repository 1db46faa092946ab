import type { AstNode } from 'langium';
import { isPlace, isProtocolFile, isWhen, type Block, type ProtocolFile } from '../generated/ast.js';
import { subjectKind } from './field-type.js';

const steps: readonly string[] = ['Act', 'Administration', 'FreeStep'];
const declarations = ['Field', 'apparatus', 'Material', 'Population', 'Procedure', 'Entry', 'Terms', 'Factor', 'Groups', 'Assignment', 'Section', 'Sweep', 'Outcome', 'Exclusion', 'Use', 'Phase'];

/** Types of statement that a block takes, by what the block belongs to. Blocks not named here take facts only. */
const takes: Readonly<Record<string, readonly string[]>> = {
  protocol: [...declarations, 'Import', 'Template', 'Experiment', 'StrayBrace'],
  experiment: declarations,
  template: declarations,
  apparatus: ['Field', 'part'],
  procedure: ['Field', 'Parameter'],
  phase: ['Field', 'Session', 'Each', 'When', 'Until', ...steps],
  background: ['Field', 'Session', 'When', 'Until', ...steps],
  session: ['Field', 'When', 'Until', ...steps],
  each: ['Field', 'Session', 'When'],
  step: ['Field', 'When', ...steps],
};

/** The type of a statement as blocks take it. Compartments, zones, doors and configurations are parts: they stand in their apparatus. */
export function statementType(statement: AstNode): string {
  if (!isPlace(statement)) return statement.$type;
  return statement.kind === 'apparatus' ? 'apparatus' : 'part';
}

export interface Taken {
  /** What the block belongs to; a `when` takes the steps that the block around it takes. */
  readonly owner: AstNode;
  /** Its kind in the table of fields, or `step`. */
  readonly kind: string;
  readonly types: readonly string[];
}

/** The types of statement that a block takes. */
export function takenIn(block: Block | ProtocolFile): Taken {
  let owner: AstNode = isProtocolFile(block) ? block : block.$container;
  while (isWhen(owner)) owner = isProtocolFile(owner.$container) ? owner.$container : owner.$container.$container;
  const kind = steps.includes(owner.$type) ? 'step' : (subjectKind(owner) ?? owner.$type);
  const types = takes[kind] ?? ['Field'];
  const isConditional = !isProtocolFile(block) && isWhen(block.$container);
  return { owner, kind, types: isConditional ? types.filter((type) => type !== 'Field') : types };
}
