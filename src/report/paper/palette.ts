export const hues = ['ink', 'vermilion', 'blue', 'purple', 'green'] as const;
export type Hue = (typeof hues)[number];

export type Tone = Hue | 'muted' | 'rule' | 'tint' | 'paper' | 'session';
export type Palette = Readonly<Record<Tone, string>>;

/**
 * Vermilion, blue, reddish purple and bluish green after Okabe and Ito 2008, “Color universal design”, moved so that each
 * has contrast 3 against its ground and all stay apart with any kind of colour blindness; a test computes both.
 */
export const light: Palette = { ink: '#1b1b1b', vermilion: '#e25800', blue: '#105cb7', purple: '#933a69', green: '#009d79', muted: '#5a5a5a', rule: '#c9c9c9', tint: '#f5f5f3', paper: '#ffffff', session: '#8c8c8c' };
export const dark: Palette = { ink: '#e8e8e8', vermilion: '#ff7936', blue: '#6c9efb', purple: '#ca83b5', green: '#42d8a5', muted: '#ababab', rule: '#4a4a4a', tint: '#2a2a2a', paper: '#1f1f1f', session: '#7d7d7d' };

const tones = Object.keys(light) as Tone[];

/** Custom properties of a palette, for a style sheet. */
export function properties(palette: Palette): string {
  return tones.map((tone) => `--timeline-${tone}:${palette[tone]}`).join(';');
}

/** Colours of a plain picture, or references to the custom properties. */
export type Paint = (tone: Tone) => string;
export const onPaper: Paint = (tone) => light[tone];
export const onScreen: Paint = (tone) => `var(--timeline-${tone})`;
