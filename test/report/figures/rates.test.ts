import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratesFigure, type RatesFigure } from '../../../src/report/figures/rates.js';
import type { Dot } from '../../../src/report/figures/parts/drawing.js';
import { must } from '../../must.js';
import { name, share } from './generated.js';
import { expectSoundFigure, ofRole, textsOf } from './sound.js';

const rate = fc.array(share, { minLength: 3, maxLength: 3 }).map((shares) => {
  const [low = 0, middle = 0, high = 0] = shares.sort((one, other) => one - other);
  return { low, rate: middle, high };
});

const figure: fc.Arbitrary<RatesFigure> = fc.record({ title: name, description: name, series: fc.array(name, { minLength: 1, maxLength: 5 }), rows: fc.array(fc.record({ name, rates: fc.array(fc.option(rate, { nil: undefined }), { maxLength: 5 }) }), { minLength: 1, maxLength: 12 }), remark: name, target: share, alpha: share }, { requiredKeys: ['title', 'description', 'series', 'rows', 'remark'] });

describe('the figure of rates', () => {
  it('is sound for any rates', { timeout: 60_000 }, () => {
    fc.assert(fc.property(figure, (data) => expectSoundFigure(ratesFigure(data))));
  });

  it('has a mark with its interval for each rate that there is, on one scale', () => {
    const drawing = ratesFigure({ title: '', description: '', target: 0.8, series: ['as planned', 'no effect'], rows: [{ name: 'relapse', rates: [{ rate: 0.8, low: 0.7, high: 0.9 }, undefined] }, { name: 'fear', rates: [{ rate: 0.2, low: 0.1, high: 0.3 }, { rate: 0, low: 0, high: 0.1 }] }], remark: '' });
    expect(ofRole(drawing, 'power').map(({ title }) => title)).toEqual(['relapse, as planned: 80 % (70 % to 90 %)', 'fear, as planned: 20 % (10 % to 30 %)', 'fear, no effect: 0 % (0 % to 10 %)']);
    const [level] = ofRole(drawing, 'level');
    expect(level?.type === 'path' ? must(level.points[0])[0] : Number.NaN).toBeCloseTo((ofRole(drawing, 'power')[0] as Dot).x, 9);
    expect(textsOf(drawing)).toEqual(expect.arrayContaining(['relapse', 'fear', 'as planned', 'no effect', 'power asked for, 80 %']));
  });
});
