import type { Range } from 'vscode-languageserver-types';
import type { Refusal } from '../files/refusal.js';
import type { FileReport, Problem } from '../problems.js';
import { summarise } from './summary.js';

/**
 * All files as one JSON object: `{files: [{path, diagnostics}], refused: [{path, message}], summary}`.
 *
 * Lines and columns count from 1. A column counts UTF-16 units, as editors and SARIF do; `endColumn` is the one behind
 * the last. Paths are relative to the current folder where they are inside it, with forward slashes.
 */
export function jsonReport(reports: readonly FileReport[], refusals: readonly Refusal[]): string {
  const report = {
    files: reports.map(({ path, problems }) => ({ path, diagnostics: problems.map(diagnostic) })),
    refused: refusals.map(({ path, message }) => ({ path, message })),
    summary: summarise(reports, refusals.length),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function diagnostic({ code, severity, message, range, fix, related }: Problem): object {
  return {
    code,
    severity,
    message,
    ...position(range),
    ...(fix !== undefined && { fix: { title: fix.title, ...position(fix.range), newText: fix.newText } }),
    ...(related.length > 0 && { related: related.map(({ message, path, range }) => ({ message, path, ...position(range) })) }),
  };
}

function position({ start, end }: Range): object {
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
