import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concentrationFigure, type ConcentrationFigure } from '../../../src/report/figures/concentrations.js';
import { name } from './generated.js';
import { expectSoundFigure, ofRole, textsOf } from './sound.js';
import { must } from '../../must.js';

const minute = fc.integer({ min: 0, max: 1380 });
const concentration = fc.oneof(fc.double({ min: 0, max: 1e4, noNaN: true }), fc.double({ min: 0, max: 1e-3, noNaN: true }));

const curve = fc.record({ name, from: minute, length: fc.integer({ min: 1, max: 60 }), values: fc.array(concentration, { minLength: 2, maxLength: 20 }) }).map(({ name: called, from, length, values }) => ({ name: called, minutes: values.map((_, index) => from + index * length), central: values, site: values.map((value) => value / 2) }));

const figure: fc.Arbitrary<ConcentrationFigure> = fc.record({
  title: name,
  description: name,
  panels: fc.array(fc.record({ title: name, curves: fc.array(curve, { minLength: 1, maxLength: 6 }), half: fc.double({ min: 1e-4, max: 100, noNaN: true }), stays: fc.array(fc.record({ from: minute, length: minute }).map(({ from, length }) => ({ from, to: from + length })), { maxLength: 3 }) }), { minLength: 1, maxLength: 5 }),
  remark: name,
});

const one: ConcentrationFigure = { title: 'Drugs', description: '', remark: '', panels: [{ title: 'morphine, in the blood', half: 1, stays: [{ from: 600, to: 630 }], curves: [{ name: '10 mg/kg sc at 10:00', minutes: [585, 600, 660, 720], central: [0, 2, 1, 0.5], site: [0, 1, 1.2, 0.6] }] }] };

describe('the figure of concentrations', () => {
  it('is sound for any drugs and names', { timeout: 60_000 }, () => {
    fc.assert(fc.property(figure, (data) => expectSoundFigure(concentrationFigure(data))));
  });

  it('has a curve through every concentration, over clock times', () => {
    const [central] = ofRole(concentrationFigure(one), 'central');
    const points = central?.type === 'path' ? central.points : [];
    expect(points).toHaveLength(4);
    expect((must(points[2])[0] - must(points[1])[0]) / (must(points[1])[0] - must(points[0])[0])).toBeCloseTo(4, 9);
    expect((must(points[0])[1] - must(points[1])[1]) / (must(points[0])[1] - must(points[2])[1])).toBeCloseTo(2, 9);
    expect(textsOf(concentrationFigure(one))).toEqual(expect.arrayContaining(['10:00', '11:00', '10 mg/kg sc at 10:00', 'in the box', 'half of the largest effect']));
  });

  it('has a line for half of the effect only where a curve comes to it', () => {
    const weak = { ...one, panels: one.panels.map((panel) => ({ ...panel, half: 50 })) };
    expect(ofRole(concentrationFigure(weak), 'half')).toEqual([]);
    expect(textsOf(concentrationFigure(weak))).not.toContain('half of the largest effect');
  });
});
