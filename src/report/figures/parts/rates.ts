import { line, type Point } from './drawing.js';
import type { LegendItem } from './legend.js';
import { marker, seriesStyle } from './series.js';

/** A rate that others are held against. */
export interface Level {
  readonly share: number;
  readonly dash: string;
  readonly text: string;
}

/** The power that is asked for, and the rate at which there should be findings where there is nothing. */
export function levelsOf(target: number | undefined, alpha: number | undefined): Level[] {
  return [
    ...(target === undefined ? [] : [{ share: target, dash: '6 3', text: `power asked for, ${percent(target)}` }]),
    ...(alpha === undefined ? [] : [{ share: alpha, dash: '1.5 2.5', text: `significance level, ${percent(alpha)}` }]),
  ];
}

export function levelItem({ dash, text }: Level): LegendItem {
  return { text, width: 22, sample: ([x, y]) => [line('sample', [x, y], [x + 22, y], { stroke: 'ink', strokeWidth: 1, dash })] };
}

export function seriesItem(name: string, index: number): LegendItem {
  const style = seriesStyle(index);
  return { text: name, width: 22, sample: ([x, y]: Point) => [line('sample', [x, y], [x + 22, y], { stroke: style.hue, strokeWidth: 1, ...(style.dash !== undefined && { dash: style.dash }) }), marker(style, [x + 11, y], 3.2, 'sample')] };
}

/** `83.5 %` */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
