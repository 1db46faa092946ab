import { shortened, textWidth } from '../paper/text-width.js';
import { horizontalAxis } from './parts/axes.js';
import { type Drawing, line, margin, type Shape, sizes, usualWidth, words } from './parts/drawing.js';
import { heading } from './parts/heading.js';
import { interval } from './parts/interval.js';
import { legend } from './parts/legend.js';
import { levelItem, levelsOf, percent, seriesItem } from './parts/rates.js';
import { scaleOver } from './parts/scale.js';
import { marker, seriesStyle } from './parts/series.js';

/** Rates of several questions, side by side: the power of one design. */
export interface RatesFigure {
  readonly title: string;
  readonly description: string;
  readonly target?: number;
  readonly alpha?: number;
  /** Under what they are: the main learner, the other one, a weaker effect, none. */
  readonly series: readonly string[];
  /** A rate for each series, shares from 0 to 1 with the ends of its interval; undefined where there is none. */
  readonly rows: readonly { readonly name: string; readonly rates: readonly (Rate | undefined)[] }[];
  readonly remark: string;
}

interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

const pitch = 9;
const rowGap = 12;
const widestName = 250;

/** A row for each question, a mark with its interval for each series. */
export function ratesFigure({ title, description, target, alpha, series, rows, remark }: RatesFigure): Drawing {
  const width = usualWidth;
  const head = heading(title, width);
  const top = head.bottom + 12;
  const names = rows.map(({ name }) => shortened(name, sizes.label, widestName));
  const left = margin + Math.max(0, ...names.map((name) => textWidth(name, sizes.label))) + 12;
  const across = { ...scaleOver([0, 100], [left + 8, width - margin - 16]), label: String };
  const height = series.length * pitch + rowGap;
  const bottom = top + rows.length * height;
  const at = (share: number): number => across.at(share * 100);
  const marks = rows.flatMap(({ name, rates }, row): Shape[] =>
    rates.flatMap((rate, index): Shape[] => {
      if (rate === undefined) return [];
      const style = seriesStyle(index);
      const y = top + row * height + rowGap / 2 + (index + 0.5) * pitch;
      return [
        ...interval([at(rate.low), y], [at(rate.high), y], 2.2, { stroke: style.hue, strokeWidth: 1.2 }),
        marker(style, [at(rate.rate), y], 3.2, 'power', `${name}, ${series[index] ?? ''}: ${percent(rate.rate)} (${percent(rate.low)} to ${percent(rate.high)})`),
      ];
    }),
  );
  const levels = levelsOf(target, alpha);
  const axes = horizontalAxis(across, { x: left, y: top, width: width - margin - left, height: bottom - top });
  const key = legend([...series.map(seriesItem), ...levels.map(levelItem)], remark, { left: margin, top: bottom + 48, width: width - 2 * margin });
  return {
    width,
    height: Math.ceil(key.bottom + margin - 6),
    title,
    description,
    shapes: [
      ...across.ticks.map((tick) => line('grid', [across.at(tick), top], [across.at(tick), bottom])),
      ...rows.slice(1).map((_, row) => line('grid', [margin, top + (row + 1) * height], [width - margin, top + (row + 1) * height])),
      ...levels.map(({ share, dash }) => line('level', [at(share), top], [at(share), bottom], { stroke: 'ink', strokeWidth: 1, dash })),
      ...marks,
      ...axes.shapes,
      ...key.shapes,
    ],
    texts: [
      ...head.texts,
      ...names.map((name, row) => words(name, [left - 12, top + (row + 0.5) * height + 3.3], { anchor: 'end' })),
      ...axes.texts,
      words('power, %', [left + (width - margin - left) / 2, bottom + 28], { anchor: 'middle', tone: 'muted' }),
      ...key.texts,
    ],
  };
}
