import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Configuration } from '../config/configuration.js';
import { flatMap } from '../flat-map.js';
import { isRuleName, type Severity } from './codes.js';

export const severities = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, info: DiagnosticSeverity.Information } as const satisfies Record<Severity, DiagnosticSeverity>;

/** Findings as seriously as a project takes them, without those that it has turned off. */
export function withLevels(diagnostics: readonly Diagnostic[], levels: Configuration['levels']): Diagnostic[] {
  return flatMap(diagnostics, (diagnostic) => {
    const code = String(diagnostic.code);
    const level = isRuleName(code) ? levels[code] : undefined;
    if (level === undefined) return diagnostic;
    return level === 'off' ? [] : { ...diagnostic, severity: severities[level] };
  });
}
