import type { AstNode } from 'langium';
import { isAct, isEach, isEntry, isProtocolFile, isWhen, type Block, type Entry, type ProtocolFile } from '../../generated/ast.js';
import { fieldsFor } from '../../references/field-type.js';
import { statementType, takenIn } from '../../references/placement.js';
import { kindOf, kinds, type Kind } from '../../vocabulary/kinds.js';
import { capitalised } from '../../words.js';
import { rule, type Report } from '../rule.js';

const names: Readonly<Record<string, string>> = {
  Field: 'A fact', Import: 'An import', Each: '“each”', When: '“when”', Until: '“until”', Act: 'A step', Administration: 'A step', FreeStep: 'A step',
  Assignment: 'An assignment', Exclusion: 'An exclusion', Use: '“use”',
};

/** Where a statement belongs that often stands elsewhere. */
const belongs: Readonly<Record<string, string>> = {
  part: ' It stands in the block of its apparatus.', Session: ' It stands in a phase.', Act: ' It stands in a session.', Administration: ' It stands in a session.', FreeStep: ' It stands in a session.',
  Each: ' It stands in a phase.', Until: ' It stands in a phase.', Parameter: ' It stands in a procedure.', Import: ' It stands at the top of a file.', Template: ' It stands at the top of a file.', Experiment: ' It stands at the top of a file.',
};

/** `species mouse` in a block of animals: a fact without its colon. */
function isFactWithoutColon(statement: AstNode, owner: AstNode): boolean {
  return isEntry(statement) && Object.hasOwn(fieldsFor(owner) ?? {}, statement.kind);
}

function what(statement: AstNode, type: string): string {
  const kind = kindOf(statement);
  return names[type] ?? (kind === undefined ? 'This statement' : capitalised(kinds[kind]));
}

function look(block: Block | ProtocolFile, report: Report): void {
  const { owner, kind, types } = takenIn(block);
  const conditional = !isProtocolFile(block) && isWhen(block.$container);
  for (const statement of block.statements) {
    const type = statementType(statement);
    if (types.includes(type)) continue;
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
