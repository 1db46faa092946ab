import type { Range } from 'vscode-languageserver-types';
import type { Paint, Style } from '../text/style.js';
import { displayWidth, glyphs, isPlain, printable, type Glyph } from '../text/width.js';

const tabWidth = 4;

/** In widths of the terminal. */
const farFrom = 5;

/**
 * The line where a range begins, with its number, and the range underlined:
 *
 *     12 |   dose: 10 mgg/kg
 *        |            ^^^^^^
 *
 * Of a range of several lines the first is shown. A line longer than `width` cells is cut around the range.
 */
export function excerpt(lines: readonly string[], { start, end }: Range, width: number, mark: Style, paint: Paint): string {
  const source = lines[start.line] ?? '';
  const number = String(start.line + 1);
  const to = end.line > start.line ? source.length : end.character;
  const { text, before, marked } = fitted(source, start.character, Math.max(to, start.character), width - number.length - 4);
  const rule = paint('|', 'blue');
  return [
    ` ${paint(number, 'blue')} ${rule} ${text}`.trimEnd(),
    ` ${' '.repeat(number.length)} ${rule} ${' '.repeat(before)}${paint('^'.repeat(Math.max(marked, 1)), 'bold', mark)}`,
  ].join('\n');
}

/** Lines as editors count them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** Glyphs with tabs as blanks, and with nothing that a terminal would obey. */
function cells(line: string): Glyph[] {
  let column = 0;
  return glyphs(line).map(({ text, offset }) => {
    const shown = text === '\t' ? ' '.repeat(tabWidth - (column % tabWidth)) : printable(text);
    const width = displayWidth(shown);
    column += width;
    return { text: shown, offset, width };
  });
}

interface Cut {
  readonly text: string;
  /** Cells before the range, and of the range. */
  readonly before: number;
  readonly marked: number;
}

/** Most lines fit as they are. */
function fitted(line: string, from: number, to: number, width: number): Cut {
  if (line.length > width * farFrom * 2) {
    // Nothing that far from the range will be seen of a line, of which a program may have written thousands of faults.
    const begin = Math.max(0, from - width * farFrom);
    return cut(cells(line.slice(begin, from + width * farFrom)), from - begin, to - begin, width);
  }
  if (!isPlain(line) || line.length > width) return cut(cells(line), from, to, width);
  const before = Math.min(from, line.length);
  return { text: line, before, marked: Math.min(to, line.length) - before };
}

function cut(line: readonly Glyph[], from: number, to: number, width: number): Cut {
  let first = 0;
  if (widthOf(line) > width) {
    // A third of the room leads up to the range.
    const skip = widthOf(line.filter(({ offset }) => offset < from)) - Math.floor(width / 3);
    for (let skipped = 0; first < line.length && skipped < skip; first++) skipped += line[first]?.width ?? 0;
  }
  const before = first > 0 ? '…' : '';
  const kept = fitting(line.slice(first), width - before.length);
  const after = first + kept.length < line.length ? '…' : '';
  return {
    text: before + kept.map(({ text }) => text).join('') + after,
    before: before.length + widthOf(kept.filter(({ offset }) => offset < from)),
    marked: widthOf(kept.filter(({ offset }) => offset >= from && offset < to)),
  };
}

/** As many glyphs as fit, with one cell left over if they are not all. */
function fitting(line: readonly Glyph[], width: number): readonly Glyph[] {
  if (widthOf(line) <= width) return line;
  let room = width - 1;
  return line.slice(0, line.findIndex((glyph) => (room -= glyph.width) < 0));
}

function widthOf(line: readonly Glyph[]): number {
  return line.reduce((sum, { width }) => sum + width, 0);
}
