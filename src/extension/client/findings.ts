import * as vscode from 'vscode';
import { counted } from '../../language/words.js';

export interface Findings {
  errors: number;
  warnings: number;
  /** Information and hints. */
  hints: number;
}

export function countFindings(diagnostics: readonly vscode.Diagnostic[]): Findings {
  const of = (severity: vscode.DiagnosticSeverity): number => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    errors: of(vscode.DiagnosticSeverity.Error),
    warnings: of(vscode.DiagnosticSeverity.Warning),
    hints: of(vscode.DiagnosticSeverity.Information) + of(vscode.DiagnosticSeverity.Hint),
  };
}

const some = (count: number, word: string): string[] => (count === 0 ? [] : [counted(count, word)]);

/** `2 errors, 1 hint`; `No findings`. */
export function findingsText({ errors, warnings, hints }: Findings): string {
  return [...some(errors, 'error'), ...some(warnings, 'warning'), ...some(hints, 'hint')].join(', ') || 'No findings';
}
