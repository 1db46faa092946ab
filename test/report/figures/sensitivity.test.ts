import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensitivityFigure, swing, type SensitivityFigure } from '../../../src/report/figures/sensitivity.js';
import type { Rect } from '../../../src/report/figures/parts/drawing.js';
import { name, number } from './generated.js';
import { expectSoundFigure, ofRole, textsOf } from './sound.js';
import { must } from '../../must.js';

const figure: fc.Arbitrary<SensitivityFigure> = fc.record({ title: name, description: name, axis: fc.string({ maxLength: 40 }), base: number, assumptions: fc.array(fc.record({ name, settings: fc.array(fc.record({ setting: name, value: number }), { minLength: 1, maxLength: 3 }) }), { maxLength: 20 }), remark: name });

const one: SensitivityFigure = { title: 'Sensitivity', description: '', axis: 'power, %', base: 80, remark: '', assumptions: [{ name: 'volume', settings: [{ setting: '2 L/kg', value: 79 }, { setting: '4 L/kg', value: 81 }] }, { name: 'social gain', settings: [{ setting: '0', value: 5 }, { setting: '2', value: 95 }] }] };

describe('the figure of sensitivity', () => {
  it('is sound for any assumptions', { timeout: 60_000 }, () => {
    fc.assert(fc.property(figure, (data) => expectSoundFigure(sensitivityFigure(data))));
  });

  it('has the assumption that moves the answer most at the top', () => {
    const texts = sensitivityFigure(one).texts.filter(({ text }) => text === 'volume' || text === 'social gain');
    expect(texts.sort((a, b) => a.y - b.y).map(({ text }) => text)).toEqual(['social gain', 'volume']);
    expect(one.assumptions.map((each) => swing(each, one.base))).toEqual([2, 90]);
  });

  it('has a bar from the answer as it is to the answer with each setting, labelled by it', () => {
    const [less, more] = ofRole(sensitivityFigure(one), 'swing') as Rect[];
    expect(must(less).x + must(less).width).toBeCloseTo(must(more).x, 9);
    expect(must(less).width / must(more).width).toBeCloseTo(5, 9);
    expect(textsOf(sensitivityFigure(one))).toEqual(expect.arrayContaining(['0', '2', '2 L/kg', '4 L/kg']));
  });

  it('says how many it leaves out', () => {
    const many = { ...one, assumptions: Array.from({ length: 18 }, (_, index) => ({ name: `p${index}`, settings: [{ setting: 'x', value: index }] })) };
    expect(textsOf(sensitivityFigure(many)).join(' ')).toContain('3 assumptions that move it less are not drawn.');
  });
});
