import type { LangiumDocument, LangiumDocuments } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { flatMap } from '../flat-map.js';
import { isImport, isProtocolFile } from '../generated/ast.js';
import { failureOf, resolveImport, type ImportFailure } from '../references/imports.js';
import { toDiagnostic } from './diagnostics.js';

const findings = {
  unread: { code: 'PP1105', says: 'cannot be read. The path is taken from the folder of this file.' },
  other: { code: 'PP1106', says: 'is not a protocol: its first statement is neither protocol "…" nor library "…".' },
  outside: { code: 'PP1108', says: 'lies outside the workspace, and was not read. To import it, name the file or its folder on the command line, too, or add its folder to the workspace of the editor.' },
} as const satisfies Record<ImportFailure, object>;

/** Imports that did not lead to a protocol. A cycle is no fault: a file sees the names of what it imports, no more. */
export function importDiagnostics(document: LangiumDocument, documents: LangiumDocuments): Diagnostic[] {
  const root = document.parseResult.value;
  if (!isProtocolFile(root)) return [];
  return flatMap(root.statements.filter(isImport), (statement) => {
    if (statement.path === undefined) return [];
    const uri = resolveImport(document.uri, statement.path);
    if (documents.hasDocument(uri)) return [];
    const { code, says } = findings[failureOf(documents, uri)];
    return [toDiagnostic(code, { node: statement, property: 'path', message: `"${statement.path}" ${says}` })];
  });
}
