import type { AstNode, LangiumDocument, NameProvider } from 'langium';
import type { DocumentSymbolProvider, LangiumServices } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { isAssignment, isSection } from '../generated/ast.js';
import { childrenOf } from '../references/tree.js';
import { kindOf, kinds, type Kind } from '../vocabulary/kinds.js';
import { lookOf } from './kinds.js';
import { withoutArticle } from '../words.js';

/** The outline: what a protocol declares, each inside what it stands in. Facts and words of a list are left out. */
export class PlacePrefDocumentSymbols implements DocumentSymbolProvider {
  private readonly names: NameProvider;

  constructor(services: LangiumServices) {
    this.names = services.references.NameProvider;
  }

  getSymbols({ parseResult: { value: root } }: LangiumDocument): DocumentSymbol[] {
    return this.inside(root);
  }

  private inside(node: AstNode): DocumentSymbol[] {
    return childrenOf(node).flatMap((child) => {
      const symbol = this.symbolOf(child);
      return symbol === undefined ? this.inside(child) : [symbol];
    });
  }

  private symbolOf(node: AstNode): DocumentSymbol | undefined {
    const { $cstNode: written } = node;
    const kind: Kind | undefined = isAssignment(node) ? 'role' : kindOf(node);
    if (written === undefined || kind === undefined || (kind === 'role' && !isAssignment(node)) || left.has(kind)) return undefined;
    const nameNode = this.names.getNameNode(node);
    // A section needs no name, and an assignment gives several.
    const name = isAssignment(node) ? node.roles.map((role) => role.name).join(', ') : (this.names.getName(node) ?? (isSection(node) ? node.kind : undefined));
    if (name === undefined || name === '') return undefined;
    return { name, detail: withoutArticle(kinds[kind]), kind: lookOf(kind).symbol, range: written.range, selectionRange: nameNode?.range ?? { start: written.range.start, end: written.range.start }, children: this.inside(node) };
  }
}

const left: ReadonlySet<Kind> = new Set(['fact', 'term', 'placeholder', 'parameter']);
