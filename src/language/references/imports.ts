import { UriUtils, type URI } from 'langium';

/** The file that `import "lab/apparatus.cpp"` names, seen from the file that says so. */
export function resolveImport(from: URI, path: string): URI {
  return UriUtils.resolvePath(UriUtils.dirname(from), path);
}

const rejected = new Set<string>();

/** Notes whether an imported file that exists is a protocol, for the message of the import. */
export function reject(uri: URI, isOther: boolean): void {
  if (isOther) rejected.add(uri.toString());
  else rejected.delete(uri.toString());
}

export function isRejected(uri: URI): boolean {
  return rejected.has(uri.toString());
}
