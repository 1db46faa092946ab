import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Region } from 'sarif';
import type { Range } from 'vscode-languageserver-types';

/** What relative addresses begin from; each service knows for itself where that is. */
export const root = 'SRCROOT';

/** Address of a file: from the root if it is inside, whole if not. */
export function locationOf(path: string): ArtifactLocation {
  return isAbsolute(path) ? { uri: pathToFileURL(path).href } : { uri: encoded(path), uriBaseId: root };
}

/** Address of a module of the built-in library, `library/species.cpp`, which is no file. */
export function libraryLocation(path: string): ArtifactLocation {
  return { uri: `urn:placepref:${path.replaceAll('/', ':')}` };
}

/** Lines and columns from 1, the end behind the last character. */
export function regionOf({ start, end }: Range): Region {
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function encoded(path: string): string {
  return path.replace(/\p{Cs}/gu, '\uFFFD').split('/').map(encodeURIComponent).join('/');
}
