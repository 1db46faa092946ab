import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isMeasured, shortened, textWidth, wrapped } from '../../../src/report/paper/text-width.js';

const { resolve } = createRequire(import.meta.url);
const fontBuffers = ['400Regular/Arimo_400Regular', '700Bold/Arimo_700Bold'].map((name) => readFileSync(resolve(`@expo-google-fonts/arimo/${name}.ttf`)));

// It can be started once in a process, where placepref may have started its own for the tests of another file: here is one for this file alone.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
beforeAll(() => initWasm(readFileSync(resolve('@resvg/resvg-wasm/index_bg.wasm'))));

/** Width of what is drawn between two bars, less that of the bars alone. */
function drawnWidth(text: string, isBold: boolean): number {
  const measure = (inner: string): number => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><text x="10" y="150" font-family="Arimo" font-size="100" font-weight="${isBold ? 700 : 400}" style="font-kerning:none">|${inner}|</text></svg>`;
    return new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Arimo' } }).innerBBox()?.width ?? 0;
  };
  return measure(text) - measure('');
}

describe('the width of a text', () => {
  it.each([false, true])('is that of the font that PNG is drawn with (bold: %s)', (isBold) => {
    const texts = ['conditioning', 'W', 'illicit', '(2–13)', '10–19', '0.333', 'morphine 10 mg/kg', 'low → high', '≤ 21', 'Day', 'ABCXYZ', '“until”', 'nonpreferred side'];
    expect(texts.filter((text) => Math.abs(drawnWidth(text, isBold) - textWidth(text, 100, isBold)) > 0.02 * textWidth(text, 100, isBold) + 4)).toEqual([]);
  });

  it('is only bounded for letters that no table has', () => {
    expect([isMeasured('drug side'), isMeasured('größe')]).toEqual([true, false]);
    for (const text of ['größe', 'µg', 'αβγ', 'Йод']) expect(textWidth(text, 100)).toBeGreaterThanOrEqual(drawnWidth(text, false) * 0.98);
  });
});

describe('lines', () => {
  it('are broken between words, and cut where a word is too long', () => {
    expect(wrapped('number of days not stated', 9, 84)).toEqual(['number of days not', 'stated']);
    expect(shortened('a'.repeat(40), 10, 60)).toMatch(/^a{7,9}…$/);
    expect(shortened('short', 10, 60)).toBe('short');
  });
});
