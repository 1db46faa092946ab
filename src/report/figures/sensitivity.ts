import { counted } from '../../language/words.js';
import type { Hue } from '../paper/palette.js';
import { shortened, textWidth } from '../paper/text-width.js';
import { horizontalAxis } from './parts/axes.js';
import { type Drawing, type DrawnText, line, margin, type Point, type Rect, type Shape, sizes, usualWidth, words } from './parts/drawing.js';
import { heading } from './parts/heading.js';
import { interval } from './parts/interval.js';
import { legend, type LegendItem } from './parts/legend.js';
import { type Scale, scaleOver } from './parts/scale.js';

/** How far answers move when one assumption at a time is another. */
export interface SensitivityFigure {
  readonly title: string;
  readonly description: string;
  /** One for each answer, side by side. */
  readonly panels: readonly SensitivityPanel[];
  /** In their order, the first at the top. */
  readonly assumptions: readonly MovedAssumption[];
  readonly remark: string;
}

export interface SensitivityPanel {
  /** The answer and its unit: `power, %`. */
  readonly axis: string;
  /** The answer with all assumptions as they are. */
  readonly base: number;
  /** What the axis holds besides the values. */
  readonly holds: readonly number[];
}

export interface MovedAssumption {
  readonly name: string;
  /** What it is set to, and what it was: `0.3 to 6 mg/L; planned 1.12`. */
  readonly range: string;
  readonly settings: readonly {
    readonly end: SettingEnd;
    readonly setting: string;
    /** For each panel; undefined where it has none. */
    readonly answers: readonly (MovedAnswer | undefined)[];
  }[];
}

/** The ends of a range, and of a word the other one. */
export type SettingEnd = 'low' | 'high' | 'other';

export interface MovedAnswer {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Is it another answer than with all assumptions as they are, and not noise? */
  readonly isClear: boolean;
}

const ends: Readonly<Record<SettingEnd, { readonly hue: Hue; readonly text: string }>> = {
  low: { hue: 'vermilion', text: 'upper bar: the low end of its range' },
  high: { hue: 'blue', text: 'lower bar: the high end' },
  other: { hue: 'green', text: 'the other word' },
};

const bar = 8;
const barGap = 2;
const rowHeight = 30;
const widestName = 172;
const panelGap = 52;
const halfTick = 26;
const mostRows = 15;

/** A tornado for each answer: a bar from the answer as planned to that with each setting. */
export function sensitivityFigure({ title, description, panels, assumptions, remark }: SensitivityFigure): Drawing {
  const width = usualWidth;
  const head = heading(title, width);
  const shown = assumptions.slice(0, mostRows);
  const labels = shown.map(({ name, range }) => [shortened(name, sizes.label, widestName), shortened(range, sizes.small, widestName)] as const);
  const first = margin + Math.max(0, ...labels.map(([name, range]) => Math.max(textWidth(name, sizes.label), textWidth(range, sizes.small)))) + 16;
  const inner = (width - margin - halfTick - first - (panels.length - 1) * panelGap) / Math.max(1, panels.length);
  const top = head.bottom + 10;
  const bottom = top + shown.length * rowHeight;
  const drawn = panels.map((panel, index) => panelOf(panel, index, shown, { x: first + index * (inner + panelGap), y: top, width: inner, height: bottom - top }));
  const leftOut = assumptions.length - shown.length;
  const remarks = [...(leftOut > 0 ? [`${counted(leftOut, 'assumption')} that ${leftOut === 1 ? 'moves' : 'move'} it less ${leftOut === 1 ? 'is' : 'are'} not drawn.`] : []), remark].join(' ').trim();
  const key = legend(meanings(shown), remarks, { left: margin, top: bottom + 48, width: width - 2 * margin });
  return {
    width,
    height: Math.ceil(key.bottom + margin - 6),
    title,
    description,
    shapes: [...shown.slice(1).map((_, row) => line('grid', [margin, top + (row + 1) * rowHeight], [width - margin, top + (row + 1) * rowHeight])), ...drawn.flatMap(({ shapes }) => shapes), ...key.shapes],
    texts: [
      ...head.texts,
      ...labels.flatMap(([name, range], row) => [words(name, [first - 16, top + row * rowHeight + 13], { anchor: 'end' }), words(range, [first - 16, top + row * rowHeight + 24], { anchor: 'end', size: sizes.small, tone: 'muted' })]),
      ...drawn.flatMap(({ texts }) => texts),
      ...key.texts,
    ],
  };
}

interface PanelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function panelOf({ axis, base, holds }: SensitivityPanel, index: number, assumptions: readonly MovedAssumption[], box: PanelBox): { shapes: Shape[]; texts: DrawnText[] } {
  const { x, y, width, height } = box;
  const answers = assumptions.flatMap(({ settings }) => settings.flatMap(({ answers: own }) => own[index] ?? []));
  const across = scaleOver([base, ...holds, ...answers.flatMap(({ value, low, high }) => [value, low, high])], [x, x + width], { count: 4 });
  const bars = assumptions.flatMap(({ name, settings }, row) =>
    settings.flatMap(({ end, setting, answers: own }, at): Shape[] => {
      const answer = own[index];
      const middle = y + (row + 0.5) * rowHeight + (at - (settings.length - 1) / 2) * (bar + barGap);
      return answer === undefined ? [] : barOf(answer, base, { across, middle, hue: ends[end].hue, title: `${name}, ${setting}: ${across.label(answer.value)}${answer.isClear ? '' : ', not told from noise'}` });
    }),
  );
  const axes = horizontalAxis(across, box);
  return {
    shapes: [
      ...across.ticks.map((tick) => line('grid', [across.at(tick), y], [across.at(tick), y + height])),
      ...bars,
      line('base', [across.at(base), y - 2], [across.at(base), y + height], { stroke: 'ink', strokeWidth: 1.2 }),
      ...axes.shapes,
    ],
    texts: [...axes.texts, words(shortened(axis, sizes.label, width + panelGap / 2), [x + width / 2, y + height + 28], { anchor: 'middle', tone: 'muted' })],
  };
}

/** Hollow where it is not told from noise; its interval lies over it. */
function barOf({ value, low, high, isClear }: MovedAnswer, base: number, { across, middle, hue, title }: { readonly across: Scale; readonly middle: number; readonly hue: Hue; readonly title: string }): Shape[] {
  const [from, to] = [across.at(base), across.at(value)];
  return [
    { ...rectOf(hue, isClear), x: Math.min(from, to), y: middle - bar / 2, width: Math.abs(to - from), height: bar, title },
    ...interval([across.at(low), middle], [across.at(high), middle], 2, { stroke: 'ink', strokeWidth: 0.8 }),
  ];
}

const rectOf = (hue: Hue, isClear: boolean): Pick<Rect, 'type' | 'role' | 'fill' | 'stroke' | 'strokeWidth'> => ({ type: 'rect', role: 'swing', fill: isClear ? hue : 'paper', stroke: hue, strokeWidth: 0.8 });

function meanings(assumptions: readonly MovedAssumption[]): LegendItem[] {
  const settings = assumptions.flatMap((one) => one.settings);
  const sample = (hue: Hue, isClear: boolean): LegendItem['sample'] => ([x, y]) => [{ ...rectOf(hue, isClear), role: 'sample', x, y: y - 4, width: 16, height: 8 }];
  const noise = settings.find(({ answers }) => answers.some((answer) => answer?.isClear === false));
  return [
    ...(['low', 'high', 'other'] as const).flatMap((end) => (settings.some((setting) => setting.end === end) ? [{ text: ends[end].text, width: 16, sample: sample(ends[end].hue, true) }] : [])),
    ...(noise === undefined ? [] : [{ text: 'hollow: not told from noise', width: 16, sample: sample(ends[noise.end].hue, false) }]),
    ...(settings.length === 0 ? [] : [{ text: 'as planned', width: 6, sample: ([x, y]: Point) => [line('sample', [x + 3, y - 6], [x + 3, y + 6], { stroke: 'ink', strokeWidth: 1.2 })] }]),
  ];
}
