import { DocumentState, type LangiumDocument, type URI } from 'langium';
import { isImport, isProtocolFile, type ProtocolFile } from './generated/ast.js';
import { isProtocol } from './detect.js';
import { studyOf } from './checks/study.js';
import type { Study } from './ir/types.js';
import { isLibraryUri } from './library/uris.js';
import { outside } from './outside.js';
import { noteFailure, resolveImport, type ImportFailure } from './references/imports.js';
import type { PlacePref } from './services.js';

/** Reads a file as text; undefined if there is none or it cannot be read. */
export type ReadText = (uri: URI) => Promise<string | undefined>;

/** The same of a file that a protocol imports. One outside the workspace is not looked at. */
export type ReadImport = (uri: URI) => Promise<string | typeof outside | undefined>;

/** Adds a text to the project, or changes the text of a document that is there. Nothing is checked yet. */
export function openDocument({ shared }: PlacePref, uri: URI, text: string): LangiumDocument<ProtocolFile> {
  const documents = shared.workspace.LangiumDocuments;
  documents.deleteDocument(uri);
  return documents.createDocument(uri, text) as LangiumDocument<ProtocolFile>;
}

/** Forgets all documents but the built-in library. */
export function closeDocuments({ shared }: PlacePref): void {
  const { LangiumDocuments } = shared.workspace;
  for (const { uri } of LangiumDocuments.all.toArray()) {
    if (!isLibraryUri(uri)) LangiumDocuments.deleteDocument(uri);
  }
}

/** Why what was read of an imported file is no protocol; undefined if it is one. */
export function failureWith(text: Awaited<ReturnType<ReadImport>>): ImportFailure | undefined {
  if (typeof text === 'string') return isProtocol(text) ? undefined : 'other';
  return text === outside ? 'outside' : 'unread';
}

/** Opens what a document imports, and what that imports. A file that is missing, outside or no protocol is left to the checks. */
export async function openImports(placepref: PlacePref, document: LangiumDocument, read: ReadImport): Promise<void> {
  const waiting: LangiumDocument[] = [document];
  const documents = placepref.shared.workspace.LangiumDocuments;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const root = next.parseResult.value;
    if (!isProtocolFile(root)) continue;
    for (const { path } of root.statements.filter(isImport)) {
      const uri = path === undefined ? undefined : resolveImport(next.uri, path);
      if (uri === undefined || documents.hasDocument(uri)) continue;
      const text = await read(uri);
      const failure = failureWith(text);
      noteFailure(documents, uri, failure);
      if (typeof text === 'string' && failure === undefined) waiting.push(openDocument(placepref, uri, text));
    }
  }
}

/** Links and checks documents, with all that they import; afterwards each has its `diagnostics`. */
export async function checkDocuments(placepref: PlacePref, documents: readonly LangiumDocument[], read: ReadImport): Promise<void> {
  for (const document of documents) await openImports(placepref, document, read);
  const { LangiumDocuments, DocumentBuilder } = placepref.shared.workspace;
  // A name in the library is linked when it is followed; few are. So nothing is built of it.
  const others = LangiumDocuments.all.filter((document) => document.state < DocumentState.Linked && !isLibraryUri(document.uri) && !documents.includes(document)).toArray();
  if (others.length > 0) await DocumentBuilder.build(others, { validation: false });
  await DocumentBuilder.build([...documents], { validation: true });
}

/** What a document means that `checkDocuments` found no errors in. */
export function compileDocument({ shared }: PlacePref, document: LangiumDocument<ProtocolFile>): Study {
  const compiled = studyOf(document, shared.workspace.LangiumDocuments);
  if (compiled === undefined) throw new Error(`${document.uri.toString()} has errors, and cannot be compiled.`);
  return compiled.study;
}
