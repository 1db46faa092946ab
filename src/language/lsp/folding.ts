import type { LangiumDocument, Lexer } from 'langium';
import type { FoldingRangeProvider, LangiumServices } from 'langium/lsp';
import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { isBlock, isImport, isProtocolFile } from '../generated/ast.js';
import { contentsOf } from '../references/tree.js';

interface Lines {
  readonly first: number;
  last: number;
}

/** Folds blocks, so that the line of a closing brace stays; comments and imports that follow one another. */
export class PlacePrefFolding implements FoldingRangeProvider {
  private readonly lexer: Lexer;

  constructor(services: LangiumServices) {
    this.lexer = services.parser.Lexer;
  }

  getFoldingRanges({ parseResult: { value: root }, textDocument }: LangiumDocument): FoldingRange[] {
    const blocks = contentsOf(root).nodes.filter(isBlock).flatMap(({ $cstNode: written }) => (written === undefined ? [] : [{ first: written.range.start.line, last: written.range.end.line - 1 }]));
    const comments = runs(this.lexer.tokenize(textDocument.getText()).hidden.map(({ startLine = 1, endLine = 1 }) => ({ first: startLine - 1, last: endLine - 1 })));
    const imports = runs((isProtocolFile(root) ? root.statements.filter(isImport) : []).flatMap(({ $cstNode: written }) => (written === undefined ? [] : [{ first: written.range.start.line, last: written.range.end.line }])));
    return [...folds(blocks), ...folds(comments, FoldingRangeKind.Comment), ...folds(imports, FoldingRangeKind.Imports)];
  }
}

const folds = (lines: readonly Lines[], kind?: FoldingRangeKind): FoldingRange[] =>
  lines.filter(({ first, last }) => last > first).map(({ first, last }) => ({ startLine: first, endLine: last, ...(kind !== undefined && { kind }) }));

/** Joins what stands on lines that follow one another. */
function runs(parts: readonly Lines[]): Lines[] {
  const found: Lines[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    if (before !== undefined && part.first <= before.last + 1) before.last = Math.max(before.last, part.last);
    else found.push({ ...part });
  }
  return found;
}
