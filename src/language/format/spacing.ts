import { continues, expectsMore, isNumber, isWord, type Piece } from './layout.js';

/** The blanks between a piece and the one before it on its line. `endsLine`: no other piece follows on the line. */
export function spacing(before: Piece, piece: Piece, endsLine: boolean): string {
  if (piece.comment) return endsLine ? '  ' : ' ';
  // Blanks that the lexer does not take between a number and its unit keep the two apart: `10`, a hard blank, `mg`.
  if (before.type === 'NUMBER' && /[^ \t]/.test(piece.gap)) return piece.gap;
  if (!before.comment && isGlued(before, piece)) return '';
  return piece.gap.length > 1 && beginsStatement(piece) ? '  ' : ' ';
}

function isGlued(before: Piece, piece: Piece): boolean {
  if (before.type === '{' && piece.type === '}') return true;
  if (before.type === '.' || piece.type === '.') return joinsNames(before, piece) || piece.gap === '';
  if (/^[,;:)]$/.test(piece.type) || before.type === '(') return true;
  // `max(a)` is a call, `rest (a + b)` a step and its duration: only the author knows.
  if (piece.type === '(') return isUnaryMinus(before) || (isWord(before) && !expectsMore(before) && piece.gap === '');
  return isUnaryMinus(before);
}

/** `box.left`, and not the dots that would turn `1 . 5` into another number. */
function joinsNames(before: Piece, piece: Piece): boolean {
  const dot = before.type === '.' ? before : piece;
  return dot.previous !== undefined && dot.next !== undefined && isWord(dot.previous) && isWord(dot.next);
}

function isUnaryMinus(piece: Piece): boolean {
  if (piece.type !== '-') return false;
  const { previous, next } = piece;
  if (previous === undefined || expectsMore(previous) || /^[{};]$/.test(previous.type)) return true;
  // `low -1` is a level and its value, `a - 1` a difference; the author's blanks tell them apart.
  return isWord(previous) && next !== undefined && isNumber(next) && next.gap === '' && piece.gap !== '';
}

/** Whether a statement can begin here, on the line of another: `{ dose: 10 mg/kg  route: sc }`. */
function beginsStatement(piece: Piece): boolean {
  const { previous } = piece;
  if (!isWord(piece) || previous === undefined || expectsMore(previous) || /^[{;]$/.test(previous.type)) return false;
  if (piece.next?.type === ':') return previous.type !== 'parameter';
  if (continues(piece) || piece.type === 'when' || piece.type === 'otherwise') return false;
  // A word of the language wants an operand, as in `drug morphine`; two names side by side are two statements.
  return !isKeyword(previous) || previous.type === 'unstated' || previous.type === 'assumed';
}

function isKeyword(piece: Piece): boolean {
  return isWord(piece) && piece.type !== 'ID';
}
