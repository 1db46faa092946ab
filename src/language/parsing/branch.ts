import type { AstNode, CstNode, GrammarAST, RootCstNode } from 'langium';
import type { Position, Range } from 'vscode-languageserver-types';
import { grammarElement } from './grammar-elements.js';
import type { Token } from './token.js';

/**
 * What a rule of the grammar has read, in the concrete syntax tree: Langium's `CompositeCstNode`. Its parts are chained to one another, as most have
 * one or two; everything that few ask for is computed when they do.
 */
export class Branch {
  container: Branch | undefined = undefined;
  next: Branch | Token | undefined = undefined;
  first: Branch | Token | undefined = undefined;
  last: Branch | Token | undefined = undefined;
  /** The node of the abstract syntax tree, where this is its `$cstNode`. */
  node: AstNode | undefined = undefined;

  /** `source` is the place of its element among those of the grammar. */
  constructor(readonly source: number) {}

  append(part: Branch | Token): void {
    part.container = this;
    if (this.last === undefined) this.first = part;
    else this.last.next = part;
    this.last = part;
  }

  /** Puts a branch in the place of its last part, which goes into that branch. */
  enclose(part: Branch, by: Branch): void {
    if (this.first === part) this.first = by;
    else {
      let before = this.first;
      while (before?.next !== part && before !== undefined) before = before.next;
      if (before !== undefined) before.next = by;
    }
    this.last = by;
    by.container = this;
    by.append(part);
  }

  parts(): (Branch | Token)[] {
    const parts: (Branch | Token)[] = [];
    for (let part = this.first; part !== undefined; part = part.next) parts.push(part);
    return parts;
  }

  get content(): CstNode[] {
    return this.parts() as readonly unknown[] as CstNode[];
  }

  get hidden(): boolean {
    return false;
  }

  get grammarSource(): GrammarAST.AbstractElement | undefined {
    return grammarElement(this.source);
  }

  get astNode(): AstNode {
    if (this.node !== undefined) return this.node;
    if (this.container === undefined) throw new Error('This part of a text stands in no syntax tree.');
    return this.container.astNode;
  }

  get root(): RootCstNode {
    let top = this.container;
    while (top?.container !== undefined) top = top.container;
    return (top ?? this) as unknown as RootCstNode;
  }

  get offset(): number {
    return this.firstToken?.offset ?? 0;
  }

  get end(): number {
    return this.lastToken?.end ?? 0;
  }

  get length(): number {
    return this.end - this.offset;
  }

  get text(): string {
    const { firstToken, lastToken } = this;
    if (firstToken === lastToken) return firstToken?.image ?? '';
    return this.root.fullText.slice(firstToken?.offset, lastToken?.end);
  }

  get range(): Range {
    return { start: this.rangeStart, end: this.lastToken?.rangeEnd ?? nowhere };
  }

  get rangeStart(): Position {
    return this.firstToken?.rangeStart ?? nowhere;
  }

  private get firstToken(): Token | undefined {
    let part = firstVisible(this);
    while (part instanceof Branch) part = firstVisible(part);
    return part;
  }

  private get lastToken(): Token | undefined {
    let part = lastVisible(this);
    while (part instanceof Branch) part = lastVisible(part);
    return part;
  }
}

/** The first part; a comment only where there is nothing else. */
function firstVisible(branch: Branch): Branch | Token | undefined {
  let part = branch.first;
  while (part?.hidden === true) part = part.next;
  return part ?? branch.first;
}

function lastVisible(branch: Branch): Branch | Token | undefined {
  return branch.last?.hidden === true ? (branch.parts().findLast(({ hidden }) => !hidden) ?? branch.last) : branch.last;
}

const nowhere: Position = { line: 0, character: 0 };

/** Where a part of a text begins. Nodes of Langium's own trees know their whole range only. */
export function startOf(part: CstNode | undefined): Position {
  return (part as { readonly rangeStart?: Position } | undefined)?.rangeStart ?? part?.range.start ?? nowhere;
}

/** The concrete syntax tree of a whole text. */
export class Trunk extends Branch {
  constructor(readonly fullText: string) {
    super(-1);
  }
}
