import type { AstNode } from 'langium';
import { isAct, isEach, isEntry, isPlace, isProtocolFile, isWhen, type Block, type Entry, type ProtocolFile } from '../../generated/ast.js';
import { fieldsFor, subjectKind } from '../../references/field-type.js';
import { kindOf, kinds, type Kind } from '../../vocabulary/kinds.js';
import { rule, type Report } from '../rule.js';

const steps = ['Act', 'Administration', 'FreeStep'];
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

const names: Readonly<Record<string, string>> = {
  Field: 'A fact', Import: 'An import', Each: '“each”', When: '“when”', Until: '“until”', Act: 'A step', Administration: 'A step', FreeStep: 'A step',
  Assignment: 'An assignment', Exclusion: 'An exclusion', Use: '“use”',
};

/** Where a statement belongs that often stands elsewhere. */
const belongs: Readonly<Record<string, string>> = {
  part: ' It stands in the block of its apparatus.', Session: ' It stands in a phase.', Act: ' It stands in a session.', Administration: ' It stands in a session.', FreeStep: ' It stands in a session.',
  Each: ' It stands in a phase.', Until: ' It stands in a phase.', Parameter: ' It stands in a procedure.', Import: ' It stands at the top of a file.', Template: ' It stands at the top of a file.', Experiment: ' It stands at the top of a file.',
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `species mouse` in a block of animals: a fact without its colon. */
function isFactWithoutColon(statement: AstNode, owner: AstNode): boolean {
  return isEntry(statement) && Object.hasOwn(fieldsFor(owner) ?? {}, statement.kind);
}

function what(statement: AstNode, type: string): string {
  const kind = kindOf(statement);
  return names[type] ?? (kind === undefined ? 'This statement' : capital(kinds[kind]));
}

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
    // A verb that nothing declares has its message already.
    if (isAct(statement) && statement.procedure?.ref === undefined) continue;
    if (isFactWithoutColon(statement, owner)) {
      report({ node: statement, message: `A fact is written with a colon: “${(statement as Entry).kind}: …”.` });
      continue;
    }
    const where = conditional ? 'in a “when”' : isProtocolFile(owner) ? 'at the top of a file' : isEach(owner) ? 'in “each”' : `in ${kinds[kind as Kind] ?? 'this block'}`;
    report({ node: statement, message: `${what(statement, type)} does not belong ${where}.${belongs[type] ?? ''}` });
  }
}

export const misplaced = rule('PP1303', { ProtocolFile: look, Block: look }, { needsSyntax: true });
