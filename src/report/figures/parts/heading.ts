import { shortened, wrapped } from '../../paper/text-width.js';
import { type DrawnText, margin, sizes, words } from './drawing.js';

/** The title in lines no wider than the picture, and what is free below it. */
export function heading(title: string, width: number): { texts: DrawnText[]; bottom: number } {
  const inner = width - 2 * margin;
  const lines = title === '' ? [] : wrapped(title, sizes.title, inner, true).map((text) => shortened(text, sizes.title, inner, true));
  return { texts: lines.map((text, index) => words(text, [margin, margin + 10 + index * 16], { isBold: true, size: sizes.title })), bottom: margin + lines.length * 16 };
}
