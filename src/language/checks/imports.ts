import type { LangiumDocument, LangiumDocuments } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import { isImport, isProtocolFile } from '../generated/ast.js';
import { isRejected, resolveImport } from '../references/imports.js';
import { toDiagnostic } from './diagnostics.js';

/** Imports that did not lead to a protocol. A cycle is no fault: a file sees the names of what it imports, no more. */
export function importDiagnostics(document: LangiumDocument, documents: LangiumDocuments): Diagnostic[] {
  const root = document.parseResult.value;
  if (!isProtocolFile(root)) return [];
  return root.statements.filter(isImport).flatMap((statement) => {
    if (statement.path === undefined) return [];
    const uri = resolveImport(document.uri, statement.path);
    if (documents.hasDocument(uri)) return [];
    const isOther = isRejected(documents, uri);
    const message = isOther
      ? `"${statement.path}" is not a protocol: its first statement is neither protocol "…" nor library "…".`
      : `"${statement.path}" cannot be read. The path is taken from the folder of this file.`;
    return [toDiagnostic(isOther ? 'PP1106' : 'PP1105', { node: statement, property: 'path', message })];
  });
}
