import { shortened, textWidth, wrapped } from '../../paper/text-width.js';
import { type DrawnText, type Point, type Shape, sizes, words } from './drawing.js';

export interface LegendItem {
  readonly text: string;
  /** Width of its sample. */
  readonly width: number;
  /** What stands before the text, with the middle of its left edge there. */
  sample(at: Point): readonly Shape[];
}

const leading = 16;
const lineLeading = 12;
const between = 16;

/** Samples with their meaning, in lines no wider than that; below them remarks. `top` is the first baseline, `bottom` the first that is free. */
export function legend(items: readonly LegendItem[], remarks: string, { left, top, width }: { readonly left: number; readonly top: number; readonly width: number }): { shapes: Shape[]; texts: DrawnText[]; bottom: number } {
  const shapes: Shape[] = [];
  const texts: DrawnText[] = [];
  let [x, y] = [left, top];
  for (const { text, width: ofSample, sample } of items) {
    const room = ofSample + (ofSample === 0 ? 0 : 6);
    const lines = wrapped(text, sizes.label, width - room).map((each) => shortened(each, sizes.label, width - room));
    const needed = room + Math.max(...lines.map((each) => textWidth(each, sizes.label)));
    if (x > left && (x + needed > left + width || lines.length > 1)) [x, y] = [left, y + leading];
    shapes.push(...sample([x, y - 3.2]));
    texts.push(...lines.map((each, index) => words(each, [x + room, y + index * lineLeading])));
    // A text of several lines has them for itself.
    [x, y] = lines.length > 1 ? [left + width, y + (lines.length - 1) * lineLeading] : [x + needed + between, y];
  }
  if (items.length > 0) y += leading;
  for (const text of remarks === '' ? [] : wrapped(remarks, sizes.small, width)) {
    texts.push(words(shortened(text, sizes.small, width), [left, y], { tone: 'muted', size: sizes.small }));
    y += 12;
  }
  return { shapes, texts, bottom: y };
}
