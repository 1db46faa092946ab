import { shortened } from '../paper/text-width.js';
import { horizontalAxis, labelsWidth, verticalAxis } from './parts/axes.js';
import { type Drawing, line, margin, type Shape, sizes, usualWidth, words } from './parts/drawing.js';
import { heading } from './parts/heading.js';
import { interval } from './parts/interval.js';
import { legend } from './parts/legend.js';
import { levelItem, levelsOf, percent, seriesItem } from './parts/rates.js';
import { scaleOver } from './parts/scale.js';
import { marker, seriesStyle } from './parts/series.js';

/** Power over the number of animals or any other value. */
export interface PowerFigure {
  readonly title: string;
  readonly description: string;
  /** What changes along the axis: `animals per group`, `morphine.dose, mg/kg`. */
  readonly axis: string;
  /** Where what changes is no number: its values in words, and `x` counts them from 0. */
  readonly names?: readonly string[];
  /** Power asked for, from 0 to 1. */
  readonly target?: number;
  /** Significance level, at which a series without an effect should lie. */
  readonly alpha?: number;
  readonly series: readonly PowerSeries[];
  readonly remark: string;
}

/** Power under one set of assumptions: the main learner, the other one, a weaker effect, none. */
export interface PowerSeries {
  readonly name: string;
  readonly points: readonly PowerPoint[];
}

/** All shares from 0 to 1; `low` and `high` are the ends of its interval. */
export interface PowerPoint {
  readonly x: number;
  readonly power: number;
  readonly low: number;
  readonly high: number;
  /** Experiments that it is of. */
  readonly runs: number;
}

const panelHeight = 230;
/** How far points of different series at the same place are apart. */
const apart = 6;

export function powerFigure({ title, description, axis, names, target, alpha, series, remark }: PowerFigure): Drawing {
  const width = usualWidth;
  const head = heading(title, width);
  const top = head.bottom + 26;
  const vertical = { ...scaleOver([0, 100], [top + panelHeight, top]), label: String };
  const left = margin + labelsWidth(vertical) + 2;
  const inner = width - left - margin;
  const places = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((one, other) => one - other);
  const room = inner / Math.max(1, places.length);
  const aside = Math.max(names === undefined ? 20 : room / 2, (series.length * apart) / 2 + 6);
  const across = scaleOver(places, [left + aside, left + inner - aside], { isNice: false });
  const isEach = names !== undefined || places.length <= 16;
  const label = (tick: number): string => (names === undefined ? (isEach ? String(Number(tick.toPrecision(4))) : across.label(tick)) : shortened(names[tick] ?? '', sizes.label, room - 8));
  const horizontal = horizontalAxis({ ...across, ticks: isEach ? places : across.ticks, label }, { x: left, y: top, width: inner, height: panelHeight });
  const vertically = verticalAxis(vertical, { x: left, width: inner });
  const at = (share: number): number => vertical.at(share * 100);
  const marks = series.flatMap(({ name, points }, index): Shape[] => {
    const shift = (index - (series.length - 1) / 2) * apart;
    const style = seriesStyle(index);
    const placed = [...points].sort((one, other) => one.x - other.x).map((point) => ({ ...point, place: [across.at(point.x) + shift, at(point.power)] as const }));
    return [
      // Between words lies nothing.
      ...(names !== undefined ? [] : [{ type: 'path', role: 'curve', points: placed.map(({ place }) => place), stroke: style.hue, strokeWidth: 1, ...(style.dash !== undefined && { dash: style.dash }) } as const]),
      ...placed.flatMap(({ place: [x], low, high }) => interval([x, at(low)], [x, at(high)], 2.2, { stroke: style.hue, strokeWidth: 1.2 })),
      ...placed.map(({ place, x, power, low, high, runs }) => marker(style, place, 3.2, 'power', `${name}, ${names?.[x] ?? x}: ${percent(power)} (${percent(low)} to ${percent(high)}; ${runs} experiments)`)),
    ];
  });
  const levels = levelsOf(target, alpha);
  const key = legend([...series.map(({ name }, index) => seriesItem(name, index)), ...levels.map(levelItem)], remark, { left: margin, top: top + panelHeight + 48, width: width - 2 * margin });
  return {
    width,
    height: Math.ceil(key.bottom + margin - 6),
    title,
    description,
    shapes: [
      ...vertically.shapes,
      ...levels.map(({ share, dash }) => line('level', [left, at(share)], [left + inner, at(share)], { stroke: 'ink', strokeWidth: 1, dash })),
      ...marks,
      ...horizontal.shapes,
      ...key.shapes,
    ],
    texts: [
      ...head.texts,
      words('power, %', [margin, head.bottom + 12], { tone: 'muted' }),
      ...vertically.texts,
      ...horizontal.texts,
      words(shortened(axis, sizes.label, inner), [left + inner / 2, top + panelHeight + 28], { anchor: 'middle', tone: 'muted', size: sizes.label }),
      ...key.texts,
    ],
  };
}
