import { describe, expect, it } from 'vitest';
import { Course } from '../../../src/power/course.js';
import { powerParts, type AskedPower } from '../../../src/power/parts.js';
import { powerPlan } from '../../../src/power/report/plan.js';
import { powerReport } from '../../../src/power/report/report.js';
import type { MovedSetting, Sensitivity } from '../../../src/power/report/types.js';
import { variants } from '../../../src/power/variant-names.js';
import { type Block, type Document, figuresOf } from '../../../src/report/document/types.js';
import { powerDocument } from '../../../src/report/power/report.js';
import type { PowerFacts } from '../../../src/report/power/types.js';
import { observe } from '../../../src/simulation/observed/observe.js';
import type { Settings } from '../../../src/simulation/simulation.js';
import type { Sweep } from '../../../src/simulation/sweep.js';
import { must } from '../../must.js';
import { example } from '../../simulation/design/compiled.js';
import { simulated } from '../../simulation/observed/simulated.js';

const settings: Settings = { learner: 'strengths', assumptions: {}, overrides: {}, overridesFrom: '', sizes: {} };
const sizes: Sweep = { name: 'n', values: [6, 12].map((value) => ({ type: 'number', value, written: String(value) })) };
const doses: Sweep = { name: 'morphine.dose', values: [3, 10].map((value) => ({ type: 'quantity', value, unit: 'mg/kg', written: `${value} mg/kg` })) };
const words: Sweep = { name: 'witnesses.familiarity', values: ['cage_mate', 'unfamiliar'].map((term) => ({ type: 'term', list: '', term })) };

async function facts(text: string, asked: Partial<AskedPower>, runs = 10): Promise<PowerFacts> {
  const { study, experiment, simulation } = await simulated(text);
  const parts = powerParts(study, experiment, settings, { sweeps: [], weaker: 0.5, beside: [], ...asked });
  const tallies = parts.parts.map((part) => new Course(study, experiment, part.settings, part.sizes).block(1, 0, runs));
  const manifest = { tool: { name: 'placepref', version: '9.9.9' }, protocol: { title: study.title, experiment: experiment.name, inputs: study.inputs }, generator: '', seed: 1, learner: 'strengths', scenario: null, assumptions: {}, sizes: {}, parameters: [], ignored: [], assumed: [] } as const;
  const power = powerReport({ ...manifest, ...parts.simulation.design }, powerPlan(parts, 0.5, { alpha: null, target: 0.8, confidence: 0.95, width: null }), tallies, true);
  return { power, simulation: { ...observe(simulation, experiment, 1, 2), study, experiment, runs: 2, command: 'placepref power plan.cpp', cited: '10 simulated experiments of each of 2 designs', manifest } };
}

const plan = example('witnessed-fear-planned');
const blocks = ({ lead, sections }: Document): Block[] => [...lead, ...sections.flatMap((section) => section.blocks)];
const figureOf = (document: Document, name: string): Extract<Block, { type: 'figure' }> => must(blocks(document).flatMap((block) => (block.type === 'figure' && block.figure.name === name ? [block] : []))[0]);
const answers = (document: Document): readonly string[] => document.lead.flatMap((block) => (block.type === 'list' ? block.items : []));
const svgOf = (document: Document, name: string): string => figureOf(document, name).figure.svg({ theme: 'print', id: 'x' });

const swept = await facts(plan, { sweeps: [sizes], beside: variants.filter((variant) => variant !== 'other learner') });
const report = powerDocument(swept);

describe('the report of power', () => {
  it('says the answer first, of each hypothesis', () => {
    expect(answers(report).map((text) => text.slice(0, text.indexOf(':')))).toEqual(['relapse after fear, by relapse test', 'worse relapse, by relapse test', 'stronger fear, by fear test']);
    const [first] = answers(report);
    expect(first).toContain('None of these is surely above 80 %; n = 6 is the first whose interval reaches it. There it is 100 % (69 to 100 %).');
    expect(first).toContain('Without any effect it is found in');
  });

  it('has the power first and all that it rests on below, and its own command and citation', () => {
    expect(report.sections.map(({ title }) => title)).toEqual(['Power', 'Power of the single tests', 'Animals', 'What the animals go through', 'What would be measured', 'Single animals', 'Drugs', 'What was assumed, and from where', 'What the model leaves out', 'How to repeat it', 'How to cite it']);
    expect(JSON.stringify(report.sections.slice(-2))).toMatch(/placepref power plan\.cpp.*10 simulated experiments of each of 2 designs with/);
  });

  it('has a figure for each question, what stands beside it as series, and the same numbers in a table', () => {
    expect(figuresOf(report).map(({ name }) => name).slice(0, 9)).toEqual(['power-relapse-after-fear', 'power-worse-relapse', 'power-stronger-fear', 'power-relapse-test-witnessed', 'power-relapse-test-treatment', 'power-relapse-test-witnessed-treatment', 'power-fear-test-witnessed', 'power-fear-test-treatment', 'power-fear-test-witnessed-treatment']);
    const { caption, table } = figureOf(report, 'power-worse-relapse');
    expect(caption).toContain('Expected of worse relapse: (mean(preference during relapse among fearful with oxytocin given) > ');
    expect(must(table).rows.map(([n, under]) => `${n} ${under}`)).toEqual(['6', '12'].flatMap((n) => ['as planned', 'weaker', 'no effect'].map((under) => `${n} ${under}`)));
    const rate = must(swept.power.points[0]?.rates.find(({ what }) => what === 'worse_relapse'));
    expect(must(table).rows[0]?.slice(2)).toEqual([(rate.rate * 100).toFixed(1), `${(rate.low * 100).toFixed(1)} to ${(rate.high * 100).toFixed(1)}`, String(rate.found), '10']);
    for (const text of ['animals per group', 'weaker', 'no effect', 'power asked for, 80 %', 'significance level, 5 %']) expect(svgOf(report, 'power-worse-relapse')).toContain(text);
  });

  it('numbers figures of questions that have the same letters', async () => {
    const alike = await facts(plan.replace('hypothesis worse_relapse', 'hypothesis Relapse_After_Fear'), { sweeps: [sizes] }, 2);
    const question = { kind: 'expectation', analysis: 'relapse_test', at: null, found: 2, rate: 1, low: 0.5, high: 1, unit: null, effect: null, moves: [] } as const;
    const sensitivity: Sensitivity = { runs: 2, animals: 48, unused: [], notVaried: [], assumptions: [], questions: ['relapse_after_fear', 'Relapse_After_Fear'].map((what) => ({ ...question, what, moves: [] })) };
    const names = figuresOf(powerDocument({ ...alike, power: { ...alike.power, sensitivity } })).map(({ name }) => name);
    expect(names.filter((name) => name.includes('-relapse-after-fear'))).toEqual(['power-relapse-after-fear', 'power-relapse-after-fear-2', 'sensitivity-relapse-after-fear', 'sensitivity-relapse-after-fear-2']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('of two sweeps has a series for each value of the second, and says what is in the table only', async () => {
    const two = powerDocument(await facts(plan, { sweeps: [doses, sizes], beside: ['no effect'] }, 3));
    expect(svgOf(two, 'power-relapse-after-fear')).toMatch(/morphine\.dose 3 mg\/kg[\s\S]*morphine\.dose 10 mg\/kg[\s\S]*Drawn as planned; the table has what stands beside it too\./);
    expect(must(figureOf(two, 'power-relapse-after-fear').table).rows).toHaveLength(8);
    expect(answers(two)[0]).toContain('With morphine.dose 3 mg/kg: ');
  });

  it('draws so many series of many, and says so', async () => {
    const many: Sweep = { name: 'social_gain', values: Array.from({ length: 8 }, (_, value) => ({ type: 'number', value: value / 4, written: String(value / 4) })) };
    expect(svgOf(powerDocument(await facts(plan, { sweeps: [many, sizes] }, 1)), 'power-relapse-after-fear')).toContain('6 of 8 combinations are drawn; the table has all.');
  });

  it('has words along the axis where they are swept, and tells the range', async () => {
    const named = powerDocument(await facts(plan, { sweeps: [words] }, 5));
    expect(svgOf(named, 'power-relapse-after-fear')).toMatch(/cage_mate[\s\S]*unfamiliar[\s\S]*witnesses\.familiarity/);
    expect(answers(named)[0]).toMatch(/ at witnesses\.familiarity unfamiliar to 100 % \(48 to 100 %\) at witnesses\.familiarity cage_mate\.$/);
  });

  it('without a sweep has all questions in one figure, and says on which side of the aim they are', async () => {
    const single = powerDocument(await facts(plan, {}, 5));
    expect(figuresOf(single).map(({ name }) => name).slice(0, 2)).toEqual(['power', 'power-of-tests']);
    expect(figureOf(single, 'power').table?.rows).toHaveLength(3);
    expect(answers(single)[0]).toBe('relapse after fear, by relapse test: 100 % (48 to 100 %), so that it may be above what is aimed at or below; more experiments would tell.');
  });

  it('has a figure and a table of what each hypothesis rests on, and says it with the answer', async () => {
    const base = await facts(plan, {}, 5);
    const setting = (end: 'low' | 'high', written: string, rate: number, p: number): MovedSetting => ({ end, written, found: rate * 5, rate, low: Math.max(0, rate - 0.1), high: Math.min(1, rate + 0.1), p, effect: { value: rate * 300, low: rate * 300 - 9, high: rate * 300 + 9, p } });
    const sensitivity: Sensitivity = {
      runs: 5, animals: 48, unused: ['cocaine_half'], notVaried: [{ name: 'witnesses.familiarity', value: 'cage_mate' }],
      assumptions: [{ name: 'social_gain', of: 'model', value: '1', source: 'assumed', range: 'half and twice', settings: ['0.5', '2'] }, { name: 'stay', of: 'model', value: '0.3', source: 'assumed', range: 'half and twice', settings: ['0.15', '0.6'] }],
      questions: [{ analysis: 'relapse_test', kind: 'expectation', what: 'relapse_after_fear', at: null, found: 5, rate: 1, low: 0.5, high: 1, unit: 's', effect: 300, moves: [{ assumption: 'social_gain', settings: [setting('low', '0.5', 0.2, 0.001), setting('high', '2', 1, 1)] }, { assumption: 'stay', settings: [setting('low', '0.15', 1, 1), setting('high', '0.6', 1, 1)] }] }],
    };
    const resting = powerDocument({ ...base, power: { ...base.power, sensitivity } });
    expect(answers(resting)[0]).toContain('Of what was assumed it rests most on social_gain: with 0.5 the planned experiment has 20 % (10 to 30 %) in the place of 100 % (50 to 100 %).');
    expect(resting.sections.map(({ title }) => title).slice(0, 4)).toEqual(['Power', 'Power of the single tests', 'Which assumption moves the answer most', 'Animals']);
    expect(svgOf(resting, 'sensitivity-relapse-after-fear')).toMatch(/social_gain[\s\S]*0\.5 to 2; planned 1[\s\S]*difference, s[\s\S]*1 assumption moves it by nothing that is told from noise\./);
    expect(svgOf(resting, 'sensitivity-relapse-after-fear')).not.toContain('>stay<');
    expect(must(figureOf(resting, 'sensitivity-relapse-after-fear').table).rows.map((row) => row.slice(0, 6))).toEqual([['social_gain', '0.5', '20', '10 to 30', '−80', 'yes'], ['social_gain', '2', '100', '90 to 100', '0', 'no'], ['stay', '0.15', '100', '90 to 100', '0', 'no'], ['stay', '0.6', '100', '90 to 100', '0', 'no']]);
    expect(JSON.stringify(blocks(resting))).toContain('from the same random numbers. These count alike until an animal crosses once more, or less, than as planned, and what it does from then on differs by chance too');
    expect(JSON.stringify(blocks(resting))).toContain('1 assumption changes nothing that is measured here');
    expect(JSON.stringify(blocks(resting))).toContain('Assumed too, and not varied, as no range of words, routes and times can be told: witnesses.familiarity (cage_mate).');
  });

  it('says by which day criteria are met', async () => {
    const extinction = powerDocument(await facts(example('morphine-extinction-planned'), {}, 5));
    const [, counts] = must(extinction.sections.find(({ title }) => title === 'Animals')).blocks;
    expect(counts?.type === 'table' ? counts.table.heads : []).toEqual(['Animals', 'Excluded on average', 'Meet the criterion of extinction', 'half of these by its day']);
    expect(counts?.type === 'table' ? counts.table.rows[0]?.[0] : '').toBe('16');
  });
});
