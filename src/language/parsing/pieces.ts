import type { IToken } from 'chevrotain';
import { CstNodeBuilder, type AstNode, type CompositeCstNode, type CstNode, type LexerResult, type Linker, type ParseResult } from 'langium';
import { Reader } from '../generated/reader.js';
import type { Branch } from './branch.js';
import type { MendedError } from './mending-parser.js';
import type { Node } from './reader-base.js';
import { beginsStatement } from './statement-starts.js';
import { Token } from './token.js';

/** A reader that knows how far it came, statement by statement of the file. */
export class PieceReader extends Reader {
  /** Of each statement that was read, the index of the word behind it, and the part of the concrete tree that it is. */
  readonly statements: { readonly end: number; readonly branch: Branch }[] = [];
  root: Node | undefined;

  constructor(text: string, readonly words: readonly Token[], readonly comments: readonly Token[], linker: Linker) {
    super(text, words, comments, linker);
  }

  /** Index of the word at which reading stopped. */
  get stoppedAt(): number {
    return this.position;
  }

  protected override adoptInto(children: Node[], child: Node, parent: Node, property: string): void {
    super.adoptInto(children, child, parent, property);
    if (property !== 'statements' || parent.$type !== 'ProtocolFile') return;
    this.root = parent;
    this.statements.push({ end: this.position, branch: this.branch });
  }
}

/** `protocol "…"` */
const headerLength = 2;

function copied({ image, tokenType, startOffset, startLine, startColumn, endLine, endColumn }: Token): Token {
  return new Token(image, tokenType, startOffset, startLine, startColumn, endLine, endColumn);
}

/** The first word behind the statement in which reading stopped; undefined if the braces of the text do not tell. */
function endOf(tokens: readonly Token[], start: number, stop: number): number | undefined {
  let [depth, end] = [0, tokens.length];
  for (let at = 0; at < tokens.length; at++) {
    if (at > stop && at > start && depth === 0 && end === tokens.length && beginsStatement(tokens, at)) end = at;
    const { name } = tokens[at]?.tokenType ?? { name: '' };
    depth += name === '{' ? 1 : name === '}' ? -1 : 0;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? end : undefined;
}

/** Braces in their order. */
const braces = (tokens: readonly IToken[]): string => tokens.map(({ tokenType: { name } }) => (name === '{' || name === '}' ? name : '')).join('');

/** Parts of the concrete tree of a file up to a statement, that one included, and behind it. */
function split(branch: Branch): { readonly before: CstNode[]; readonly behind: CstNode[] } {
  const all = (branch.container as Branch).parts();
  const at = all.indexOf(branch) + 1;
  const nodes = all as readonly unknown[] as CstNode[];
  return { before: nodes.slice(0, at), behind: nodes.slice(at) };
}

type File = AstNode & { readonly statements: AstNode[] };

/** Makes one file of statements that were read apart, in the place of those that its root has; `parts` are of the concrete tree. */
function join(text: string, root: File, statements: readonly AstNode[], parts: CstNode[]): AstNode {
  const builder = new CstNodeBuilder();
  const trunk = builder.buildRootNode(text);
  builder.appendChildren(trunk, parts);
  root.statements.length = 0;
  for (const [index, statement] of statements.entries()) {
    Object.assign(statement, { $container: root, $containerProperty: 'statements', $containerIndex: index });
    root.statements.push(statement);
  }
  Object.assign(trunk, { astNode: root });
  return Object.assign(root, { $cstNode: trunk });
}

/**
 * Reads a text with a fault in one of its statements, where `reader` stopped: that statement and its neighbours with
 * `mend`, which takes ten times longer, all others as they are. Undefined if the fault may reach further.
 */
export function readAround(text: string, reader: PieceReader, linker: Linker, mend: (read: LexerResult) => ParseResult): ParseResult | undefined {
  const { words, comments, root, stoppedAt } = reader;
  const [previous, last] = reader.statements.slice(-2);
  if (root?.['kind'] === undefined || previous === undefined || last === undefined) return undefined;
  const end = endOf(words, last.end, stoppedAt);
  if (end === undefined) return undefined;
  const header = words.slice(0, headerLength).map(copied);
  const placeOf = (index: number): number => words[index]?.startOffset ?? Infinity;
  const rest = new PieceReader(text, [...header, ...words.slice(end)], comments.filter(({ startOffset }) => startOffset > placeOf(end - 1)), linker);
  if (rest.read() === undefined) return undefined;
  const [next] = rest.statements;
  const to = next === undefined ? words.length : end + next.end - headerLength;
  const hidden = comments.filter(({ startOffset }) => startOffset > placeOf(previous.end - 1) && (to === words.length || startOffset < placeOf(to - 1)));
  const read: LexerResult = { tokens: [...header, ...words.slice(previous.end, to)], hidden, errors: [] };
  const piece = mend(read);
  const isInside = ({ token, repair }: MendedError): boolean => token.startOffset > placeOf(last.end) && token.startOffset < placeOf(end) && braces(repair.tokens) === braces(read.tokens);
  if (piece.parserErrors.length !== 1 || !piece.parserErrors.every((error) => 'repair' in error && isInside(error as MendedError))) return undefined;
  const [kept, mended, others] = [root as unknown as File, piece.value as File, rest.root as unknown as File | undefined];
  const statements = [...kept.statements.slice(0, reader.statements.length - 1), ...mended.statements, ...(others?.statements.slice(1) ?? [])];
  const ofPiece = (mended.$cstNode as CompositeCstNode).content.filter(({ offset }) => offset > placeOf(headerLength - 1));
  const parts = [...split(previous.branch).before, ...ofPiece, ...(next === undefined ? [] : split(next.branch).behind)];
  return { value: join(text, kept, statements, parts), lexerErrors: [], parserErrors: piece.parserErrors };
}
