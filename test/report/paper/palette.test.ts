import { describe, expect, it } from 'vitest';
import { dark, hues, light, type Palette } from '../../../src/report/paper/palette.js';

type Rgb = readonly [number, number, number];

const channels = (colour: string): Rgb => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Rgb;
const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const linearOf = (colour: string): Rgb => channels(colour).map(linear) as unknown as Rgb;
const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast as WCAG 2.2 defines it, 1 to 21. */
function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map((colour) => luminance(linearOf(colour))).sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** Linear RGB as people without one kind of cone see it, at full severity: Machado, Oliveira and Fernandes 2009, table 1. */
const blindness: Readonly<Record<string, readonly Rgb[]>> = {
  none: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

function seen(colour: string, matrix: readonly Rgb[]): Rgb {
  const [red, green, blue] = linearOf(colour);
  return matrix.map(([a, b, c]) => Math.min(1, Math.max(0, a * red + b * green + c * blue))) as unknown as Rgb;
}

/** Oklab (Ottosson 2020), of linear RGB. */
function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}

const distance = (one: Rgb, other: Rgb): number => Math.hypot(...one.map((part, index) => part - (other[index] ?? 0)));

const palettes: readonly (readonly [string, Palette])[] = [['light', light], ['dark', dark]];

describe.each(palettes)('the %s palette', (_, palette) => {
  it('has marks with a contrast of 3 against every ground, and words with 4.5 (WCAG 2.2, 1.4.11 and 1.4.3)', () => {
    for (const ground of [palette.paper, palette.tint]) {
      for (const hue of hues) expect(contrast(palette[hue], ground), `${hue} on ${ground}`).toBeGreaterThanOrEqual(3);
      for (const tone of ['ink', 'muted'] as const) expect(contrast(palette[tone], ground), `${tone} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(palette.session, ground)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(Object.entries(blindness))('has hues that differ to people with %s', (_, matrix) => {
    for (const [index, one] of hues.entries()) {
      for (const other of hues.slice(index + 1)) {
        // A just noticeable difference is about 0.02.
        expect(distance(oklab(seen(palette[one], matrix)), oklab(seen(palette[other], matrix))), `${one} and ${other}`).toBeGreaterThan(0.1);
      }
    }
  });
});
