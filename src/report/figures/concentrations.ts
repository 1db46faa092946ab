import { shortened } from '../paper/text-width.js';
import { horizontalAxis, labelsWidth, verticalAxis } from './parts/axes.js';
import { type Drawing, type DrawnText, line, margin, type Path, type Point, type Shape, sizes, usualWidth, words } from './parts/drawing.js';
import { heading } from './parts/heading.js';
import { hoursOver } from './parts/hours.js';
import { legend, type LegendItem } from './parts/legend.js';
import { scaleOver } from './parts/scale.js';
import { seriesStyle } from './parts/series.js';

/** Concentrations of drugs over a day. */
export interface ConcentrationFigure {
  readonly title: string;
  readonly description: string;
  /** One for each drug. */
  readonly panels: readonly {
    readonly title: string;
    /** Each with its doses as a name; minutes since midnight, mg/L. */
    readonly curves: readonly { readonly name: string; readonly minutes: readonly number[]; readonly central: readonly number[]; readonly site: readonly number[] }[];
    /** Concentration with half of the largest effect, mg/L. */
    readonly half: number;
    /** When animals are in a place: minutes since midnight. */
    readonly stays: readonly { readonly from: number; readonly to: number }[];
  }[];
  readonly remark: string;
}

const panelHeight = 150;
const columnGap = 26;
const headHeight = 30;

/** A panel for each drug, two in a row; each way of giving it is a curve, with a thin one for where it acts. */
export function concentrationFigure({ title, description, panels, remark }: ConcentrationFigure): Drawing {
  const width = usualWidth;
  const head = heading(title, width);
  const shapes: Shape[] = [];
  const texts: DrawnText[] = [...head.texts];
  const column = panels.length === 1 ? width - 2 * margin : (width - 2 * margin - columnGap) / 2;
  let y = head.bottom;
  for (let first = 0; first < panels.length; first += 2) {
    const laid = panels.slice(first, first + 2).map((panel, index) => layPanel(panel, margin + index * (column + columnGap), y, column));
    shapes.push(...laid.flatMap((panel) => panel.shapes));
    texts.push(...laid.flatMap((panel) => panel.texts));
    y = Math.max(...laid.map(({ bottom }) => bottom)) + 4;
  }
  const key = legend(meanings(panels), remark, { left: margin, top: y + 12, width: width - 2 * margin });
  return { width, height: Math.ceil(key.bottom + margin - 6), title, description, shapes: [...shapes, ...key.shapes], texts: [...texts, ...key.texts] };
}

function layPanel(panel: ConcentrationFigure['panels'][number], x: number, y: number, width: number): { shapes: Shape[]; texts: DrawnText[]; bottom: number } {
  const { title, curves, half, stays } = panel;
  const top = y + headHeight + 12;
  const values = [0, ...curves.flatMap(({ central, site }) => [...central, ...site])];
  const vertical = scaleOver(values, [top + panelHeight, top], { count: 4 });
  const left = x + labelsWidth(vertical) + 2;
  const inner = x + width - left;
  const hours = hoursOver(curves.flatMap(({ minutes }) => minutes), [left, left + inner]);
  const box = { x: left, y: top, width: inner, height: panelHeight };
  const [up, across] = [verticalAxis(vertical, box), horizontalAxis(hours, box)];
  const pathOf = (minutes: readonly number[], heights: readonly number[]): Point[] => minutes.map((minute, index): Point => [hours.at(minute), vertical.at(heights[index] ?? 0)]);
  const within = (minute: number): number => Math.min(left + inner, Math.max(left, hours.at(minute)));
  const halfLine = isHalfSeen(panel) ? [line('half', [left, vertical.at(half)], [left + inner, vertical.at(half)], { stroke: 'muted', strokeWidth: 0.9, dash: '1.5 2.5' })] : [];
  const names = legend(curves.map(({ name }, index) => curveItem(name, index)), '', { left: x, top: top + panelHeight + 32, width });
  return {
    shapes: [
      ...stays.map(({ from, to }): Shape => ({ type: 'rect', role: 'stay', x: within(from), y: top, width: within(to) - within(from), height: panelHeight, fill: 'rule', opacity: 0.6 })),
      ...up.shapes,
      ...halfLine,
      ...curves.flatMap(({ minutes, central, site }, index) => [curvePath('site', pathOf(minutes, site), index), curvePath('central', pathOf(minutes, central), index)]),
      ...across.shapes,
      ...names.shapes,
    ],
    texts: [words(shortened(title, sizes.head, width, true), [x, y + 18], { isBold: true, size: sizes.head }), words('mg/L', [x, y + 33], { tone: 'muted' }), ...up.texts, ...across.texts, ...names.texts],
    bottom: names.bottom,
  };
}

function curvePath(role: 'central' | 'site', points: readonly Point[], index: number): Path {
  const { hue, dash } = seriesStyle(index);
  return { type: 'path', role, points, stroke: hue, strokeWidth: role === 'central' ? 1.8 : 0.8, ...(dash !== undefined && { dash }) };
}

const sample = 22;

function curveItem(name: string, index: number): LegendItem {
  return { text: name, width: sample, sample: ([x, y]) => [{ ...curvePath('central', [[x, y], [x + sample, y]], index), role: 'sample' }] };
}

/** Is there any need of a line for half of the effect? */
function isHalfSeen({ curves, half }: ConcentrationFigure['panels'][number]): boolean {
  return curves.some(({ central, site }) => [...central, ...site].some((value) => value >= half));
}

function meanings(panels: ConcentrationFigure['panels']): LegendItem[] {
  const path = (strokeWidth: number, dash?: string) => ([x, y]: Point): Shape[] => [line('sample', [x, y], [x + sample, y], { stroke: 'muted', strokeWidth, ...(dash !== undefined && { dash }) })];
  return [
    { text: 'concentration', width: sample, sample: path(1.8) },
    { text: 'where it acts', width: sample, sample: path(0.8) },
    ...(panels.some(isHalfSeen) ? [{ text: 'half of the largest effect', width: sample, sample: path(0.9, '1.5 2.5') }] : []),
    ...(panels.some(({ stays }) => stays.length > 0) ? [{ text: 'in the box', width: 12, sample: ([x, y]: Point): Shape[] => [{ type: 'rect', role: 'sample', x, y: y - 5, width: 12, height: 10, fill: 'rule', opacity: 0.6 }] }] : []),
  ];
}
