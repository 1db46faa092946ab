import { shortened } from '../paper/text-width.js';
import { labelsWidth, verticalAxis } from './parts/axes.js';
import { type Drawing, type DrawnText, line, margin, type Shape, sizes, usualWidth, words } from './parts/drawing.js';
import { heading } from './parts/heading.js';
import { legend, type LegendItem } from './parts/legend.js';
import { scaleOver, type Scale } from './parts/scale.js';
import { letterOf, marker, seriesStyle } from './parts/series.js';
import { swarm } from './parts/swarm.js';

/** One group on one occasion. */
export interface SpreadGroup {
  /** Which of the series it is, by its index. */
  readonly series: number;
  /** Single animals, of one experiment. */
  readonly animals: readonly number[];
  /** 5, 25, 50, 75 and 95 % of the animals of all experiments lie below these. */
  readonly quantiles: readonly number[];
  /** 2.5, 50 and 97.5 % of the means of the group lie below these; empty where there is one experiment. */
  readonly means: readonly number[];
}

/** Numbers of animals by group and occasion. */
export interface SpreadFigure {
  readonly title: string;
  readonly description: string;
  /** What the axis shows, with its unit: `preference, s`. */
  readonly axis: string;
  /** One for each occasion. */
  readonly panels: readonly { readonly title: string; readonly subtitle: string; readonly groups: readonly SpreadGroup[] }[];
  readonly series: readonly string[];
  /** What the marks are of: numbers of animals and experiments, seed. */
  readonly remark: string;
}

const panelHeight = 190;
const panelGap = 14;
/** Of one group; below `narrow` only where one panel would not have room otherwise. */
const widest = 80;
const narrow = 36;
const narrowest = 30;
const dotRadius = 1.9;
const padding = 5;
const headHeight = 34;
const letterHeight = 18;

/** For each group all animals of one experiment as dots, a box for those of all experiments, and a bar for its means. */
export function spreadFigure({ title, description, axis, panels, series, remark }: SpreadFigure): Drawing {
  const most = Math.max(1, ...panels.map(({ groups }) => groups.length));
  const values = panels.flatMap(({ groups }) => groups.flatMap(({ animals, quantiles, means }) => [...animals, ...quantiles, ...means]));
  const left = margin + labelsWidth(scaleOver(values, [1, 0])) + 2;
  const cell = cellWidth(panels.map(({ groups }) => groups.length), usualWidth - left - margin);
  const widthOf = (groups: number): number => groups * cell + 2 * padding;
  const width = Math.max(usualWidth, left + widthOf(most) + margin);
  const rows = rowsOf(panels, ({ groups }) => widthOf(groups.length), width - left - margin);
  const head = heading(title, width);
  const shapes: Shape[] = [];
  const texts: DrawnText[] = [...head.texts];
  let y = head.bottom + 4;
  texts.push(words(shortened(axis, sizes.label, width - 2 * margin), [margin, y + 8], { tone: 'muted' }));
  for (const row of rows) {
    const top = y + headHeight + 10;
    const scale = scaleOver(values, [top + panelHeight, top]);
    let x = left;
    for (const [index, { title: name, subtitle, groups }] of row.entries()) {
      const own = widthOf(groups.length);
      const axes = verticalAxis(scale, { x, width: own }, index === 0);
      shapes.push({ type: 'rect', role: 'ground', x, y: top, width: own, height: panelHeight, fill: 'tint' }, ...axes.shapes);
      const title = shortened(name, sizes.head, own - 2, true);
      texts.push(...axes.texts, words(title, [x + own / 2, y + 24], { isBold: true, anchor: 'middle', size: sizes.head }), words(shortened(subtitle, sizes.small, own - 2), [x + own / 2, y + 37], { tone: 'muted', anchor: 'middle', size: sizes.small }));
      for (const [position, group] of groups.entries()) {
        const middle = x + padding + (position + 0.5) * cell;
        shapes.push(...groupShapes(group, middle, cell, scale, `${series[group.series] ?? ''}; ${name}`));
        texts.push(words(letterOf(group.series), [middle, top + panelHeight + 12], { anchor: 'middle' }));
      }
      x += own + panelGap;
    }
    y = top + panelHeight + letterHeight + 6;
  }
  const key = legend([...series.map(seriesItem), ...meanings(panels)], remark, { left: margin, top: y + 14, width: width - 2 * margin });
  return { width: Math.ceil(width), height: Math.ceil(key.bottom + margin - 6), title, description, shapes: [...inOrder(shapes), ...key.shapes], texts: [...texts, ...key.texts] };
}

/** Width of a group, for as many panels in a row as have room and few enough rows. */
function cellWidth(groups: readonly number[], room: number): number {
  const most = Math.max(1, ...groups);
  const inRow = Math.max(1, Math.min(groups.length, Math.floor((room + panelGap) / (most * narrow + 2 * padding + panelGap))));
  return Math.max(narrowest, Math.min(widest, ((room - (inRow - 1) * panelGap) / inRow - 2 * padding) / most));
}

const order: readonly string[] = ['ground', 'grid'];

/** Grounds and lines below all marks. */
function inOrder(shapes: readonly Shape[]): Shape[] {
  return [...order.flatMap((role) => shapes.filter((shape) => shape.role === role)), ...shapes.filter(({ role }) => !order.includes(role))];
}

/** Panels side by side, in as many rows as they need. */
function rowsOf<Panel>(panels: readonly Panel[], widthOf: (panel: Panel) => number, room: number): Panel[][] {
  const rows: Panel[][] = [];
  let left = 0;
  for (const panel of panels) {
    const width = widthOf(panel) + panelGap;
    if (rows.length === 0 || width - panelGap > left) [rows[rows.length], left] = [[], room];
    rows.at(-1)?.push(panel);
    left -= width;
  }
  return rows;
}

function groupShapes({ series, animals, quantiles, means }: SpreadGroup, middle: number, cell: number, scale: Scale, title: string): Shape[] {
  const { hue } = seriesStyle(series);
  const shown = (values: readonly number[]): number[] => values.map((value) => scale.at(value));
  const half = cell * 0.22;
  const dots = swarm(shown(animals), dotRadius, half - dotRadius).map((aside, index): Shape => marker(seriesStyle(series), [middle - cell * 0.2 + aside, scale.at(animals[index] ?? 0)], dotRadius, 'animal'));
  return [...dots, ...boxShapes(shown(quantiles), middle + cell * 0.17, 4.5, hue, title), ...meanShapes(shown(means), middle + cell * 0.37)];
}

/** Whiskers from 5 to 95 %, a box from 25 to 75 %, a line at the middle. */
function boxShapes([low = 0, first = 0, median = 0, third = 0, high = 0]: readonly number[], x: number, half: number, hue: ReturnType<typeof seriesStyle>['hue'], title: string): Shape[] {
  return [
    line('whisker', [x, low], [x, high], { stroke: hue, strokeWidth: 1 }),
    { type: 'rect', role: 'box', x: x - half, y: third, width: 2 * half, height: first - third, fill: 'paper', stroke: hue, strokeWidth: 1, title },
    line('median', [x - half, median], [x + half, median], { stroke: hue, strokeWidth: 2.2 }),
  ];
}

function meanShapes([low, middle, high]: readonly number[], x: number): Shape[] {
  if (low === undefined || middle === undefined || high === undefined) return [];
  return [line('means', [x, low], [x, high], { stroke: 'ink', strokeWidth: 1.6 }), line('mean', [x - 2.6, middle], [x + 2.6, middle], { stroke: 'ink', strokeWidth: 1.6 })];
}

function seriesItem(name: string, index: number): LegendItem {
  return { text: `${letterOf(index)}: ${name}`, width: 8, sample: ([x, y]) => [marker(seriesStyle(index), [x + 4, y], 3.2, 'sample')] };
}

function meanings(panels: SpreadFigure['panels']): LegendItem[] {
  const hasMeans = panels.some(({ groups }) => groups.some(({ means }) => means.length > 0));
  const across = (y: number, height: number): number[] => [y + height, y + height / 2, y, y - height / 2, y - height];
  return [
    { text: 'one animal', width: 8, sample: ([x, y]) => [{ type: 'dot', role: 'sample', x: x + 4, y, r: dotRadius, fill: 'muted' }] },
    { text: 'median, quartiles, 5 to 95 % of animals', width: 9, sample: ([x, y]) => boxShapes(across(y, 6), x + 4.5, 3.5, 'ink', 'meaning').map((shape) => ({ ...shape, role: 'sample' })) },
    ...(hasMeans ? [{ text: 'median and middle 95 % of group means', width: 7, sample: ([x, y]: readonly [number, number]) => meanShapes([y + 6, y, y - 6], x + 3.5).map((shape) => ({ ...shape, role: 'sample' })) }] : []),
  ];
}

