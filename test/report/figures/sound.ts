import { expect } from 'vitest';
import type { Drawing, DrawnText, Shape } from '../../../src/report/figures/parts/drawing.js';
import { figureSvg } from '../../../src/report/figures/parts/svg.js';
import type { Box } from '../../../src/report/paper/box.js';
import { boxOfText } from '../../../src/report/paper/text.js';
import { isInside, overlapping } from '../overlap.js';

function boxOfShape(shape: Shape): Box {
  if (shape.type === 'rect') return shape;
  if (shape.type === 'dot') return { x: shape.x - shape.r, y: shape.y - shape.r, width: 2 * shape.r, height: 2 * shape.r };
  const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** What must be true of any figure: all lies within it, no label over another, and it has the same bytes each time. */
export function expectSoundFigure(drawing: Drawing): void {
  const { shapes, texts } = drawing;
  expect(shapes.filter((shape) => !isInside(boxOfShape(shape), drawing)).map(({ role }) => role)).toEqual([]);
  expect(texts.filter((text) => !isInside(boxOfText(text), drawing)).map(({ text }) => text)).toEqual([]);
  expect(overlapping(texts, boxOfText).map(([one, other]: [DrawnText, DrawnText]) => `${one.text} / ${other.text}`)).toEqual([]);
  expect(figureSvg(drawing)).toBe(figureSvg(drawing));
  expect(figureSvg(drawing)).not.toMatch(/NaN|Infinity|undefined|var\(/);
  expect(figureSvg(drawing, { theme: 'screen' })).not.toMatch(/#[0-9a-f]{6}/);
}

export const ofRole = (drawing: Drawing, role: string): readonly Shape[] => drawing.shapes.filter((shape) => shape.role === role);
export const textsOf = (drawing: Drawing): string[] => drawing.texts.map(({ text }) => text);
