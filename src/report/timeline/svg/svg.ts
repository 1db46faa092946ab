import { xmlElement, type Element } from '../../xml.js';
import type { Source } from '../model/types.js';
import type { Box } from '../../paper/box.js';
import { onPaper, onScreen, type Paint } from '../../paper/palette.js';
import { boldRoles, sizes, type Line, type Picture, type PlacedBar, type PlacedGap, type PlacedMark, type PlacedSession, type PlacedText, type TextRole, type Told } from '../layout/picture.js';
import { fonts, round, textElement } from '../../paper/text.js';
import { leftHalf, outline } from './shapes.js';
import type { MarkStyle } from '../layout/styles.js';

export interface SvgOptions {
  /**
   * `print`: fixed colours on white. `screen`: the custom properties (`--timeline-ink` and others) of the page that it stands in, no
   * ground. `page`: the same, and marks that take the keyboard's focus.
   */
  readonly theme?: 'print' | 'screen' | 'page';
  /** Address of a file of the IR; without it, the path as it stands there. */
  readonly addressOf?: (file: string) => string;
  /** Begins the ids in it; pictures that stand in one page need different ones. */
  readonly id?: string;
}

interface Pen {
  readonly paint: Paint;
  readonly addressOf: (file: string) => string;
  readonly isInteractive: boolean;
}

/** The picture as an SVG document. */
export function svgOf(picture: Picture, { theme = 'print', addressOf = (file) => file, id = 'timeline' }: SvgOptions = {}): string {
  const pen: Pen = { paint: theme === 'print' ? onPaper : onScreen, addressOf, isInteractive: theme === 'page' };
  const { width, height, title, description, file } = picture;
  const layer = (name: string, content: readonly Element[]): Element[] => (content.length === 0 ? [] : [{ name: 'g', attributes: { class: name }, content }]);
  return xmlElement({
    name: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'timeline',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      // What is in a picture cannot be reached by the keyboard; what is in a group can.
      role: pen.isInteractive ? 'group' : 'img',
      'aria-labelledby': `${id}-title ${id}-description`,
      'data-file': addressOf(file),
      'font-family': fonts,
    },
    content: [
      { name: 'title', attributes: { id: `${id}-title` }, content: title },
      { name: 'desc', attributes: { id: `${id}-description` }, content: description },
      ...(theme === 'print' ? [{ name: 'rect', attributes: { width, height, fill: pen.paint('paper') } }] : []),
      ...layer('tints', picture.tints.map((tint) => rect(tint, { fill: pen.paint('tint') }))),
      ...layer('weekends', picture.weekends.map((box) => rect(box, { fill: pen.paint('rule') }))),
      ...layer('lines', picture.lines.map((line) => lineOf(line, pen))),
      ...layer('sessions', picture.sessions.map((session) => sessionOf(session, pen))),
      ...layer('background', picture.bars.map((bar) => told('bar', bar, [barOf(bar, pen)], pen))),
      ...layer('texts', picture.texts.map((text) => textOf(text, pen))),
      ...layer('breaks', picture.gaps.map((gap) => told('break', gap, gapOf(gap, pen), pen))),
      ...layer('marks', picture.marks.map((mark) => markOf(mark, pen))),
      ...layer('legend', picture.samples.map((sample) => ('style' in sample ? { name: 'g', attributes: at(sample.x, sample.y), content: glyph(sample.style, pen) } : barOf(sample, pen)))),
    ],
  });
}

const at = (x: number, y: number): Element['attributes'] & object => ({ transform: `translate(${round(x)} ${round(y)})` });

function rect({ x, y, width, height }: Box, attributes: Element['attributes']): Element {
  return { name: 'rect', attributes: { x: round(x), y: round(y), width: round(width), height: round(height), ...attributes } };
}

/** `lab/study.cpp#L12-L14`: where something stands in the text. */
function sourceText({ file, from, to }: Source, addressOf: (file: string) => string): string {
  return `${addressOf(file)}#L${from}${to > from ? `-L${to}` : ''}`;
}

/** Something with its explanation and its place in the text. */
function told(kind: string, { title, source }: Told, content: readonly Element[], { addressOf }: Pen, attributes: Element['attributes'] = {}): Element {
  return { name: 'g', attributes: { class: kind, ...attributes, 'data-source': source === undefined ? undefined : sourceText(source, addressOf) }, content: [{ name: 'title', content: title }, ...content] };
}

const dashes = '2.5 2';

function lineOf({ role, from, to, isDashed = false }: Line, { paint }: Pen): Element {
  const stroke = role === 'bracket' ? { stroke: paint('ink'), 'stroke-width': 1 } : role === 'rail' ? { stroke: paint('session'), 'stroke-width': 0.75 } : { stroke: paint('rule'), 'stroke-width': 0.5 };
  return { name: 'line', attributes: { x1: round(from[0]), y1: round(from[1]), x2: round(to[0]), y2: round(to[1]), ...stroke, 'stroke-dasharray': isDashed ? dashes : undefined } };
}

const mutedRoles: ReadonlySet<TextRole> = new Set(['remark', 'n', 'order', 'note', 'axis', 'weekday', 'date']);

function textOf({ role, told: about, ...placed }: PlacedText, pen: Pen): Element {
  const element = textElement({ ...placed, size: sizes[role], isBold: boldRoles.has(role) }, pen.paint(mutedRoles.has(role) ? 'muted' : 'ink'), role);
  return about === undefined ? element : told('label', about, [element], pen);
}

function sessionOf(session: PlacedSession, pen: Pen): Element {
  const box = rect(session, { rx: 2.5, fill: pen.paint('paper'), stroke: pen.paint('session'), 'stroke-width': 0.75, 'stroke-dasharray': session.isDashed ? dashes : undefined });
  return told('session', session, [box], pen);
}

/** Whole, dashed or dotted, by which phase it is. */
const barDashes: readonly (string | undefined)[] = [undefined, '5 2', '1.5 1.5', '8 2 1.5 2'];

function barOf({ x, y, width, index, isPartial }: PlacedBar, { paint }: Pen): Element {
  return { name: 'line', attributes: { x1: round(x), y1: round(y), x2: round(x + width), y2: round(y), stroke: paint(isPartial ? 'session' : 'muted'), 'stroke-width': isPartial ? 0.75 : 1.5, 'stroke-dasharray': barDashes[index % barDashes.length] } };
}

/** Two strokes where days are left out, three dots where they are like their neighbours, a question mark where their number is not known. */
function gapOf({ x, y, why }: PlacedGap, { paint }: Pen): Element[] {
  const area: Element = { name: 'rect', attributes: { x: round(x - 10), y: round(y - 8), width: 20, height: 16, fill: paint('paper'), 'fill-opacity': 0 } };
  if (why === 'alike') return [area, ...[-5, 0, 5].map((offset): Element => ({ name: 'circle', attributes: { cx: round(x + offset), cy: round(y), r: 1.2, fill: paint('muted') } }))];
  if (why === 'unknown') return [area, textElement({ text: '?', x, y: y + sizes.axis / 3, size: sizes.axis, anchor: 'middle' }, paint('muted'))];
  const strokes = [-5.5, -1.5].map((offset): Element => ({ name: 'line', attributes: { x1: round(x + offset), y1: round(y + 5), x2: round(x + offset + 4 + 3), y2: round(y - 5), stroke: paint('muted'), 'stroke-width': 0.9 } }));
  return [area, ...strokes];
}

function markOf({ x, y, style, isDashed, lane, title, source }: PlacedMark, pen: Pen): Element {
  const focus = pen.isInteractive ? { tabindex: -1, role: 'button', 'aria-label': title.replaceAll('\n', '; '), 'data-lane': lane } : {};
  const frame = isDashed ? [rect({ x: -6.4, y: -7.6, width: 12.8, height: 15.2 }, { rx: 1.5, fill: 'none', stroke: pen.paint('muted'), 'stroke-width': 0.75, 'stroke-dasharray': dashes })] : [];
  return told('mark', { title, ...(source && { source }) }, [...glyph(style, pen), ...frame], pen, { ...at(x, y), ...focus });
}

/** A mark around (0, 0). */
function glyph({ shape, fill, hue }: MarkStyle, { paint }: Pen): Element[] {
  const colour = paint(hue);
  const whole: Element = { name: 'path', attributes: { d: outline(shape), fill: fill === 'solid' ? colour : paint('paper'), stroke: colour, 'stroke-width': 1.2, 'stroke-linejoin': 'round' } };
  if (fill === 'half') return [whole, { name: 'path', attributes: { d: leftHalf(shape), fill: colour } }];
  if (fill === 'dot') return [whole, { name: 'circle', attributes: { r: 1.6, cy: shape === 'triangle' ? -1.2 : 0, fill: colour } }];
  if (fill === 'stripe') return [whole, { name: 'path', attributes: { d: shape === 'triangle' ? 'M-3.5 -1.5H3.5' : 'M-5 0H5', stroke: colour, 'stroke-width': 1.8 } }];
  return [whole];
}
