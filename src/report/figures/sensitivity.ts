import { counted } from '../../language/words.js';
import { shortened, textWidth } from '../paper/text-width.js';
import { horizontalAxis } from './parts/axes.js';
import { type Drawing, type DrawnText, line, margin, type Shape, sizes, usualWidth, words } from './parts/drawing.js';
import { heading } from './parts/heading.js';
import { legend } from './parts/legend.js';
import { scaleOver } from './parts/scale.js';

/** How far an answer moves when one assumption at a time is another. */
export interface SensitivityFigure {
  readonly title: string;
  readonly description: string;
  /** The answer and its unit: `power of relapse_test, %`. */
  readonly axis: string;
  /** The answer with all assumptions as they are. */
  readonly base: number;
  readonly assumptions: readonly Assumption[];
  readonly remark: string;
}

export interface Assumption {
  readonly name: string;
  /** Other values of it, and the answer with each. */
  readonly settings: readonly { readonly setting: string; readonly value: number }[];
}

const bar = 11;
const barGap = 2;
const rowGap = 9;
const widestName = 190;
const widestSetting = 90;
const mostRows = 15;
/** Room for half the number of a tick at the end of the axis. */
const halfTick = 40;

/** How far the answers of an assumption are apart, that with all as they are among them. */
export function swing({ settings }: Assumption, base: number): number {
  const values = [base, ...settings.map(({ value }) => value)];
  return Math.max(...values) - Math.min(...values);
}

/** A tornado: the assumption that moves the answer most is at the top; a bar for each other value of it. */
export function sensitivityFigure({ title, description, axis, base, assumptions, remark }: SensitivityFigure): Drawing {
  const width = usualWidth;
  const head = heading(title, width);
  const sorted = [...assumptions].sort((one, other) => swing(other, base) - swing(one, base));
  const shown = sorted.slice(0, mostRows);
  const names = shown.map(({ name }) => shortened(name, sizes.label, widestName));
  const left = margin + Math.max(0, ...names.map((name) => textWidth(name, sizes.label))) + 10;
  const ofSettings = Math.max(halfTick, 8 + Math.max(0, ...shown.flatMap(({ settings }) => settings.map(({ setting }) => Math.min(widestSetting, textWidth(setting, sizes.small))))));
  const values = [base, ...shown.flatMap(({ settings }) => settings.map(({ value }) => value))];
  // Beside the longest bars is room for what they are of.
  const across = scaleOver(values, [left + ofSettings, width - margin - ofSettings]);
  const top = head.bottom + 10;
  const shapes: Shape[] = [];
  const texts: DrawnText[] = [...head.texts];
  let y = top;
  for (const [index, { settings }] of shown.entries()) {
    const height = settings.length * bar + Math.max(0, settings.length - 1) * barGap;
    texts.push(words(names[index] ?? '', [left - 10, y + height / 2 + 3.3], { anchor: 'end' }));
    for (const [row, { setting, value }] of settings.entries()) {
      const [from, to] = [across.at(base), across.at(value)];
      const rowTop = y + row * (bar + barGap);
      const isLess = value < base;
      shapes.push({ type: 'rect', role: 'swing', x: Math.min(from, to), y: rowTop, width: Math.abs(to - from), height: bar, fill: isLess ? 'vermilion' : 'blue' });
      texts.push(words(shortened(setting, sizes.small, widestSetting), [isLess ? to - 4 : to + 4, rowTop + 8.8], { anchor: isLess ? 'end' : 'start', size: sizes.small, tone: 'muted' }));
    }
    y += height + rowGap;
  }
  const box = { x: left, y: top, width: width - margin - left, height: y - top };
  const axes = horizontalAxis(across, box);
  const leftOut = sorted.length - shown.length;
  const remarks = [...(leftOut > 0 ? [`${counted(leftOut, 'assumption')} that ${leftOut === 1 ? 'moves' : 'move'} it less ${leftOut === 1 ? 'is' : 'are'} not drawn.`] : []), remark].join(' ').trim();
  const key = legend([], remarks, { left: margin, top: y + 48, width: width - 2 * margin });
  return {
    width,
    height: Math.ceil(key.bottom + margin - 6),
    title,
    description,
    shapes: [
      ...across.ticks.map((tick) => line('grid', [across.at(tick), top], [across.at(tick), y])),
      ...shapes,
      line('base', [across.at(base), top - 2], [across.at(base), y], { stroke: 'ink', strokeWidth: 1.2 }),
      ...axes.shapes,
      ...key.shapes,
    ],
    texts: [...texts, ...axes.texts, words(axis, [left + box.width / 2, y + 28], { anchor: 'middle', tone: 'muted' }), ...key.texts],
  };
}
