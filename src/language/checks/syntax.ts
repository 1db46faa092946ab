import type { ILexingError, IRecognitionException, IToken } from 'chevrotain';
import type { LangiumDocument } from 'langium';
import type { Diagnostic, Range } from 'vscode-languageserver-types';
import { isComplexity } from '../parsing/nesting.js';
import type { LookalikeError } from '../parsing/lookalikes.js';
import type { MendedError } from '../parsing/mending-parser.js';
import { textDiagnostic } from './diagnostics.js';
import type { Fix } from './rule.js';

function ofLexer(error: ILexingError): Diagnostic {
  const start = { line: (error.line ?? 1) - 1, character: (error.column ?? 1) - 1 };
  const range = { start, end: { line: start.line, character: start.character + error.length } };
  return withFix(textDiagnostic(isComplexity(error) ? 'PP1005' : 'PP1002', range, error.message), (error as Partial<LookalikeError>).instead);
}

/** With what to write instead, if that is known. */
function withFix(finding: Diagnostic, newText: string | undefined): Diagnostic {
  if (newText === undefined) return finding;
  return { ...finding, data: { code: finding.code, fix: { title: `Change to '${newText.trim()}'`, range: finding.range, newText } satisfies Fix } };
}

const isReal = (token: IToken | undefined): token is IToken => token !== undefined && Number.isFinite(token.startOffset) && token.startOffset >= 0;

/** Where the parser stumbled; at the end of the file, where the last word ends. */
function rangeOf(error: IRecognitionException): Range {
  const previous = (error as { previousToken?: IToken }).previousToken;
  if (isReal(error.token)) {
    const { startLine = 1, startColumn = 1, endLine = startLine, endColumn = startColumn } = error.token;
    return { start: { line: startLine - 1, character: startColumn - 1 }, end: { line: endLine - 1, character: endColumn } };
  }
  const { endLine = 1, endColumn = 0 } = isReal(previous) ? previous : ({} as IToken);
  const position = { line: endLine - 1, character: endColumn };
  return { start: position, end: position };
}

function ofParser(error: IRecognitionException): Diagnostic {
  const range = rangeOf(error);
  return withFix(textDiagnostic('PP1001', range, error.message), (error as Partial<MendedError>).repair?.instead);
}

/** Errors of the lexer and the parser; one a place, since recovery can stumble twice over one word. */
export function syntaxDiagnostics({ parseResult }: LangiumDocument): Diagnostic[] {
  const found = parseResult.lexerErrors.map(ofLexer);
  // What stands too deep was not read, so whatever the parser misses may be there.
  if (!parseResult.lexerErrors.some(isComplexity)) for (const error of parseResult.parserErrors) found.push(ofParser(error));
  const seen = new Set<string>();
  return found.filter(({ range: { start } }) => {
    const place = `${start.line}:${start.character}`;
    return !seen.has(place) && seen.add(place);
  });
}
