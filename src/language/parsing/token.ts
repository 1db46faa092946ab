import type { IToken } from 'chevrotain';
import type { AstNode, GrammarAST, RootCstNode } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import type { Branch } from './branch.js';
import { grammarElement } from './grammar-elements.js';
import type { WordType } from './token-types.js';

/** The place in the grammar of what stands nowhere in it: comments. */
const nowhere = -1;

/**
 * A word of a text. It is also the leaf of the concrete syntax tree that stands for it (Langium's `LeafCstNode`), so that a
 * tree costs no second object for each word.
 */
export class Token implements IToken {
  container: Branch | undefined = undefined;
  /** What stands behind it in its container. */
  next: Branch | Token | undefined = undefined;
  /** The place of its element among those of the grammar. */
  source = nowhere;

  /** Lines and columns count from 1; ends are those of its last character. */
  constructor(
    readonly image: string,
    readonly tokenType: WordType,
    readonly startOffset: number,
    readonly startLine: number,
    readonly startColumn: number,
    readonly endLine: number,
    readonly endColumn: number,
  ) {}

  /** Chevrotain numbers the types when its parser is made, which may be later than this token. */
  get tokenTypeIdx(): number {
    return this.tokenType.tokenTypeIdx ?? 0;
  }

  get endOffset(): number {
    return this.startOffset + this.image.length - 1;
  }

  get offset(): number {
    return this.startOffset;
  }

  get length(): number {
    return this.image.length;
  }

  get end(): number {
    return this.startOffset + this.image.length;
  }

  get range(): Range {
    return { start: this.rangeStart, end: this.rangeEnd };
  }

  get rangeStart(): Position {
    return { line: this.startLine - 1, character: this.startColumn - 1 };
  }

  get rangeEnd(): Position {
    return { line: this.endLine - 1, character: this.endColumn };
  }

  get text(): string {
    return this.image;
  }

  get hidden(): boolean {
    return this.source === nowhere;
  }

  get grammarSource(): GrammarAST.AbstractElement | undefined {
    return grammarElement(this.source);
  }

  get astNode(): AstNode {
    if (this.container === undefined) throw new Error('This word stands in no syntax tree.');
    return this.container.astNode;
  }

  get root(): RootCstNode {
    if (this.container === undefined) throw new Error('This word stands in no syntax tree.');
    return this.container.root;
  }
}
