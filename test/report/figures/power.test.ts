import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { powerFigure, type PowerFigure } from '../../../src/report/figures/power.js';
import type { Dot } from '../../../src/report/figures/parts/drawing.js';
import { name, number, share } from './generated.js';
import { expectSoundFigure, ofRole, textsOf } from './sound.js';
import { must } from '../../must.js';

const point = fc.record({ x: number, shares: fc.array(share, { minLength: 3, maxLength: 3 }), runs: fc.nat() }).map(({ x, shares, runs }) => {
  const [low = 0, power = 0, high = 0] = shares.sort((one, other) => one - other);
  return { x, power, low, high, runs };
});

const named = fc.array(name, { minLength: 1, maxLength: 20 }).chain((names) => fc.record({ title: name, description: name, axis: name, names: fc.constant(names), series: fc.array(fc.record({ name, points: fc.array(point.chain((one) => fc.nat(names.length - 1).map((x) => ({ ...one, x }))), { minLength: 1 }) }), { minLength: 1, maxLength: 7 }), remark: name }));

const figure: fc.Arbitrary<PowerFigure> = fc.record({ title: name, description: name, axis: fc.string({ maxLength: 40 }), series: fc.array(fc.record({ name, points: fc.array(point, { minLength: 1, maxLength: 30 }) }), { minLength: 1, maxLength: 7 }), remark: name }, { requiredKeys: ['title', 'description', 'axis', 'series', 'remark'] });

const one: PowerFigure = {
  title: 'Power of relapse_test', description: '', axis: 'animals per group', target: 0.8, alpha: 0.05, remark: 'Clopper-Pearson, 95 %.',
  series: [
    { name: 'as assumed', points: [{ x: 6, power: 0.5, low: 0.45, high: 0.55, runs: 400 }, { x: 12, power: 0.9, low: 0.87, high: 0.93, runs: 400 }] },
    { name: 'no effect', points: [{ x: 6, power: 0.05, low: 0.03, high: 0.08, runs: 400 }] },
  ],
};

describe('the figure of power', () => {
  it('is sound for any series', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.oneof(figure, named), (data) => expectSoundFigure(powerFigure(data))));
  });

  it('has a point and an interval for each value, told to who points at it', () => {
    const drawing = powerFigure(one);
    expect(ofRole(drawing, 'power')).toHaveLength(3);
    expect(ofRole(drawing, 'power').map(({ title }) => title)).toContain('as assumed, 12: 90 % (87 % to 93 %; 400 experiments)');
    const [stem] = ofRole(drawing, 'interval');
    const [low, high] = stem?.type === 'path' ? stem.points.map(([, y]) => y) : [];
    const { y } = ofRole(drawing, 'power')[0] as Dot;
    expect(must(low) - y).toBeCloseTo(y - must(high), 9);
  });

  it('has lines for the power asked for and the significance level, and ticks at the values that were computed', () => {
    const drawing = powerFigure(one);
    expect(ofRole(drawing, 'level')).toHaveLength(2);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['power asked for, 80 %', 'significance level, 5 %', '6', '12', 'as assumed', 'no effect', 'animals per group']));
    const { target: _target, alpha: _alpha, ...without } = one;
    expect(ofRole(powerFigure(without), 'level')).toEqual([]);
  });

  it('has words along the axis where these change, and joins none of them', () => {
    const drawing = powerFigure({ ...one, names: ['familiar', 'unfamiliar'], series: [{ name: 'as planned', points: [0, 1].map((x) => ({ x, power: 0.5, low: 0.4, high: 0.6, runs: 10 })) }] });
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['familiar', 'unfamiliar']));
    expect([ofRole(drawing, 'curve').length, ofRole(drawing, 'power').map(({ title }) => title)]).toEqual([0, ['as planned, familiar: 50 % (40 % to 60 %; 10 experiments)', 'as planned, unfamiliar: 50 % (40 % to 60 %; 10 experiments)']]);
  });

  it('keeps points of several series at one place apart', () => {
    const [first, , third] = ofRole(powerFigure(one), 'power');
    const xOf = (shape: typeof first): number => (shape?.type === 'dot' ? shape.x : shape?.type === 'path' ? shape.points.reduce((sum, [x]) => sum + x, 0) / shape.points.length : NaN);
    expect(Math.abs(xOf(first) - xOf(third))).toBeGreaterThan(5);
  });
});

