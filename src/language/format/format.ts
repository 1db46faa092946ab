import type { Lexer } from 'langium';
import { Indentation } from './indent.js';
import { readPieces, withLineEndsOf, type Piece } from './layout.js';
import { spacing } from './spacing.js';

const byteOrderMark = '\uFEFF';

/** Levels of indentation; without an end to them a text of open braces would grow to the square of its length. */
const deepest = 40;

/**
 * Lays a text out anew: blanks, indentation, empty lines. Every word and comment is kept, and so are the author's line
 * breaks. It reads tokens and no tree, so that what the parser forgets cannot be lost. A text that it cannot read, or
 * whose words would change, is given back as it is; it never throws. Do not offer it on a file with syntax errors.
 */
export function formatText(text: string, lexer: Lexer): string {
  const pieces = readPieces(text, lexer);
  if (pieces === undefined) return text;
  const formatted = (text.startsWith(byteOrderMark) ? byteOrderMark : '') + withLineEndsOf(text, write(pieces));
  return isSame(pieces, readPieces(formatted, lexer)) ? formatted : text;
}

function write(pieces: readonly Piece[]): string {
  const breaks = lineBreaks(pieces);
  const indentation = new Indentation();
  let result = '';
  pieces.forEach((piece, i) => {
    const before = pieces[i - 1];
    const lines = breaks[i] ?? 0;
    if (before === undefined || lines > 0) {
      result += '\n'.repeat(lines) + '  '.repeat(Math.min(indentation.beginLine(piece), deepest));
    } else {
      result += spacing(before, piece, i + 1 === pieces.length || breaks[i + 1] !== 0);
    }
    result += piece.text;
    if (!piece.comment) indentation.pass(piece);
  });
  return result === '' ? '' : `${result}\n`;
}

/** Line breaks before each piece: the author's, at most one empty line, and one at each end of a block of several lines. */
function lineBreaks(pieces: readonly Piece[]): number[] {
  const breaks = pieces.map(({ type, breaks: written }, i) => {
    const before = pieces[i - 1];
    if (before === undefined) return 0;
    return Math.min(written, before.type === '{' || type === '}' ? 1 : 2);
  });
  for (const [start, end] of blocksOfSeveralLines(pieces)) {
    let first = start + 1;
    while (first < end && breaks[first] === 0 && pieces[first]?.comment) first++;
    // A comment behind the brace stays there, if it is the last on its line.
    if (breaks[first] === 0) breaks[start + 1] = 1;
    breaks[end] = 1;
  }
  return breaks;
}

/** Where the braces are of each block that has a line break between them, in a comment or not. */
function blocksOfSeveralLines(pieces: readonly Piece[]): [start: number, end: number][] {
  const found: [number, number][] = [];
  const open: { start: number; line: number }[] = [];
  let line = 0;
  pieces.forEach((piece, i) => {
    line += piece.breaks;
    if (piece.type === '{') open.push({ start: i, line });
    if (piece.type === '}') {
      const opened = open.pop();
      if (opened !== undefined && opened.line !== line) found.push([opened.start, i]);
    }
    if (piece.comment) line += piece.text.split('\n').length - 1;
  });
  return found;
}

/** The same words and comments in the same order. */
function isSame(before: readonly Piece[], after: readonly Piece[] | undefined): boolean {
  return (
    after !== undefined &&
    before.length === after.length &&
    before.every(({ type, text }, i) => type === after[i]?.type && text === after[i]?.text)
  );
}
