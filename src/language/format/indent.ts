import { continues, expectsMore, isWord, type Piece } from './layout.js';

/** An open brace or parenthesis. Levels are counted in steps of two blanks. */
interface Opened {
  readonly type: '{' | '(';
  /** Level of a line that begins with its end. */
  readonly outside: number;
  readonly inside: number;
}

/** Follows the tokens of a text and says how far its lines are indented. */
export class Indentation {
  private readonly open: Opened[] = [];
  private line = 0;
  /** `exclude animal` still wants its `when`, which elsewhere begins a statement. */
  private wantsWhen = false;

  /** The level of a line that begins with `piece`; asked once a line, before the piece is passed. */
  beginLine(piece: Piece): number {
    this.line = this.levelOf(piece);
    return this.line;
  }

  /** Takes note of a piece that has been written. */
  pass(piece: Piece): void {
    if (piece.type === '{') {
      const outside = this.open.findLast(({ type }) => type === '{')?.inside ?? 0;
      this.open.push({ type: '{', outside, inside: outside + 1 });
    } else if (piece.type === '(') {
      this.open.push({ type: '(', outside: this.line, inside: this.line + 1 });
    } else if (piece.type === ')') {
      if (this.open.at(-1)?.type === '(') this.open.pop();
    } else if (piece.type === '}') {
      this.open.length = Math.max(this.open.findLastIndex(({ type }) => type === '{'), 0);
    }
    if (isCriterion(piece)) this.wantsWhen = true;
    else if (/^(?:when|[{};:])$/.test(piece.type)) this.wantsWhen = false;
  }

  private levelOf(piece: Piece): number {
    // A comment goes with what follows it, but stays in its block.
    const token = piece.comment ? piece.next : piece;
    const innermost = this.open.at(-1);
    if (token !== undefined && !piece.comment) {
      if (token.type === ')' && innermost?.type === '(') return innermost.outside;
      if (token.type === '}') return this.open.findLast(({ type }) => type === '{')?.outside ?? 0;
    }
    const level = innermost?.inside ?? 0;
    return innermost?.type !== '(' && token !== undefined && this.isContinued(token) ? level + 1 : level;
  }

  private isContinued(token: Piece): boolean {
    const { previous } = token;
    if (previous === undefined || /^[{};]$/.test(previous.type) || /^[{}]$/.test(token.type)) return false;
    if (token.type === 'when') return this.wantsWhen || expectsMore(previous);
    return expectsMore(previous) || continues(token) || token.type === 'otherwise';
  }
}

/** `exclude animal …`, and not the fact `exclude: …` nor the `exclude` of `until … otherwise exclude`. */
function isCriterion({ type, previous, next }: Piece): boolean {
  if (type !== 'exclude' && type !== 'withdraw') return false;
  return next !== undefined && isWord(next) && (previous === undefined || (previous.type !== 'otherwise' && !expectsMore(previous)));
}
