import type { LangiumDocuments } from 'langium';
import type { ProtocolFile } from '../generated/ast.js';
import { libraryModules } from './generated/texts.js';
import { libraryUri } from './uris.js';

/** A module of the built-in library, read when it is first asked for. */
export function libraryFile(documents: LangiumDocuments, module: string): ProtocolFile {
  const uri = libraryUri(module);
  const document = documents.getDocument(uri) ?? documents.createDocument(uri, libraryModules[module] ?? '');
  return document.parseResult.value as ProtocolFile;
}

/** All of the built-in library. The files are asked for by their addresses: of other documents there may be thousands. */
export function libraryFiles(documents: LangiumDocuments): ProtocolFile[] {
  return Object.keys(libraryModules).map((module) => libraryFile(documents, module));
}
