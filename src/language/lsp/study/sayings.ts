import type { AstNode, LangiumDocument } from 'langium';
import { DiagnosticSeverity, type Position, type Range } from 'vscode-languageserver-types';
import { isBlock, isEach, isExperiment, isField, isPhase, isProtocolFile, isSession, isTemplate, isUntil, isWhen } from '../../generated/ast.js';
import { blockOf } from '../../references/names.js';
import { contentsOf } from '../../references/tree.js';

/** The statement, of a file or of a block, that a node is a part of or is; a file where it is none. */
export function statementOf(node: AstNode): AstNode {
  const around = node.$container;
  return around === undefined || isProtocolFile(around) || isBlock(around) ? node : statementOf(around);
}

/** The statements around a statement, and the file. */
export function statementsAround({ $container: around }: AstNode): AstNode[] {
  if (around === undefined) return [];
  const outer = isProtocolFile(around) ? around : statementOf(around);
  return [outer, ...statementsAround(outer)];
}

/** What is done and when is said by statements of their own, whatever they stand in. */
const holdsOthers = (node: AstNode): boolean => isProtocolFile(node) || isPhase(node) || isSession(node) || isEach(node) || isWhen(node) || isTemplate(node) || isExperiment(node);

/** Facts of a statement that holds others; of a file, when day 1 is. */
function factsOf(statement: AstNode): readonly AstNode[] {
  if (isProtocolFile(statement)) return statement.statements.filter((one) => isField(one) && one.name === 'start');
  return (holdsOthers(statement) ? (blockOf(statement)?.statements ?? []) : []).filter((one) => isField(one) || isUntil(one));
}

const wordsOf = ({ $cstNode: written }: AstNode): string => written?.text ?? '';

/** Statements with an error in their words, and those of which they are a part. */
export function faultyIn({ parseResult: { value: file }, diagnostics = [] }: LangiumDocument): ReadonlySet<AstNode> {
  const statements = contentsOf(file).nodes.filter((node) => statementOf(node) === node);
  const faulty = new Set<AstNode>();
  for (const { severity, range: { start } } of diagnostics) {
    if (severity !== DiagnosticSeverity.Error) continue;
    const at = statements.findLast(({ $cstNode: written }) => written !== undefined && isIn(start, written.range));
    for (let node = at; node !== undefined && !faulty.has(node); node = partOf(node)) faulty.add(node);
  }
  return faulty;
}

const isIn = ({ line, character }: Position, { start, end }: Range): boolean => (start.line < line || (start.line === line && start.character <= character)) && (line < end.line || (line === end.line && character <= end.character));

/** The statement to whose words another belongs. */
function partOf(statement: AstNode): AstNode | undefined {
  const [around] = statementsAround(statement);
  return around !== undefined && (!holdsOthers(around) || factsOf(around).includes(statement)) ? around : undefined;
}

/** The words of a statement: of one that holds others, its head and its facts; of a file, when day 1 is. */
export function sayingOf(statement: AstNode): string {
  if (!holdsOthers(statement)) return wordsOf(statement);
  const inside = blockOf(statement)?.$cstNode?.offset;
  const head = isProtocolFile(statement) ? '' : wordsOf(statement).slice(0, inside === undefined ? undefined : inside - (statement.$cstNode?.offset ?? 0));
  return [head, ...factsOf(statement).map(wordsOf)].join('\n');
}

/** What those words refer to; undefined for a word that means nothing. */
export function meantBy(statement: AstNode): (AstNode | undefined)[] {
  const own = new Set([statement, ...factsOf(statement)]);
  const said = contentsOf(statement).references.filter(({ container }) => !holdsOthers(statement) || own.has(statementOf(container)));
  return said.map(({ reference }) => ('ref' in reference ? reference.ref : undefined));
}
