import { AstUtils, type AstNode, type LangiumDocument, type NameProvider } from 'langium';
import type { LangiumServices, SemanticTokenProvider } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokensBuilder, SemanticTokenTypes, type Range, type SemanticTokens, type SemanticTokensDelta, type SemanticTokensOptions, type SemanticTokensRangeParams } from 'vscode-languageserver';
import { isAdministration, isCall, isField, isFreeStep, isNamed, isParameter, isTemplateParameter } from '../generated/ast.js';
import { isLibraryUri } from '../library/uris.js';
import type { PlacePrefLexer } from '../parsing/lexer.js';
import type { Token } from '../parsing/token.js';
import { contentsOf } from '../references/tree.js';
import { kindOf } from '../vocabulary/kinds.js';
import { lookOf } from './kinds.js';

const types = Object.values(SemanticTokenTypes);
const modifiers = [SemanticTokenModifiers.declaration, SemanticTokenModifiers.defaultLibrary];
const numbered = (words: readonly string[]): Record<string, number> => Object.fromEntries(words.map((word, index) => [word, index]));

const declaration = 1;
const ofLibrary = 2;

interface Meaning {
  readonly type: string;
  readonly modifiers: number;
}

/** Types of words that mean the same wherever they stand. */
const plain: Readonly<Record<string, string>> = { ID: 'variable', STRING: 'string', NUMBER: 'number', QUANTITY: 'number', UNKNOWN_QUANTITY: 'number', CLOCK: 'number', DATE: 'number', LINE_COMMENT: 'comment', BLOCK_COMMENT: 'comment' };

function plainType({ tokenType: { name } }: Token): string | undefined {
  return plain[name] ?? (/^[a-z]/.test(name) ? 'keyword' : /^[-+*/<>=]/.test(name) ? 'operator' : undefined);
}

/** Colours every word by what it means: a drug, a compartment, a group, a verb, a fact. For editors that have no grammar of their own too. */
export class PlacePrefSemanticTokens implements SemanticTokenProvider {
  readonly tokenTypes = numbered(types);
  readonly tokenModifiers = numbered(modifiers);
  readonly semanticTokensOptions: SemanticTokensOptions = { legend: { tokenTypes: [...types], tokenModifiers: [...modifiers] }, full: { delta: false }, range: true };
  private readonly lexer: PlacePrefLexer;
  private readonly names: NameProvider;

  constructor(services: LangiumServices) {
    this.lexer = services.parser.Lexer as PlacePrefLexer;
    this.names = services.references.NameProvider;
  }

  semanticHighlight(document: LangiumDocument): SemanticTokens {
    return this.tokens(document);
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return this.tokens(document, range);
  }

  semanticHighlightDelta(document: LangiumDocument): SemanticTokens | SemanticTokensDelta {
    return this.tokens(document);
  }

  private tokens({ parseResult: { value: root }, textDocument }: LangiumDocument, range?: Range): SemanticTokens {
    const meanings = this.meanings(root);
    const { tokens, hidden } = this.lexer.tokenize(textDocument.getText());
    const builder = new SemanticTokensBuilder();
    for (const token of [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset)) {
      if (range !== undefined && (token.endLine - 1 < range.start.line || token.startLine - 1 > range.end.line)) continue;
      const { type = plainType(token), modifiers = 0 } = meanings.get(token.startOffset) ?? {};
      const number = type === undefined ? undefined : this.tokenTypes[type];
      if (number === undefined) continue;
      // One that goes over lines is told line by line.
      for (const [index, part] of token.image.split(/\r\n|\r|\n/).entries()) {
        if (part !== '') builder.push(token.startLine - 1 + index, index === 0 ? token.startColumn - 1 : 0, part.length, number, modifiers);
      }
    }
    return builder.build();
  }

  /** What words mean, by their offsets, where their form does not say it. */
  private meanings(root: AstNode): ReadonlyMap<number, Meaning> {
    const found = new Map<number, Meaning>();
    const { nodes, references } = contentsOf(root);
    for (const node of nodes) {
      const start = node.$cstNode?.offset;
      if (start === undefined) continue;
      if (isAdministration(node) || isFreeStep(node) || isCall(node)) found.set(start, { type: 'function', modifiers: 0 });
      if (isField(node)) found.set(start, { type: 'property', modifiers: 0 });
      else if (isNamed(node) && node.name !== undefined) this.declared(node, found);
    }
    for (const { reference } of references) {
      const target = 'ref' in reference ? reference.ref : undefined;
      const kind = target && kindOf(target);
      if (kind === undefined || target === undefined || reference.$refNode === undefined) continue;
      found.set(reference.$refNode.offset, { type: lookOf(kind).token, modifiers: isLibraryUri(AstUtils.getDocument(target).uri) ? ofLibrary : 0 });
    }
    return found;
  }

  private declared(node: AstNode, found: Map<number, Meaning>): void {
    const [kind, name] = [kindOf(node), this.names.getNameNode(node)];
    if (kind === undefined || name === undefined) return;
    found.set(name.offset, { type: lookOf(kind).token, modifiers: declaration });
    const written = node.$cstNode;
    // `duration: for time`: the last word of a parameter is its type, where nothing stands behind it.
    if (written !== undefined && (isParameter(node) || isTemplateParameter(node)) && written.text.endsWith(node.type)) found.set(written.end - node.type.length, { type: 'type', modifiers: 0 });
  }
}
