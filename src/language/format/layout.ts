import type { Lexer } from 'langium';
import { reservedWords } from '../parsing/reserved.js';

/** A word, a sign or a comment of a text, with the blank that the author left before it. */
export interface Piece {
  /** The name of its token type. */
  readonly type: string;
  /** As it is written out: the image, without the blanks at the ends of a comment's lines, and with LF line ends. */
  readonly text: string;
  readonly comment: boolean;
  /** Line ends before it, 0 if it stands on the line of the piece before. */
  readonly breaks: number;
  /** All blanks before it, as written. */
  readonly gap: string;
  /** The token before, over comments. */
  readonly previous: Piece | undefined;
  /** The token after, over comments. */
  next: Piece | undefined;
}

const lineEnd = /\r\n|\r|\n/g;

/** A text with the line ends of another, into which it goes. */
export const withLineEndsOf = (other: string, text: string): string => text.replace(lineEnd, other.includes('\r\n') ? '\r\n' : '\n');

/** Tokens and comments in the order of the text; `undefined` if some of the text is neither, so that it could be lost. */
export function readPieces(text: string, lexer: Lexer): Piece[] | undefined {
  const { tokens, hidden, errors } = lexer.tokenize(text);
  if (errors.length > 0) return undefined;
  const comments = new Set(hidden);
  const pieces: Piece[] = [];
  let end = 0;
  let previous: Piece | undefined;
  for (const token of [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset)) {
    const gap = text.slice(end, token.startOffset);
    const comment = comments.has(token);
    const piece: Piece = {
      type: token.tokenType.name,
      text: comment ? tidyComment(token.image) : token.image,
      comment,
      breaks: gap.match(lineEnd)?.length ?? 0,
      gap,
      previous,
      next: undefined,
    };
    end = token.startOffset + token.image.length;
    pieces.push(piece);
    if (!comment) previous = piece;
  }
  let next: Piece | undefined;
  for (const piece of pieces.toReversed()) {
    piece.next = next;
    if (!piece.comment) next = piece;
  }
  return pieces;
}

/** The look-behind keeps long runs of blanks from taking quadratic time. */
function tidyComment(image: string): string {
  return image.replace(lineEnd, '\n').replace(/(?<![ \t])[ \t]+(?=\n|$)/g, '');
}

const operators: ReadonlySet<string> = new Set(['=', '+', '-', '*', '/', '<', '<=', '>', '>=', '+-']);

/** Small words after which a statement can be over. */
const lastWords: ReadonlySet<string> = new Set(['unstated', 'assumed', 'otherwise']);

function isOperator(piece: Piece): boolean {
  return operators.has(piece.type);
}

/** A name or a word of the language, reserved or not. */
export function isWord(piece: Piece): boolean {
  return /^[a-z]/.test(piece.type) || piece.type === 'ID';
}

export function isNumber(piece: Piece): boolean {
  return piece.type === 'NUMBER' || piece.type === 'QUANTITY' || piece.type === 'UNKNOWN_QUANTITY';
}

/** Whether the sentence must go on after this token. */
export function expectsMore(piece: Piece): boolean {
  return isOperator(piece) || /^[,:.(]$/.test(piece.type) || (reservedWords.has(piece.type) && !lastWords.has(piece.type));
}

/** Words that begin a clause though they can be names. */
const clauseWords: ReadonlySet<string> = new Set(['every', 'times', 'within', 'day', 'days', 'week', 'weeks', 'odd', 'even']);

/** Whether this token is in the middle of a sentence wherever it stands; `when` and `otherwise` are for the caller to judge. */
export function continues(piece: Piece): boolean {
  const { type, next } = piece;
  if (type === 'when' || type === 'otherwise') return false;
  if (clauseWords.has(type)) return next?.type !== ':';
  if (type === 'source' || type === 'note') return next?.type === 'STRING';
  // No statement begins with a number, a text or a sign.
  return reservedWords.has(type) || (!isWord(piece) && !/^[{};]$/.test(type));
}
