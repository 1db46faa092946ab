import { UriUtils, type LangiumDocument } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { CompletionItemKind } from 'vscode-languageserver-types';
import { isProtocolFile } from '../../generated/ast.js';
import type { Choice } from './item.js';

/** The libraries that a document could import, of those that are open or imported by what is. */
export function pathsFrom({ uri }: LangiumDocument, { shared }: LangiumServices): Choice[] {
  const libraries = shared.workspace.LangiumDocuments.all.filter((one) => one.uri.scheme === uri.scheme && one.uri.path !== uri.path && isProtocolFile(one.parseResult.value) && one.parseResult.value.kind === 'library');
  return libraries.toArray().map((one): Choice => ({ label: `"${UriUtils.relative(UriUtils.dirname(uri), one.uri)}"`, kind: CompletionItemKind.File, detail: 'a library', rank: 0 }));
}
