import { ValueConverter, type AstNode, type CstNode, type Linker, type Reference } from 'langium';
import { firstName } from '../generated/kinds.js';
import { Branch, Trunk } from './branch.js';
import type { Token } from './token.js';

/** A node of the abstract syntax tree while it is made: its properties are those that the grammar gives its type. */
export interface Node {
  // The generated code is checked by being compared with Langium's parser, not by types.
  // eslint-disable-next-line typescript/no-explicit-any
  [property: string]: any;
  readonly $type: string;
}

/** Thrown where a text does not fit. It is always the same one, as nobody reads it. */
const misfit = new Error('This text does not fit the grammar.');

const capitalA = 65;

/** What the generated reader does again and again: takes words, and builds both syntax trees from them. */
export abstract class ReaderBase {
  protected branch: Branch;
  /** Kind of the next word; 0 at the end of the text. */
  protected kind: number;
  protected position = 0;
  private readonly kinds: Uint8Array;
  private hiddenPosition = 0;
  private nextHidden: number;

  constructor(
    text: string,
    private readonly tokens: readonly Token[],
    private readonly hidden: readonly Token[],
    private readonly linker: Linker,
  ) {
    this.branch = new Trunk(text);
    // Two more for the end of the text, which a choice may look at twice.
    this.kinds = new Uint8Array(tokens.length + 2);
    for (let index = 0; index < tokens.length; index++) this.kinds[index] = (tokens[index] as Token).tokenType.kind;
    this.kind = this.kinds[0] as number;
    this.nextHidden = hidden[0]?.startOffset ?? Infinity;
  }

  abstract ProtocolFile(): Node;

  /** The tree of the whole text; undefined if it does not fit the grammar. */
  read(): AstNode | undefined {
    try {
      const node = this.ProtocolFile();
      if (this.kind !== 0) return undefined;
      this.takeHidden(Infinity);
      this.branch.node = node;
      return node;
    } catch (error) {
      if (error === misfit || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  protected giveUp(): never {
    throw misfit;
  }

  protected is(kind: number): boolean {
    return this.kind === kind;
  }

  /** The letter of the way to go; `second` is asked about the word after next where one word does not tell. */
  protected choose(first: string, second: readonly string[]): number {
    const letter = first.charCodeAt(this.kind);
    if (letter < capitalA || letter > 90) return letter;
    return (second[letter - capitalA] as string).charCodeAt(this.kinds[this.position + 1] as number);
  }

  protected take(kind: number, source: number): Token {
    if (this.kind !== kind) throw misfit;
    return this.advance(source);
  }

  protected takeName(source: number): Token {
    if (this.kind < firstName) throw misfit;
    return this.advance(source);
  }

  private advance(source: number): Token {
    const token = this.tokens[this.position++] as Token;
    this.kind = this.kinds[this.position] as number;
    if (this.nextHidden < token.startOffset) this.takeHidden(token.startOffset);
    token.source = source;
    this.branch.append(token);
    return token;
  }

  protected open(source: number): void {
    const next = this.tokens[this.position];
    if (next !== undefined && this.nextHidden < next.startOffset) this.takeHidden(next.startOffset);
    const branch = new Branch(source);
    this.branch.append(branch);
    this.branch = branch;
  }

  protected close(): void {
    this.branch = this.branch.container as Branch;
  }

  /** Puts a branch around what was read so far, which becomes the first part of a new node. */
  protected enclose(node: Node, source: number): Node {
    const inner = this.branch;
    node['$cstNode'] = inner;
    this.branch = new Branch(source);
    (inner.container as Branch).enclose(inner, this.branch);
    return node;
  }

  protected unquoted({ image }: Token): string {
    return image.includes('\\') ? ValueConverter.convertString(image) : image.slice(1, -1);
  }

  protected reference(node: Node, property: string, token: Token): Reference {
    return this.linker.buildReference(node as AstNode, property, token as unknown as CstNode, token.image);
  }

  protected adopt(child: Node, parent: Node, property: string): Node {
    child['$container'] = parent;
    child['$containerProperty'] = property;
    (child['$cstNode'] as Branch).node = child as AstNode;
    return child;
  }

  protected adoptInto(children: Node[], child: Node, parent: Node, property: string): void {
    child['$containerIndex'] = children.length;
    children.push(this.adopt(child, parent, property));
  }

  /** Comments up to a place are taken before the word that follows them, and before the outermost branch that begins with that word. */
  private takeHidden(offset: number): void {
    let token = this.hidden[this.hiddenPosition];
    for (; token !== undefined && token.startOffset < offset; token = this.hidden[++this.hiddenPosition]) this.branch.append(token);
    this.nextHidden = token?.startOffset ?? Infinity;
  }
}
