import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider, LangiumServices } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { isImport, isProtocolFile } from '../generated/ast.js';
import type { PlacePrefLexer } from '../parsing/lexer.js';
import { resolveImport } from '../references/imports.js';
import { webLinks } from './sources.js';

/** Leads from an import to its file, and from a DOI, a PubMed number or an address in a text to the web. */
export class PlacePrefDocumentLinks implements DocumentLinkProvider {
  private readonly lexer: PlacePrefLexer;

  constructor(services: LangiumServices) {
    this.lexer = services.parser.Lexer as PlacePrefLexer;
  }

  getDocumentLinks({ uri, parseResult: { value: root }, textDocument }: LangiumDocument): DocumentLink[] {
    const strings = this.lexer.tokenize(textDocument.getText()).tokens.filter(({ tokenType }) => tokenType.name === 'STRING');
    const link = (start: number, end: number, target: string, tooltip: string): DocumentLink => ({ range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) }, target, tooltip });
    const imports = (isProtocolFile(root) ? root.statements.filter(isImport) : []).flatMap(({ path, $cstNode: written }) => {
      const string = written && strings.find(({ offset }) => offset >= written.offset && offset < written.end);
      return path === undefined || path === '' || string === undefined ? [] : [link(string.offset + 1, string.offset + 1 + path.length, resolveImport(uri, path).toString(), 'Open this file')];
    });
    const web = strings.flatMap(({ image, offset }) => webLinks(image).map(({ start, end, url, kind }) => link(offset + start, offset + end, url, kind === 'address' ? 'Open this page' : `Open this ${kind} entry`)));
    return [...imports, ...web];
  }
}
