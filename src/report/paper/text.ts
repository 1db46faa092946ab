import type { Element } from '../xml.js';
import type { Box } from './box.js';
import { isMeasured, textWidth } from './text-width.js';

/** All but the last have the widths by which pictures are laid out. */
export const fonts = 'Helvetica, Arial, Arimo, "Liberation Sans", sans-serif';

/** One line of a picture; y is that of its baseline. */
export interface Lettering {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** The box of a text, by the widths of its letters. */
export function boxOfText({ text, x, y, size, isBold, anchor }: Lettering): Box {
  const width = textWidth(text, size, isBold);
  const begin = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: begin, y: y - size * 0.75, width, height: size };
}

export const round = (value: number): number => Math.round(value * 100) / 100;

export function textElement({ text, x, y, size, isBold, anchor }: Lettering, fill: string, role?: string): Element {
  const isFitted = text.length > 1 && isMeasured(text);
  const attributes = {
    class: role,
    x: round(x),
    y: round(y),
    'font-size': size,
    'font-weight': isBold === true ? 700 : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    // The width by which it was laid out, in whichever font it is shown.
    textLength: isFitted ? round(textWidth(text, size, isBold)) : undefined,
    lengthAdjust: isFitted ? 'spacingAndGlyphs' : undefined,
    fill,
  };
  return { name: 'text', attributes, content: text };
}
