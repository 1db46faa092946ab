import type { LangiumDocument, Lexer } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type { TextEdit } from 'vscode-languageserver-types';
import { formatText } from '../format/format.js';

/** Formats whole documents; one with syntax errors is left as it is. */
export class PlacePrefFormatter implements Formatter {
  private readonly lexer: Lexer;

  constructor(services: LangiumServices) {
    this.lexer = services.parser.Lexer;
  }

  formatDocument({ parseResult, textDocument }: LangiumDocument): TextEdit[] {
    if (parseResult.lexerErrors.length > 0 || parseResult.parserErrors.length > 0) return [];
    const text = textDocument.getText();
    const newText = formatText(text, this.lexer);
    return newText === text ? [] : [{ newText, range: { start: textDocument.positionAt(0), end: textDocument.positionAt(text.length) } }];
  }

  formatDocumentRange(): TextEdit[] {
    return [];
  }

  formatDocumentOnType(): TextEdit[] {
    return [];
  }

  get formatOnTypeOptions(): undefined {
    return undefined;
  }
}
