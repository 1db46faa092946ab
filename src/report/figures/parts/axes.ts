import type { Box } from '../../paper/box.js';
import { textWidth } from '../../paper/text-width.js';
import { type DrawnText, line, type Shape, sizes, words } from './drawing.js';
import type { Scale } from './scale.js';

export interface Axis {
  readonly shapes: readonly Shape[];
  readonly texts: readonly DrawnText[];
}

const gap = 6;

/** Room that the labels of a vertical axis take beside it. */
export function labelsWidth({ ticks, label }: Scale): number {
  return gap + Math.max(0, ...ticks.map((tick) => textWidth(label(tick), sizes.label)));
}

/** Lines across a panel at the ticks of a vertical scale, the one at 0 stronger, with labels to their left. */
export function verticalAxis(scale: Scale, { x, width }: Pick<Box, 'x' | 'width'>, hasLabels = true): Axis {
  return {
    shapes: scale.ticks.map((tick) => line('grid', [x, scale.at(tick)], [x + width, scale.at(tick)], tick === 0 ? { stroke: 'session', strokeWidth: 0.9 } : {})),
    texts: hasLabels ? scale.ticks.map((tick) => words(scale.label(tick), [x - gap, scale.at(tick) + 3.3], { anchor: 'end' })) : [],
  };
}

/** Ticks below a panel with their labels, as many of these as have room. */
export function horizontalAxis(scale: Pick<Scale, 'ticks' | 'at' | 'label'>, { x, y, width, height }: Box): Axis {
  const bottom = y + height;
  const texts: DrawnText[] = [];
  let free = Number.NEGATIVE_INFINITY;
  for (const tick of scale.ticks) {
    const half = textWidth(scale.label(tick), sizes.label) / 2;
    if (scale.at(tick) - half < free) continue;
    texts.push(words(scale.label(tick), [scale.at(tick), bottom + 14], { anchor: 'middle' }));
    free = scale.at(tick) + half + gap;
  }
  return {
    shapes: [line('axis', [x, bottom], [x + width, bottom], { stroke: 'session', strokeWidth: 0.9 }), ...scale.ticks.map((tick) => line('tick', [scale.at(tick), bottom], [scale.at(tick), bottom + 4], { stroke: 'session', strokeWidth: 0.9 }))],
    texts,
  };
}
