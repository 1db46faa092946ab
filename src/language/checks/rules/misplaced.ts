import type { AstNode } from 'langium';
import { isEach, isPlace, isProtocolFile, isWhen, type Block, type ProtocolFile } from '../../generated/ast.js';
import { subjectKind } from '../../references/field-type.js';
import { kinds, type Kind } from '../../vocabulary/kinds.js';
import { rule, type Report } from '../rule.js';

const steps = ['Act', 'Administration', 'FreeStep'];
const declarations = ['Field', 'apparatus', 'Material', 'Population', 'Procedure', 'Entry', 'Terms', 'Factor', 'Groups', 'Assignment', 'Section', 'Outcome', 'Exclusion', 'Use', 'Phase', 'Each'];

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
  each: ['Field', 'Phase', 'Session', 'When', ...steps],
  step: ['Field', 'When', ...steps],
};

const names: Readonly<Record<string, string>> = {
  Field: 'A fact', Import: 'An import', part: 'A part of an apparatus', apparatus: 'An apparatus', Parameter: 'A parameter', Session: 'A session', Each: '“each”',
  When: '“when”', Until: '“until”', Act: 'A step', Administration: 'A step', FreeStep: 'A step', Phase: 'A phase', Factor: 'A factor', Material: 'A material',
  Population: 'A declaration of animals', Outcome: 'An outcome', Template: 'A template', Experiment: 'An experiment', Assignment: 'An assignment', Groups: 'A declaration of groups',
};

/** Compartments, zones, doors and configurations are parts: they stand in their apparatus. */
function typeOf(statement: AstNode): string {
  if (!isPlace(statement)) return statement.$type;
  return statement.kind === 'apparatus' ? 'apparatus' : 'part';
}

/** What the block around a statement belongs to; a `when` takes the steps that the block around it takes. */
function ownerOf(block: Block | ProtocolFile): AstNode {
  let owner: AstNode = isProtocolFile(block) ? block : block.$container;
  while (isWhen(owner)) owner = isProtocolFile(owner.$container) ? owner.$container : owner.$container.$container;
  return owner;
}

function look(block: Block | ProtocolFile, report: Report): void {
  const owner = ownerOf(block);
  const conditional = !isProtocolFile(block) && isWhen(block.$container);
  const kind = steps.includes(owner.$type) ? 'step' : (subjectKind(owner) ?? owner.$type);
  const allowed = takes[kind] ?? ['Field'];
  for (const statement of block.statements) {
    const type = typeOf(statement);
    if (allowed.includes(type) && !(conditional && type === 'Field')) continue;
    const where = conditional ? 'a “when”' : isProtocolFile(owner) ? 'the top of a file' : isEach(owner) ? '“each”' : (kinds[kind as Kind] ?? 'this block');
    report({ node: statement, message: `${names[type] ?? 'This statement'} does not belong in ${where}.` });
  }
}

export const misplaced = rule('PP1303', { ProtocolFile: look, Block: look }, { needsSyntax: true });
