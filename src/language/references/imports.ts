import { UriUtils, type LangiumDocuments, type URI } from 'langium';

/** The file that `import "lab/apparatus.cpp"` names, seen from the file that says so. */
export function resolveImport(from: URI, path: string): URI {
  return UriUtils.resolvePath(UriUtils.dirname(from), path);
}

const rejected = new WeakMap<LangiumDocuments, Set<string>>();

/** Notes whether an imported file that exists is a protocol, for the message of the import. */
export function reject(documents: LangiumDocuments, uri: URI, isOther: boolean): void {
  const known = rejected.get(documents) ?? new Set();
  rejected.set(documents, known);
  if (isOther) known.add(uri.toString());
  else known.delete(uri.toString());
}

export function isRejected(documents: LangiumDocuments, uri: URI): boolean {
  return rejected.get(documents)?.has(uri.toString()) ?? false;
}
