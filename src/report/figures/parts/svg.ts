import { grouped } from '../../../language/grouped.js';
import { onPaper, onScreen, type Paint } from '../../paper/palette.js';
import { fonts, round, textElement } from '../../paper/text.js';
import { type Element, xmlElement } from '../../xml.js';
import type { Drawing, Shape } from './drawing.js';

export interface FigureSvgOptions {
  /** `print`: fixed colours on white. `screen`: the colours of the page that it stands in, as custom properties. */
  readonly theme?: 'print' | 'screen';
  /** Begins the ids in it; figures that stand in one page need different ones. */
  readonly id?: string;
}

/** A figure as an SVG element. */
export function figureSvg({ width, height, title, description, shapes, texts }: Drawing, { theme = 'print', id = 'figure' }: FigureSvgOptions = {}): string {
  const paint = theme === 'print' ? onPaper : onScreen;
  return xmlElement({
    name: 'svg',
    attributes: { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-labelledby': `${id}-title ${id}-description`, 'font-family': fonts },
    content: [
      { name: 'title', attributes: { id: `${id}-title` }, content: title },
      { name: 'desc', attributes: { id: `${id}-description` }, content: description },
      ...(theme === 'print' ? [{ name: 'rect', attributes: { width, height, fill: paint('paper') } }] : []),
      // What comes first lies lowest.
      ...[...grouped(shapes, ({ role }) => role)].map(([role, members]): Element => ({ name: 'g', attributes: { class: role }, content: members.map((shape) => shapeElement(shape, paint)) })),
      ...(texts.length === 0 ? [] : [{ name: 'g', attributes: { class: 'texts' }, content: texts.map((text) => textElement(text, paint(text.tone))) }]),
    ],
  });
}

function shapeElement(shape: Shape, paint: Paint): Element {
  const { fill, stroke, strokeWidth, dash, opacity, title } = shape;
  const look = { fill: fill === undefined ? 'none' : paint(fill), stroke: stroke === undefined ? undefined : paint(stroke), 'stroke-width': stroke === undefined ? undefined : strokeWidth, 'stroke-dasharray': dash, opacity };
  const content: readonly Element[] = title === undefined ? [] : [{ name: 'title', content: title }];
  switch (shape.type) {
    case 'rect':
      return { name: 'rect', attributes: { x: round(shape.x), y: round(shape.y), width: round(shape.width), height: round(shape.height), ...look }, content };
    case 'dot':
      return { name: 'circle', attributes: { cx: round(shape.x), cy: round(shape.y), r: round(shape.r), ...look }, content };
    case 'path':
      return { name: 'path', attributes: { d: `M${shape.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}${shape.isClosed === true ? 'Z' : ''}`, ...look, 'stroke-linejoin': 'round' }, content };
  }
}
