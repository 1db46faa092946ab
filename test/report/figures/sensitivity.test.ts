import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensitivityFigure, type SensitivityFigure } from '../../../src/report/figures/sensitivity.js';
import type { Rect } from '../../../src/report/figures/parts/drawing.js';
import { must } from '../../must.js';
import { ascending, name, number } from './generated.js';
import { expectSoundFigure, ofRole, textsOf } from './sound.js';

const answer = fc.record({ ends: ascending(3), isClear: fc.boolean() }).map(({ ends: [low = 0, value = 0, high = 0], isClear }) => ({ low, value, high, isClear }));
const setting = fc.record({ end: fc.constantFrom('low' as const, 'high' as const, 'other' as const), setting: name, answers: fc.array(fc.option(answer, { nil: undefined }), { maxLength: 2 }) });
const panel = fc.record({ axis: fc.string({ maxLength: 40 }), base: number, holds: fc.constantFrom([], [0, 100]) });
const figure: fc.Arbitrary<SensitivityFigure> = fc.record({ title: name, description: name, panels: fc.array(panel, { minLength: 1, maxLength: 2 }), assumptions: fc.array(fc.record({ name, range: name, settings: fc.array(setting, { minLength: 1, maxLength: 2 }) }), { maxLength: 20 }), remark: name });

const at = (value: number, isClear = true): { value: number; low: number; high: number; isClear: boolean } => ({ value, low: value - 2, high: value + 2, isClear });
const one: SensitivityFigure = {
  title: 'Sensitivity', description: '', remark: '', panels: [{ axis: 'power, %', base: 80, holds: [0, 100] }, { axis: 'difference, s', base: 200, holds: [] }],
  assumptions: [
    { name: 'social gain', range: '0 to 2', settings: [{ end: 'low', setting: '0', answers: [at(5), at(-20)] }, { end: 'high', setting: '2', answers: [at(95), at(300)] }] },
    { name: 'shock history', range: 'yes', settings: [{ end: 'other', setting: 'yes', answers: [at(81, false), undefined] }] },
  ],
};

describe('the figure of sensitivity', () => {
  it('is sound for any assumptions', { timeout: 60_000 }, () => {
    fc.assert(fc.property(figure, (data) => expectSoundFigure(sensitivityFigure(data))));
  });

  it('has the assumptions in their order, with what they are set to', () => {
    const texts = sensitivityFigure(one).texts.filter(({ text }) => ['social gain', '0 to 2', 'shock history', 'yes'].includes(text));
    expect(texts.sort((a, b) => a.y - b.y).map(({ text }) => text)).toEqual(['social gain', '0 to 2', 'shock history', 'yes']);
  });

  it('has a bar from the answer as it is to the answer with each setting, in each panel', () => {
    const [less, more, unclear, lessOfOther, moreOfOther] = ofRole(sensitivityFigure(one), 'swing') as Rect[];
    expect(must(less).x + must(less).width).toBeCloseTo(must(more).x, 9);
    expect(must(less).width / must(more).width).toBeCloseTo(5, 9);
    expect([less, more, unclear].map((bar) => bar?.fill)).toEqual(['vermilion', 'blue', 'paper']);
    expect(must(lessOfOther).width / must(moreOfOther).width).toBeCloseTo(2.2, 9);
    expect(must(unclear).title).toBe('shock history, yes: 81, not told from noise');
    expect(textsOf(sensitivityFigure(one))).toEqual(expect.arrayContaining(['power, %', 'difference, s', 'upper bar: the low end of its range', 'the other word', 'hollow: not told from noise']));
  });

  it('says how many it leaves out', () => {
    const many = { ...one, assumptions: Array.from({ length: 18 }, () => must(one.assumptions[0])) };
    expect(textsOf(sensitivityFigure(many)).join(' ')).toContain('3 assumptions that move it less are not drawn.');
  });
});
