import { URI } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import type { Severity } from '../../language/checks/codes.js';
import { fixOf } from '../../language/checks/fixes.js';
import type { Fix } from '../../language/checks/rule.js';

/** A finding as the reporters take it. Lines and characters count from 0, characters in UTF-16 units. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly fix?: Fix;
  readonly related: readonly RelatedPlace[];
}

export interface RelatedPlace {
  readonly message: string;
  /** Absolute until it is shown; a place in the built-in library is `library/…` throughout. */
  readonly path: string;
  readonly range: Range;
  /** In the built-in library, which is not a file on disk. */
  readonly isBuiltIn?: boolean;
}

/** One protocol and all that was found in it, in the order of the text. */
export interface FileReport {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What the protocol itself says does not apply. It is not shown, and does not count. */
  readonly suppressed?: readonly SuppressedProblem[];
  /** Absolute paths of all that it imports, directly or not. */
  readonly imports?: readonly string[];
}

export interface SuppressedProblem extends Problem {
  readonly reason: string;
}

const severities: Readonly<Record<number, Severity>> = { 1: 'error', 2: 'warning', 3: 'info', 4: 'info' };

export function problemOf(diagnostic: Diagnostic): Problem {
  const { code, severity = 1, message, range, relatedInformation = [] } = diagnostic;
  const fix = fixOf(diagnostic);
  return {
    code: String(code ?? ''),
    severity: severities[severity] ?? 'error',
    message: typeof message === 'string' ? message : message.value,
    range,
    ...(fix !== undefined && { fix }),
    related: relatedInformation.map(({ message, location }) => ({ message, ...placeOf(location.uri), range: location.range })),
  };
}

function placeOf(uri: string): Pick<RelatedPlace, 'path' | 'isBuiltIn'> {
  const { scheme, fsPath, path } = URI.parse(uri);
  return scheme === 'file' ? { path: fsPath, isBuiltIn: false } : { path: `library${path}`, isBuiltIn: true };
}
