import type { Hue } from '../../paper/palette.js';
import type { Dot, Path, Point } from './drawing.js';

const hues: readonly Hue[] = ['vermilion', 'blue', 'purple', 'green'];
const markers = ['circle', 'square', 'triangle', 'diamond'] as const;
const dashes: readonly (string | undefined)[] = [undefined, '6 3', '2 2', '8 2 2 2'];

/** How one of several series looks: by its shape and dashes as well as by its colour, so that a grey print tells it from others. */
export interface SeriesStyle {
  readonly hue: Hue;
  readonly marker: (typeof markers)[number];
  readonly isHollow: boolean;
  readonly dash: string | undefined;
}

export function seriesStyle(index: number): SeriesStyle {
  const round = Math.floor(index / hues.length);
  // From round to round hues meet other shapes.
  const turned = (index + round) % hues.length;
  return { hue: hues[index % hues.length] ?? 'ink', marker: markers[turned] ?? 'circle', isHollow: round % 2 === 1, dash: dashes[turned] };
}

/** `a`, `b` … `z`, `aa`: what stands below the marks of a series, and before its name. */
export function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

const corners: Readonly<Record<Exclude<SeriesStyle['marker'], 'circle'>, readonly Point[]>> = {
  square: [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]],
  triangle: [[0, -1.1], [1.1, 0.9], [-1.1, 0.9]],
  diamond: [[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]],
};

/** The mark of a series; its corners are nowhere further from its middle than 1.25 r aside and up. */
export function marker({ hue, marker: shape, isHollow }: SeriesStyle, [x, y]: Point, r: number, role: string, title?: string): Dot | Path {
  const look = { role, fill: isHollow ? 'paper' : hue, stroke: hue, strokeWidth: 1, ...(title !== undefined && { title }) } as const;
  return shape === 'circle' ? { type: 'dot', x, y, r, ...look } : { type: 'path', isClosed: true, points: corners[shape].map(([dx, dy]): Point => [x + dx * r, y + dy * r]), ...look };
}
