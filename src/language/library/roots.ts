import type { LangiumDocuments } from 'langium';
import { isProtocolFile, type ProtocolFile } from '../generated/ast.js';
import { libraryModules } from './generated/texts.js';
import { libraryUri } from './uris.js';

const moduleUris = Object.keys(libraryModules).map(libraryUri);

/** The files of the built-in library that are open. They are asked for by their addresses: of other documents there may be thousands. */
export function libraryRoots(documents: LangiumDocuments): ProtocolFile[] {
  return moduleUris.map((uri) => documents.getDocument(uri)?.parseResult.value).filter((root) => root !== undefined && isProtocolFile(root));
}
