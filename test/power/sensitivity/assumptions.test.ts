import { describe, expect, it } from 'vitest';
import type { QuantityValue } from '../../../src/language/ir/types.js';
import { assumptionsOf, type Assumption } from '../../../src/power/sensitivity/assumptions.js';
import { endsOf } from '../../../src/power/sensitivity/ends.js';
import { isAssumed } from '../../../src/simulation/parameters/parameter.js';
import { rangeOf } from '../../../src/simulation/parameters/ranges.js';
import { parameterTable } from '../../../src/simulation/parameters/table.js';
import { simulationOf, type Settings } from '../../../src/simulation/simulation.js';
import { must } from '../../must.js';
import { example } from '../../simulation/design/compiled.js';
import { simulated } from '../../simulation/observed/simulated.js';

const plain: Settings = { learner: 'strengths', assumptions: {}, overrides: {}, overridesFrom: '', sizes: {} };
const plan = example('witnessed-fear-planned');

async function assumed(text: string, settings: Partial<Settings> = {}): Promise<{ of: (name: string) => Assumption | undefined; unused: readonly string[]; notVaried: readonly { name: string; value: string }[] }> {
  const { study, experiment } = await simulated(text, settings);
  const { varied, unused, notVaried } = assumptionsOf(study, experiment, { ...plain, ...settings }, 1);
  return { of: (name) => varied.find((one) => one.name === name), unused, notVaried };
}

const founding = await assumed(plan);
const settingsOf = (one: Assumption | undefined): string[] => (one?.settings ?? []).map(({ end, written }) => `${end} ${written}`);

describe('what is varied', () => {
  it('is what is assumed of the model, at the ends of the range that is stated, with who says so', () => {
    expect(founding.of('morphine_half')).toMatchObject({ of: 'model', value: '1.11 mg/L', range: 'half of the effect lies between the concentrations of the lowest and the highest dose that was tried' });
    expect(settingsOf(founding.of('morphine_half'))).toEqual(['low 0.3 mg/L', 'high 6 mg/L']);
    expect(settingsOf(founding.of('morphine_volume'))).toEqual(['low 1.5 L/kg', 'high 6 L/kg']);
    expect(founding.of('morphine_volume')?.range).toBe('half and twice: nobody states a range');
    // A share of another parameter: 0.2 to 0.95 of 168 days.
    expect(settingsOf(founding.of('inhibition_days'))).toEqual(['low 33.6 d', 'high 159.6 d']);
    expect(settingsOf(founding.of('attrition'))).toEqual(['high 0.1']);
  });

  it('is what the protocol marks as assumed and a simulation asks for', () => {
    expect(settingsOf(founding.of('oxytocin.dose'))).toEqual(['low 5 ug per animal', 'high 20 ug per animal']);
    expect(settingsOf(founding.of('observers.shock_history'))).toEqual(['other yes']);
    expect(settingsOf(founding.of('observers.weight'))).toEqual(['low 12.5 g', 'high 50 g']);
    // It has a source.
    expect(founding.of('morphine.dose')).toBeUndefined();
    expect(founding.notVaried).toEqual([{ name: 'witnesses.familiarity', value: 'cage_mate' }]);
  });

  it('is what was assumed on the command line', async () => {
    const { of } = await assumed(plan.replace('dose: 10 mg/kg source "eLife 50519, doi:10.7554/eLife.50519, Methods"', 'dose: unstated'), { assumptions: { 'morphine.dose': { type: 'quantity', value: 8, unit: 'mg/kg', written: '8 mg/kg' } } });
    expect(settingsOf(of('morphine.dose'))).toEqual(['low 4 mg/kg', 'high 16 mg/kg']);
    expect(of('morphine.dose')?.settings[0]?.settings.assumptions['morphine.dose']).toEqual({ type: 'quantity', value: 4, unit: 'mg/kg', written: '4 mg/kg' });
  });

  it('leaves out what has a source, and what changes nothing that is measured', async () => {
    expect(founding.unused).toEqual(expect.arrayContaining(['cocaine_half', 'heroin_largest', 'restraint_half', 'apparatus_bias', 'unfamiliar_weight']));
    expect(founding.of('latent_concentration')).toBeUndefined();
    const sourced = await assumed(`${plan}\nsimulation { social_gain: 1.5 source "a paper" }\n`);
    expect([sourced.of('social_gain'), sourced.unused.includes('social_gain')]).toEqual([undefined, false]);
  });

  it('is a number by which animals behave, though what it is about is not measured', async () => {
    const { of } = await assumed(example('morphine-extinction-planned'));
    // An animal crosses less by the share of the time that it freezes, and from its first other crossing on its numbers are others.
    expect(settingsOf(of('freezing_base'))).toEqual(['low 0.01', 'high 0.04']);
  });

  it('has the value that counts, whoever set it, and half and twice of one beyond the range', async () => {
    const { of } = await assumed(plan, { overrides: { morphine_half: 8, social_gain: 3 }, overridesFrom: 'lab.json' });
    expect(settingsOf(of('morphine_half'))).toEqual(['low 4 mg/L', 'high 16 mg/L']);
    expect(of('social_gain')).toMatchObject({ value: '3', source: 'lab.json' });
  });

  it('takes over the design where that is the same, and gives the same numbers', async () => {
    const { study, experiment, simulation } = await simulated(plan);
    for (const [name, isSame] of [['social_gain', true], ['freezing_half', true], ['morphine_half', false], ['footshock_half', false]] as const) {
      const { hasSameDesign, settings: [one] } = must(founding.of(name));
      expect([name, hasSameDesign]).toEqual([name, isSame]);
      const [whole, quick] = [undefined, isSame ? simulation : undefined].map((like) => simulationOf(study, experiment, must(one).settings, like).simulated);
      for (const each of [whole, quick]) each?.run(3, 1);
      expect(quick?.values).toEqual(whole?.values);
    }
  });
});

const written = (value: Parameters<typeof endsOf>[0]): unknown[] | undefined => endsOf(value)?.values.map(({ value: other }) => ('written' in other ? other.written : 'term' in other ? other.term : ''));

describe('ranges', () => {
  it('hold the value of every assumed parameter, end elsewhere, and lie within what it can be', () => {
    for (const row of parameterTable.filter(({ source }) => isAssumed(source))) {
      const { least, most } = rangeOf(row, row.value, (name) => must(parameterTable.find((other) => other.name === name)).value);
      expect([row.name, least <= row.value && row.value <= most && least < most && least >= row.least && most <= row.most]).toEqual([row.name, true]);
    }
  });

  it('of given values are half and twice, as one writes it, and of yes and no the other', () => {
    expect(written({ type: 'number', value: 0.3, written: '0.3' })).toEqual(['0.15', '0.6']);
    expect(written({ type: 'quantity', value: 2, upper: 4, unit: 'mg/kg', written: '2 to 4 mg/kg' })).toEqual(['1 mg/kg', '4 mg/kg']);
    expect(written({ type: 'term', list: '', term: 'yes' })).toEqual(['no']);
    expect([endsOf({ type: 'term', list: '', term: 'familiar' }), endsOf({ type: 'reference', id: 'route.sc' }), endsOf({ type: 'clock', minute: 60, written: '01:00' })]).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, Pick<QuantityValue, 'value' | 'unit'> & Partial<QuantityValue>, readonly string[]]>([
    ['10 +- 2 mg/kg', { value: 10, spread: 2, unit: 'mg/kg' }, ['5 mg/kg', '20 mg/kg']],
    ['1e-3 mg', { value: 1e-3, unit: 'mg' }, ['0.5 ug', '2 ug']],
    ['5 mg to 10 mg', { value: 5, upper: 10, unit: 'mg' }, ['2.5 mg', '10 mg']],
    ['5 to 10 mg per side', { value: 5, upper: 10, unit: 'mg', per: 'side' }, ['2.5 mg per side', '10 mg per side']],
    ['25 g', { value: 25_000, unit: 'mg' }, ['12.5 g', '50 g']],
    ['1 h', { value: 60, unit: 'min' }, ['30 min', '2 h']],
    ['7 d', { value: 10_080, unit: 'min' }, ['3.5 d', '14 d']],
    ['10 % of ethanol', { value: 0.1, unit: '1', of: 'drug.ethanol' }, ['5 % of ethanol', '20 % of ethanol']],
    ['30 [iU]/kg', { value: 30, unit: '[iU]/kg' }, ['15 iU/kg', '60 iU/kg']],
  ])('of %s are what half and twice of its value and unit are', (text, value, ends) => {
    expect(written({ type: 'quantity', written: text, ...value })).toEqual(ends);
  });
});
