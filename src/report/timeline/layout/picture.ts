import type { Box } from '../../paper/box.js';
import type { Source } from '../model/types.js';
import type { MarkStyle } from './styles.js';

/** A timeline as it lies on paper. Lengths are CSS pixels, from the upper left corner; y of a text is that of its baseline. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  /** Of the protocol itself. */
  readonly file: string;
  readonly tints: readonly Box[];
  readonly weekends: readonly Box[];
  readonly lines: readonly Line[];
  readonly texts: readonly PlacedText[];
  readonly sessions: readonly PlacedSession[];
  readonly bars: readonly PlacedBar[];
  readonly gaps: readonly PlacedGap[];
  readonly marks: readonly PlacedMark[];
  /** Marks and bars of the legend; nothing hangs on them. */
  readonly samples: readonly (Pick<PlacedMark, 'x' | 'y' | 'style'> | PlacedBar)[];
}

/** Something that is explained to who points at it, and leads back to the text. */
export interface Told {
  readonly title: string;
  readonly source?: Source;
}

export interface Line {
  readonly role: 'rail' | 'rule' | 'bracket';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly isDashed?: boolean;
}

export const sizes = { title: 13, phase: 10.5, remark: 9, day: 9.5, weekday: 8.5, weekend: 8.5, date: 8.5, lane: 10.5, n: 9, order: 9, legend: 10, note: 9, axis: 9.5, number: 7.5 } as const;
export type TextRole = keyof typeof sizes;
export const boldRoles: ReadonlySet<TextRole> = new Set(['title', 'phase', 'weekend']);

export interface PlacedText {
  readonly role: TextRole;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly told?: Told;
}

export interface PlacedSession extends Box, Told {
  readonly isDashed: boolean;
}

/** A background phase. */
export interface PlacedBar extends Told {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Which of the background phases it is, from 0. */
  readonly index: number;
  /** Over a break, on some of whose days only it runs. */
  readonly isPartial: boolean;
}

/** A break in the days. */
export interface PlacedGap extends Told {
  readonly x: number;
  readonly y: number;
  readonly why: 'empty' | 'alike' | 'unknown';
}

export interface PlacedMark extends Told {
  readonly x: number;
  readonly y: number;
  readonly style: MarkStyle;
  readonly isDashed: boolean;
  /** Index of its lane, for moving from mark to mark. */
  readonly lane: number;
}

/** Around the picture. */
export const margin = 16;

/** Half of what a mark measures from side to side. */
export const markRadius = 5.5;
