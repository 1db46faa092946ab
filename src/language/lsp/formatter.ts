import type { LangiumDocument } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type { DocumentRangeFormattingParams } from 'vscode-languageserver';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { formatText } from '../format/format.js';
import type { PlacePrefLexer } from '../parsing/lexer.js';

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly image: string;
}

/** Formats documents and parts of them; one with syntax errors is left as it is. What is right already is not touched, so that cursors and marks stay. */
export class PlacePrefFormatter implements Formatter {
  private readonly lexer: PlacePrefLexer;

  constructor(services: LangiumServices) {
    this.lexer = services.parser.Lexer as PlacePrefLexer;
  }

  formatDocument({ parseResult, textDocument }: LangiumDocument): TextEdit[] {
    if (parseResult.lexerErrors.length > 0 || parseResult.parserErrors.length > 0) return [];
    const text = textDocument.getText();
    const formatted = formatText(text, this.lexer);
    const [before, after] = [this.pieces(text), this.pieces(formatted)];
    const changed = (from: number, to: number, newText: string): TextEdit[] =>
      text.slice(from, to) === newText ? [] : [{ range: { start: textDocument.positionAt(from), end: textDocument.positionAt(to) }, newText }];
    // Formatting keeps words and comments; a comment may lose the blanks at the ends of its lines.
    return [...before, undefined].flatMap((piece, index) => {
      const [old, now] = [before[index - 1]?.end ?? 0, after[index - 1]?.end ?? 0];
      const gap = changed(old, piece?.start ?? text.length, formatted.slice(now, after[index]?.start ?? formatted.length));
      return piece === undefined ? gap : [...gap, ...changed(piece.start, piece.end, after[index]?.image ?? piece.image)];
    });
  }

  /** Lines that are selected in part count as a whole. */
  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    return this.formatDocument(document).filter((edit) => isOnLinesOf(edit.range, range));
  }

  formatDocumentOnType(): TextEdit[] {
    return [];
  }

  get formatOnTypeOptions(): undefined {
    return undefined;
  }

  private pieces(text: string): Piece[] {
    const { tokens, hidden } = this.lexer.tokenize(text);
    return [...tokens, ...hidden].map(({ startOffset, image }) => ({ start: startOffset, end: startOffset + image.length, image })).sort((a, b) => a.start - b.start);
  }
}

/** The blanks before a word belong to its line. */
function isOnLinesOf({ end }: Range, { start, end: { line, character } }: Range): boolean {
  const last = character === 0 && line > start.line ? line - 1 : line;
  return end.line >= start.line && end.line <= last;
}
