import type { IToken } from 'chevrotain';
import type { LangiumDocument, Lexer } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { contentsOf } from '../references/tree.js';
import { isRuleName, type RuleName } from './codes.js';
import { textDiagnostic } from './diagnostics.js';
import { wholeLine } from './ranges.js';
import type { Fix } from './rule.js';
import { readSuppression, suppressionWord, type Suppression } from './suppression-comments.js';

/** A finding that the protocol itself says does not apply. */
export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** Lines, from 0, the last included. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Lines from the first to the last of the statements that begin on a line; without one, that line. */
function statementsAt(document: LangiumDocument, line: number): Lines {
  const ends = contentsOf(document.parseResult.value).nodes
    .filter(({ $containerProperty: property, $cstNode: written }) => property === 'statements' && written?.range.start.line === line)
    .map(({ $cstNode: written }) => written?.range.end.line ?? line);
  return { first: line, last: Math.max(line, ...ends) };
}

/** What a suppression covers: the file before its header, its own line behind code, and else the statement that follows. */
function coverage(document: LangiumDocument, comment: IToken, tokens: readonly IToken[]): Lines {
  const before = tokens.findLast(({ startOffset }) => startOffset < comment.startOffset);
  if (before === undefined) return { first: 0, last: Number.POSITIVE_INFINITY };
  const line = (comment.startLine ?? 1) - 1;
  if (before.endLine === comment.startLine) return { first: line, last: line };
  const next = tokens.find(({ startOffset }) => startOffset > comment.startOffset);
  return next === undefined ? { first: line, last: line } : statementsAt(document, (next.startLine ?? 1) - 1);
}

function rangeOf({ image, startLine = 1, startColumn = 1 }: IToken): Range {
  const [line, character] = [startLine - 1, startColumn - 1];
  return { start: { line, character }, end: { line, character: character + image.length } };
}

function unused({ comment, rules, list, problems }: Suppression, idle: readonly RuleName[], text: string): Diagnostic {
  const useful = rules.filter((rule) => !idle.includes(rule));
  const isIdle = useful.length === 0 && problems.length === 0;
  const fix: Fix = isIdle
    ? { title: 'Remove the suppression', range: wholeLine(rangeOf(comment), text), newText: '', safe: true }
    : { title: `Leave out ${idle.join(', ')}`, range: list.range, newText: list.text.split(',').map((word) => word.trim()).filter((word) => !idle.some((rule) => rule === word)).join(', '), safe: true };
  return { ...textDiagnostic('unused-suppression', list.range, `This suppresses nothing: ${idle.join(', ')} ${idle.length === 1 ? 'finds' : 'find'} nothing here.`), data: { code: 'unused-suppression', fix } };
}

/**
 * Takes out the findings that comments of the protocol suppress, and adds what is wrong with such comments. Whether one
 * is of use shows only where all rules could look: where nothing keeps the protocol from being compiled.
 */
export function suppress(document: LangiumDocument, findings: readonly Diagnostic[], lexer: Lexer): { readonly shown: Diagnostic[]; readonly suppressed: Suppressed[] } {
  const text = document.textDocument.getText();
  if (!text.includes(suppressionWord)) return { shown: [...findings], suppressed: [] };
  const { tokens, hidden } = lexer.tokenize(text);
  const isComplete = findings.every(({ code }) => isRuleName(String(code)));
  const shown = new Set(findings);
  const suppressed = new Map<Diagnostic, Suppressed>();
  const remarks: Diagnostic[] = [];
  for (const suppression of hidden.map(readSuppression).filter((one) => one !== undefined)) {
    const { first, last } = coverage(document, suppression.comment, tokens);
    const used = new Set<string>();
    for (const diagnostic of findings) {
      const { code, range: { start: { line } } } = diagnostic;
      if (line < first || line > last || !suppression.rules.some((rule) => rule === code)) continue;
      used.add(String(code));
      shown.delete(diagnostic);
      suppressed.set(diagnostic, { diagnostic, reason: suppression.reason });
    }
    remarks.push(...suppression.problems);
    const idle = suppression.rules.filter((rule) => !used.has(rule));
    if (isComplete && idle.length > 0) remarks.push(unused(suppression, idle, text));
  }
  return { shown: [...shown, ...remarks], suppressed: [...suppressed.values()] };
}

const kept = new WeakMap<LangiumDocument, readonly Suppressed[]>();

/** Notes what a document suppresses, for reports that show it. */
export function keepSuppressed(document: LangiumDocument, suppressed: readonly Suppressed[]): void {
  kept.set(document, suppressed);
}

export function suppressedIn(document: LangiumDocument): readonly Suppressed[] {
  return kept.get(document) ?? [];
}
