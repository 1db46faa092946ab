import type { Hue } from './styles.js';

export type Tone = Hue | 'muted' | 'rule' | 'tint' | 'paper' | 'session';
export type Palette = Readonly<Record<Tone, string>>;

/**
 * After Okabe and Ito 2008, “Color universal design”: vermilion, blue, reddish purple (darker here, so that it has
 * contrast 3 against paper) and bluish green. On dark ground their lighter relatives.
 */
export const light: Palette = { ink: '#1b1b1b', vermilion: '#d55e00', blue: '#0072b2', purple: '#a8507f', green: '#008a63', muted: '#5a5a5a', rule: '#c9c9c9', tint: '#f5f5f3', paper: '#ffffff', session: '#8c8c8c' };
export const dark: Palette = { ink: '#e8e8e8', vermilion: '#ff8f45', blue: '#56b4e9', purple: '#e08fbb', green: '#33c295', muted: '#ababab', rule: '#4a4a4a', tint: '#2a2a2a', paper: '#1f1f1f', session: '#7d7d7d' };

const tones = Object.keys(light) as Tone[];

/** Custom properties of a palette, for a style sheet. */
export function properties(palette: Palette): string {
  return tones.map((tone) => `--timeline-${tone}:${palette[tone]}`).join(';');
}

/** Colours of a plain picture, or references to the custom properties. */
export type Paint = (tone: Tone) => string;
export const onPaper: Paint = (tone) => light[tone];
export const onScreen: Paint = (tone) => `var(--timeline-${tone})`;

/** Follows the light or dark setting of whoever looks. */
export const screenStyle = `.timeline{${properties(light)}}@media (prefers-color-scheme:dark){.timeline{${properties(dark)}}}`;
