import { UriUtils, type LangiumDocument, type LangiumDocuments, type URI } from 'langium';
import { flatMap } from '../flat-map.js';
import { isImport, isProtocolFile, type Import, type ProtocolFile } from '../generated/ast.js';

/** The file that `import "lab/apparatus.cpp"` names, seen from the file that says so. */
export function resolveImport(from: URI, path: string): URI {
  // Half of a pair of code units, which an editor may send, has no place in an address; a file has it as this character.
  return UriUtils.resolvePath(UriUtils.dirname(from), path.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/** The protocols that a file itself imports, of those that could be opened. */
export function importedFiles(file: ProtocolFile, documents: LangiumDocuments): ProtocolFile[] {
  const here = file.$document?.uri;
  return flatMap(file.statements.filter(isImport), ({ path }) => {
    const root = path === undefined || here === undefined ? undefined : documents.getDocument(resolveImport(here, path))?.parseResult.value;
    return root !== undefined && isProtocolFile(root) ? [root] : [];
  });
}

/** The import that brought a file, by its path from the folder of the protocol; undefined where another file brought it. */
export function importNaming(file: ProtocolFile, path: string): Import | undefined {
  const here = file.$document?.uri;
  if (here === undefined) return undefined;
  const sought = resolveImport(here, path).toString();
  return file.statements.filter(isImport).find((statement) => statement.path !== undefined && resolveImport(here, statement.path).toString() === sought);
}

/** Why an import leads to no protocol: it lies outside the workspace, cannot be read, or is something else. */
export type ImportFailure = 'outside' | 'unread' | 'other';

const failures = new WeakMap<LangiumDocuments, Map<string, ImportFailure>>();

/** Notes why an imported file was not opened, for the message of the import; undefined if it was. */
export function noteFailure(documents: LangiumDocuments, uri: URI, failure: ImportFailure | undefined): void {
  const known = failures.get(documents) ?? new Map<string, ImportFailure>();
  failures.set(documents, known);
  if (failure === undefined) known.delete(uri.toString());
  else known.set(uri.toString(), failure);
}

export function failureOf(documents: LangiumDocuments, uri: URI): ImportFailure {
  return failures.get(documents)?.get(uri.toString()) ?? 'unread';
}

/** All that a document imports, directly or not, whether it could be opened or not; never the document itself. */
export function importsOf(documents: LangiumDocuments, document: LangiumDocument): URI[] {
  const found = new Map<string, URI>([[document.uri.toString(), document.uri]]);
  const waiting = [document];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { uri: from, parseResult: { value: root } } = next;
    for (const { path } of isProtocolFile(root) ? root.statements.filter(isImport) : []) {
      const uri = path === undefined ? undefined : resolveImport(from, path);
      if (uri === undefined || found.has(uri.toString())) continue;
      found.set(uri.toString(), uri);
      const imported = documents.getDocument(uri);
      if (imported !== undefined) waiting.push(imported);
    }
  }
  return [...found.values()].slice(1);
}
