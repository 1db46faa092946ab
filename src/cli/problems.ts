import { URI } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { codes, isCode, type Severity } from '../language/checks/codes.js';
import { fixOf } from '../language/checks/fixes.js';
import type { Fix } from '../language/checks/rule.js';
import { shownPath } from './files/paths.js';

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
  readonly path: string;
  readonly range: Range;
}

/** One protocol and all that was found in it, in the order of the text. */
export interface FileReport {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What the protocol itself says does not apply. It is not shown, and does not count. */
  readonly suppressed?: readonly SuppressedProblem[];
}

export interface SuppressedProblem extends Problem {
  readonly reason: string;
}

const severities: Readonly<Record<number, Severity>> = { 1: 'error', 2: 'warning', 3: 'info', 4: 'info' };

/** `cwd` is the folder that related paths are shown from. */
export function problemOf(diagnostic: Diagnostic, cwd: string): Problem {
  const { code, severity = 1, message, range, relatedInformation = [] } = diagnostic;
  const fix = fixOf(diagnostic);
  return {
    code: String(code ?? ''),
    severity: severities[severity] ?? 'error',
    message: typeof message === 'string' ? message : message.value,
    range,
    ...(fix !== undefined && { fix }),
    related: relatedInformation.map(({ message, location }) => ({ message, path: pathOf(location.uri, cwd), range: location.range })),
  };
}

function pathOf(uri: string, cwd: string): string {
  const { scheme, fsPath, path } = URI.parse(uri);
  return scheme === 'file' ? shownPath(fsPath, cwd) : `library${path}`;
}

/** Errors that leave the structure of a text in doubt: such a text is not laid out anew. */
export function isSyntaxError({ code }: Problem): boolean {
  return isCode(code) && syntaxNames.has(codes[code].name);
}

const syntaxNames: ReadonlySet<string> = new Set(['syntax', 'characters', 'stray-brace', 'too-deep'] satisfies (typeof codes)[keyof typeof codes]['name'][]);
