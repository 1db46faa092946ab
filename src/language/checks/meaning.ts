import type { LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { isProtocolFile } from '../generated/ast.js';
import { compileFile } from '../ir/compile.js';
import { toDiagnostic } from './diagnostics.js';

/** What only compiling shows: days that cannot be worked out, steps that wait for each other. */
export function meaningDiagnostics(document: LangiumDocument): Diagnostic[] {
  const file = document.parseResult.value;
  if (!isProtocolFile(file)) return [];
  return compileFile(file).problems.map(({ code, node, message }) => toDiagnostic(code, { node, message }));
}
