import { harmless } from '../../language/words.js';

/** Each is a glyph of one cell, whatever stands beside it: the letters, quotation marks and dashes that most texts are made of. */
const plain = /^[\x20-\x7E\u00A1-\u00AC\u00AE-\u017F\u2010-\u2027]*$/;

/** One character as a reader sees it: a letter with its accents, or an emoji of several code points. */
export interface Glyph {
  readonly text: string;
  /** Where it begins, in UTF-16 units. */
  readonly offset: number;
  /** Cells of a terminal that it fills: 0, 1 or 2. */
  readonly width: number;
}

/** Is each character a glyph of one cell? */
export const isPlain = (text: string): boolean => plain.test(text);

export function glyphs(text: string): Glyph[] {
  if (isPlain(text)) return Array.from(text, (letter, offset) => ({ text: letter, offset, width: 1 }));
  // Made where it is needed, as it takes time.
  const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment, index }) => ({ text: segment, offset: index, width: widthOfGlyph(segment) }));
}

/** Cells of a terminal that a text fills. */
export function displayWidth(text: string): number {
  return isPlain(text) ? text.length : glyphs(text).reduce((sum, { width }) => sum + width, 0);
}

/** Patterns of whole scripts take V8 a while to make, and most reports have none of these letters: so they stand here. */
function widthOfGlyph(glyph: string): number {
  const wide = /(?![\uFF61-\uFFDC])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u;
  if (wide.test(glyph)) return 2;
  return /^[\p{Mn}\p{Me}\p{Cf}]+$/u.test(glyph) ? 0 : 1;
}

/**
 * A text of unknown origin made safe to print: what would move the cursor, change colours or turn the direction of
 * writing becomes a replacement character. Tabs too, so they must be expanded before.
 */
export function printable(text: string): string {
  return isPlain(text) ? text : harmless(text);
}
