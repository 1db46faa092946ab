import { describe, expect, it } from 'vitest';
import { words, type Drawing } from '../../../src/report/figures/parts/drawing.js';
import { figureSvg } from '../../../src/report/figures/parts/svg.js';
import { expectXml } from '../xml.js';

const hostile = '</svg><script>alert(1)</script> & "quotes" \u0000';
const drawing: Drawing = {
  width: 100, height: 50, title: hostile, description: hostile,
  shapes: [
    { type: 'rect', role: 'box', x: 1, y: 2, width: 3, height: 4.00001, fill: 'blue', title: hostile },
    { type: 'dot', role: 'animal', x: 5, y: 6, r: 1, fill: 'vermilion' },
    { type: 'path', role: 'box', points: [[0, 0], [1.239, 2]], stroke: 'ink', strokeWidth: 1 },
  ],
  texts: [words(hostile, [5, 10])],
};

describe('a figure as SVG', () => {
  it('is XML, whatever its names are', async () => {
    const svg = figureSvg(drawing);
    await expectXml(svg);
    expect(svg).not.toContain('<script');
  });

  it('has a title and a description for who cannot see it', () => {
    expect(figureSvg(drawing, { id: 'f' })).toMatch(/^<svg [^>]*role="img" aria-labelledby="f-title f-description"[^>]*>\n {2}<title id="f-title">&lt;\/svg&gt;/);
  });

  it('has plain colours on white in print, and those of its page on a screen', () => {
    expect(figureSvg(drawing)).toContain('fill="#105cb7"');
    expect(figureSvg(drawing, { theme: 'screen' })).toContain('fill="var(--timeline-blue)"');
    expect(figureSvg(drawing, { theme: 'screen' })).not.toContain('fill="#ffffff"');
  });

  it('has shapes of one role in one group, with two decimals', () => {
    expect(figureSvg(drawing).match(/<g class="box">/g)).toHaveLength(1);
    expect(figureSvg(drawing)).toContain('d="M0 0L1.24 2"');
  });
});
