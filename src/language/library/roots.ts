import type { LangiumDocuments } from 'langium';
import { isProtocolFile, type ProtocolFile } from '../generated/ast.js';
import { isLibraryUri } from './uris.js';

/** The files of the built-in library that are open. */
export function libraryRoots(documents: LangiumDocuments): ProtocolFile[] {
  return documents.all.filter(({ uri }) => isLibraryUri(uri)).map(({ parseResult }) => parseResult.value).filter(isProtocolFile).toArray();
}
