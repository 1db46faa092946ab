import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic, type TextEdit } from 'vscode-languageserver';
import { codes, isCode, isRuleName, isSuppressible } from '../checks/codes.js';
import { fixOf } from '../checks/fixes.js';
import { suppressionWord } from '../checks/suppression-word.js';
import { withLineEndsOf } from '../format/layout.js';
import { explainRule } from './commands.js';

/** Offers, for each finding, the fix that it carries, a comment that suppresses it, and what it rests on. */
export class PlacePrefCodeActions implements CodeActionProvider {
  getCodeActions(document: LangiumDocument, { context: { diagnostics, only } }: CodeActionParams): CodeAction[] {
    const found = diagnostics.map((diagnostic) => withData(diagnostic, document)).flatMap((diagnostic) => [...fixes(diagnostic, document), ...suppression(diagnostic, document), ...explanation(diagnostic)]);
    return only === undefined ? found : found.filter(({ kind = CodeActionKind.Empty }) => only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`)));
  }
}

/** Some editors do not give back the `data` of a finding; the document still has it. */
function withData(diagnostic: Diagnostic, document: LangiumDocument): Diagnostic {
  if (diagnostic.data !== undefined) return diagnostic;
  const same = document.diagnostics?.find(({ code, message, range: { start } }) => code === diagnostic.code && message === diagnostic.message && start.line === diagnostic.range.start.line && start.character === diagnostic.range.start.character);
  return same?.data === undefined ? diagnostic : { ...diagnostic, data: same.data };
}

/** What is written has the line ends of the document. */
const change = ({ uri, textDocument }: LangiumDocument, { range, newText }: TextEdit): CodeAction['edit'] & object => ({ changes: { [uri.toString()]: [{ range, newText: withLineEndsOf(textDocument.getText(), newText) }] } });

function fixes(diagnostic: Diagnostic, document: LangiumDocument): CodeAction[] {
  const fix = fixOf(diagnostic);
  if (fix === undefined) return [];
  return [{ title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: change(document, { range: fix.range, newText: fix.newText }), isPreferred: fix.safe === true }];
}

/** The reason is left for the author to write: without one the comment suppresses nothing, and the checks say so. */
function suppression(diagnostic: Diagnostic, document: LangiumDocument): CodeAction[] {
  const rule = String(diagnostic.code);
  if (!isSuppressible(rule)) return [];
  const { line } = diagnostic.range.start;
  const text = document.textDocument.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, '');
  const comment = `// ${suppressionWord} ${rule}: `;
  // A line has one comment; behind it there is no place for another.
  const isTaken = text.includes('//') || text.includes('/*');
  const at = isTaken ? { line, character: 0 } : { line, character: text.length };
  const newText = isTaken ? `${/^\s*/.exec(text)?.[0] ?? ''}${comment}\n` : `${text.endsWith(' ') ? '' : ' '}${comment}`;
  return [{ title: `Suppress ${rule} on this line, with a reason`, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: change(document, { range: { start: at, end: at }, newText }) }];
}

function explanation(diagnostic: Diagnostic): CodeAction[] {
  const code = String(diagnostic.code);
  if (!isCode(code)) return [];
  const title = `Explain ${code}${isRuleName(code) ? '' : ` (${codes[code].name})`}`;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command: explainRule, arguments: [code] } }];
}
