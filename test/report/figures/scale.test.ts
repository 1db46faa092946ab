import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoursOver } from '../../../src/report/figures/parts/hours.js';
import { scaleOver } from '../../../src/report/figures/parts/scale.js';
import { letterOf, seriesStyle } from '../../../src/report/figures/parts/series.js';

describe('a scale', () => {
  it('has every value and every tick between its ends, and labels that differ', () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { maxLength: 20 }), (values) => {
      const scale = scaleOver(values, [200, 0]);
      for (const value of [...values, ...scale.ticks]) {
        expect(scale.at(value)).toBeGreaterThanOrEqual(-1e-6);
        expect(scale.at(value)).toBeLessThanOrEqual(200 + 1e-6);
      }
      const labels = scale.ticks.map((tick) => scale.label(tick));
      expect(new Set(labels).size).toBe(labels.length);
    }));
  });

  it('says the numbers of its ticks, with a minus of its own', () => {
    const scale = scaleOver([-1, 1], [0, 1]);
    expect(scale.ticks.map((tick) => scale.label(tick))).toEqual(['−1.0', '−0.5', '0.0', '0.5', '1.0']);
    const whole = scaleOver([-390, 820], [0, 1]);
    expect(whole.ticks.map((tick) => whole.label(tick))).toEqual(['−400', '−200', '0', '200', '400', '600', '800', '1000']);
  });

  it('has room around values that are all the same', () => {
    for (const value of [0, 5, -7, 3e-323]) expect(scaleOver([value, value], [0, 100]).at(value)).toBeCloseTo(50, 0);
  });
});

describe('a scale of clock times', () => {
  it('has ticks at hours or parts of them, as many as have room', () => {
    const { ticks, label } = hoursOver([585, 720], [0, 100]);
    expect(ticks.map(label)).toEqual(['10:00', '10:30', '11:00', '11:30', '12:00']);
    expect(hoursOver([0, 1440], [0, 100]).ticks.map(label)).toEqual(['00:00', '06:00', '12:00', '18:00', '00:00']);
  });
});

describe('series', () => {
  it('differ in shape or filling, so that a grey print tells eight of them apart', () => {
    const looks = Array.from({ length: 8 }, (_, index) => seriesStyle(index)).map(({ marker, isHollow }) => `${marker} ${isHollow}`);
    expect(new Set(looks).size).toBe(8);
  });

  it('differ in their whole look up to sixteen, and have letters for any number', () => {
    const looks = Array.from({ length: 16 }, (_, index) => JSON.stringify(seriesStyle(index)));
    expect(new Set(looks).size).toBe(16);
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['a', 'z', 'aa', 'zz', 'aaa']);
  });
});
