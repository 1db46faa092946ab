import type { IToken } from 'chevrotain';
import type { LangiumDocument, Lexer, TextDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { firstFrom } from '../first-from.js';
import { contentsOf } from '../references/tree.js';
import { isRuleName, ruleNames, type RuleName } from './codes.js';
import { textDiagnostic } from './diagnostics.js';
import { wholeLine } from './ranges.js';
import type { Fix } from './rule.js';
import { readSuppression, type Suppression } from './suppression-comments.js';
import { suppressionWord } from './suppression-word.js';
import { Notes } from '../remembered.js';

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

/** By the line on which statements begin, the last line that one of them has. */
function statementEnds(document: LangiumDocument): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { $containerProperty: property, $cstNode: written } of contentsOf(document.parseResult.value).nodes) {
    if (property !== 'statements' || written === undefined) continue;
    const { start, end } = written.range;
    ends.set(start.line, Math.max(end.line, ends.get(start.line) ?? 0));
  }
  return ends;
}

/** What a suppression covers: the file before its header, its own line behind code, and else the statement that follows. */
function coverage(comment: IToken, tokens: readonly IToken[], ends: ReadonlyMap<number, number>): Lines {
  const next = firstFrom(tokens, ({ startOffset }) => startOffset < comment.startOffset);
  if (next === 0) return { first: 0, last: Number.POSITIVE_INFINITY };
  const line = (comment.startLine ?? 1) - 1;
  const first = tokens[next - 1]?.endLine === comment.startLine ? line : (tokens[next]?.startLine ?? comment.startLine ?? 1) - 1;
  return { first, last: first === line ? line : (ends.get(first) ?? first) };
}

function rangeOf({ image, startLine = 1, startColumn = 1 }: IToken): Range {
  const [line, character] = [startLine - 1, startColumn - 1];
  return { start: { line, character }, end: { line, character: character + image.length } };
}

function unused({ comment, rules, list, problems }: Suppression, idle: readonly RuleName[], document: TextDocument): Diagnostic {
  const useful = rules.filter((rule) => !idle.includes(rule));
  const isIdle = useful.length === 0 && problems.length === 0;
  const fix: Fix = isIdle
    ? { title: 'Remove the suppression', range: wholeLine(rangeOf(comment), document), newText: '', safe: true }
    : { title: `Leave out ${idle.join(', ')}`, range: list.range, newText: list.names.filter((name) => !idle.some((rule) => rule === name)).join(', '), safe: true };
  return { ...textDiagnostic('unused-suppression', list.range, `This suppresses nothing: ${idle.join(', ')} ${idle.length === 1 ? 'finds' : 'find'} nothing here.`), data: { code: 'unused-suppression', fix } };
}

/**
 * Takes out the findings that comments of the protocol suppress, and adds what is wrong with such comments. Whether one
 * is of use shows only where all rules could look: where nothing keeps the protocol from being compiled, and `isWhole`.
 */
export function suppress(document: LangiumDocument, findings: readonly Diagnostic[], lexer: Lexer, isWhole: boolean): { readonly shown: Diagnostic[]; readonly suppressed: Suppressed[] } {
  const text = document.textDocument.getText();
  if (!text.includes(suppressionWord)) return { shown: [...findings], suppressed: [] };
  const { tokens, hidden } = lexer.tokenize(text);
  const ends = statementEnds(document);
  const lineOf = ({ range }: Diagnostic): number => range.start.line;
  const byRule = new Map<unknown, Diagnostic[]>(ruleNames.map((rule) => [rule, []]));
  for (const finding of [...findings].sort((a, b) => lineOf(a) - lineOf(b))) byRule.get(finding.code)?.push(finding);
  const isComplete = isWhole && findings.every(({ code }) => isRuleName(String(code)));
  const shown = new Set(findings);
  const suppressed = new Map<Diagnostic, Suppressed>();
  for (const suppression of hidden.map(readSuppression).filter((one) => one !== undefined)) {
    const { first, last } = coverage(suppression.comment, tokens, ends);
    const idle = suppression.rules.filter((rule) => {
      const found = byRule.get(rule) ?? [];
      const from = firstFrom(found, (finding) => lineOf(finding) < first);
      const to = firstFrom(found, (finding) => lineOf(finding) <= last);
      for (const diagnostic of found.slice(from, to)) {
        shown.delete(diagnostic);
        suppressed.set(diagnostic, { diagnostic, reason: suppression.reason });
      }
      return from === to;
    });
    for (const problem of suppression.problems) shown.add(problem);
    if (isComplete && idle.length > 0) shown.add(unused(suppression, idle, document.textDocument));
  }
  return { shown: [...shown], suppressed: [...suppressed.values()] };
}

const kept = new Notes<LangiumDocument, readonly Suppressed[]>();

/** Notes what a document suppresses, for reports that show it. */
export function keepSuppressed(document: LangiumDocument, suppressed: readonly Suppressed[]): void {
  kept.set(document, suppressed);
}

export function suppressedIn(document: LangiumDocument): readonly Suppressed[] {
  return kept.get(document) ?? [];
}
