import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dot } from '../../../src/report/figures/parts/drawing.js';
import { swarm } from '../../../src/report/figures/parts/swarm.js';
import { spreadFigure, type SpreadFigure } from '../../../src/report/figures/spread.js';
import { ascending, name, number } from './generated.js';
import { expectSoundFigure, ofRole, textsOf } from './sound.js';
import { must } from '../../must.js';

const group = (series: number): fc.Arbitrary<SpreadFigure['panels'][number]['groups'][number]> => fc.record({ series: fc.constant(series), animals: fc.array(number, { maxLength: 30 }), quantiles: ascending(5), means: fc.oneof(fc.constant([]), ascending(3)) });

const figure = fc.integer({ min: 1, max: 30 }).chain((count): fc.Arbitrary<SpreadFigure> => fc.record({
  title: name,
  description: name,
  axis: name,
  series: fc.array(name, { minLength: count, maxLength: count }),
  panels: fc.array(fc.record({ title: name, subtitle: name, groups: fc.tuple(...Array.from({ length: count }, (_, index) => group(index))).map((groups) => [...groups]) }), { minLength: 1, maxLength: 6 }),
  remark: name,
}));

const one: SpreadFigure = {
  title: 'Predicted preference', description: 'of one', axis: 'preference, s', series: ['calm, n = 3', 'fearful, n = 3'], remark: 'Seed 1.',
  panels: [{ title: 'day 1', subtitle: 'pretest: test', groups: [{ series: 0, animals: [-100, 0, 100], quantiles: [-90, -50, 0, 50, 90], means: [-20, 0, 20] }, { series: 1, animals: [200, 210, 900], quantiles: [100, 200, 300, 400, 500], means: [280, 300, 320] }] }],
};

describe('the figure of groups and tests', () => {
  it('is sound for any names and numbers', { timeout: 60_000 }, () => {
    fc.assert(fc.property(figure, (data) => expectSoundFigure(spreadFigure(data))));
  });

  it('has a mark for each animal, at the height of its number', () => {
    const drawing = spreadFigure(one);
    expect(ofRole(drawing, 'animal')).toHaveLength(6);
    const heights = ofRole(drawing, 'animal').slice(0, 3).map((shape) => (shape as Dot).y);
    expect(must(heights[0]) - must(heights[1])).toBeCloseTo(must(heights[1]) - must(heights[2]), 9);
    expect(must(heights[0])).toBeGreaterThan(must(heights[2]));
  });

  it('has a box from quartile to quartile, a line at the median, and a bar for the means', () => {
    const drawing = spreadFigure(one);
    const yOf = (value: number): number => (ofRole(drawing, 'animal')[1] as Dot).y + (value / 100) * ((ofRole(drawing, 'animal')[2] as Dot).y - (ofRole(drawing, 'animal')[1] as Dot).y);
    const [box] = ofRole(drawing, 'box');
    expect(box).toMatchObject({ type: 'rect' });
    expect(box?.type === 'rect' && [box.y, box.y + box.height]).toEqual([expect.closeTo(yOf(50), 6), expect.closeTo(yOf(-50), 6)]);
    const [median] = ofRole(drawing, 'median');
    expect(median?.type === 'path' && median.points[0]?.[1]).toBeCloseTo(yOf(0), 6);
    expect(ofRole(drawing, 'means')).toHaveLength(2);
    expect(ofRole(spreadFigure({ ...one, panels: [{ ...must(one.panels[0]), groups: must(one.panels[0]).groups.map((each) => ({ ...each, means: [] })) }] }), 'means')).toEqual([]);
  });

  it('tells groups by a letter below their marks and before their name', () => {
    expect(textsOf(spreadFigure(one))).toEqual(expect.arrayContaining(['a', 'b', 'a: calm, n = 3', 'b: fearful, n = 3', 'preference, s', 'Seed 1.']));
  });
});

describe('a column of dots', () => {
  it('has no dot over another where there is room', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 12 }), (heights) => {
      const asides = swarm(heights, 2, 60);
      for (const [index, y] of heights.entries()) for (const [other, otherY] of heights.entries()) if (other < index) expect(Math.hypot(must(asides[index]) - must(asides[other]), y - otherY)).toBeGreaterThanOrEqual(4);
    }));
  });

  it('stays within its room', () => {
    expect(Math.max(...swarm(Array.from({ length: 50 }, () => 0), 2, 8).map(Math.abs))).toBeLessThanOrEqual(8);
  });
});
