import { displayWidth } from './width.js';

/**
 * Breaks a text into lines of at most `width` cells, or leaves it on one line if there is no limit. `used` cells of the
 * first line are taken; further lines begin with `indent`. A word longer than a line stays whole, so that it can be copied.
 */
export function wrap(text: string, width: number | undefined, used: number, indent: string): string {
  if (width === undefined) return text;
  // Blanks, but not those between a number and its unit.
  const breaks = /(?<!\d) |(?<=\d) (?![\p{L}%°])/u;
  const lines: string[] = [];
  let line = '';
  let taken = used;
  for (const word of text.split(breaks)) {
    const size = displayWidth(word);
    const gap = line === '' ? 0 : 1;
    if (taken + gap + size > width && taken > displayWidth(indent)) {
      lines.push(line);
      line = `${indent}${word}`;
      taken = displayWidth(indent) + size;
    } else {
      line += (line === '' ? '' : ' ') + word;
      taken += gap + size;
    }
  }
  return [...lines, line].join('\n');
}
