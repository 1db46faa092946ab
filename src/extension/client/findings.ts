import * as vscode from 'vscode';

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

const counted = (count: number, word: string): string[] => (count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`]);

/** `2 errors, 1 hint`; `No findings`. */
export function findingsText({ errors, warnings, hints }: Findings): string {
  return [...counted(errors, 'error'), ...counted(warnings, 'warning'), ...counted(hints, 'hint')].join(', ') || 'No findings';
}
