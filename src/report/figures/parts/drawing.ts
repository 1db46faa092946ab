import type { Box } from '../../paper/box.js';
import type { Tone } from '../../paper/palette.js';
import type { Lettering } from '../../paper/text.js';

export type Point = readonly [x: number, y: number];

/** How a shape looks: a colour of the palette inside and around it. */
interface Look {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly strokeWidth?: number;
  readonly dash?: string;
  readonly opacity?: number;
  /** What it stands for in the figure: the class in SVG, and how tests find it. */
  readonly role: string;
  /** Is shown to who points at it. */
  readonly title?: string;
}

export interface Path extends Look {
  readonly type: 'path';
  readonly points: readonly Point[];
  readonly isClosed?: boolean;
}

export interface Rect extends Look, Box {
  readonly type: 'rect';
}

export interface Dot extends Look {
  readonly type: 'dot';
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export type Shape = Path | Rect | Dot;

export interface DrawnText extends Lettering {
  readonly tone: 'ink' | 'muted';
}

/** A figure as it lies on paper. Lengths are CSS pixels from the upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** The figure in a few sentences, for who cannot see it. */
  readonly description: string;
  readonly shapes: readonly Shape[];
  readonly texts: readonly DrawnText[];
}

/** Two columns of a journal, 180 mm at the size of a CSS pixel. */
export const usualWidth = 680;
export const margin = 16;
export const sizes = { title: 13, head: 10.5, label: 9.5, small: 9 } as const;

type Placing = Partial<Pick<DrawnText, 'anchor' | 'tone' | 'isBold' | 'size'>>;

export function words(text: string, [x, y]: Point, { anchor = 'start', tone = 'ink', isBold = false, size = sizes.label }: Placing = {}): DrawnText {
  return { text, x, y, size, anchor, tone, isBold };
}

export function line(role: string, from: Point, to: Point, look: Partial<Look> = {}): Path {
  return { type: 'path', role, points: [from, to], stroke: 'rule', strokeWidth: 0.5, ...look };
}
