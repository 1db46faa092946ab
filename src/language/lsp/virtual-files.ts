import { URI } from 'langium';
import type { TextDocumentContentProvider } from 'langium/lsp';
import type { TextDocumentContentParams, TextDocumentContentResult } from 'vscode-languageserver';
import { isCode, type Code } from '../checks/codes.js';
import { docsScheme, pageAbout } from '../checks/pages.js';
import { libraryModules } from '../library/generated/texts.js';
import { isLibraryUri, libraryScheme, libraryUri } from '../library/uris.js';
import { ruleText } from './rule-text.js';

/** What is part of the tool and on no disk: the built-in library, and a page about each code. */
export class PlacePrefVirtualFiles implements TextDocumentContentProvider {
  readonly schemes = [libraryScheme, docsScheme];

  provideTextDocumentContent({ uri }: TextDocumentContentParams): Promise<TextDocumentContentResult | undefined> {
    const text = textOf(URI.parse(uri));
    return Promise.resolve(text === undefined ? undefined : { text });
  }
}

function textOf(uri: URI): string | undefined {
  if (isLibraryUri(uri)) return Object.entries(libraryModules).find(([name]) => libraryUri(name).toString() === uri.toString())?.[1];
  const code = codeOfPage(uri.toString());
  return code === undefined ? undefined : `# ${code}\n\n${ruleText(code)}\n`;
}

function codeOfPage(uri: string): Code | undefined {
  const code = uri.replace(`${docsScheme}:/`, '').replace(/\.md$/, '');
  return isCode(code) && uri === pageAbout(code) ? code : undefined;
}
