import { describe, expect, it } from 'vitest';
import { htmlDocument } from '../../../src/report/document/html.js';
import { markdownDocument } from '../../../src/report/document/markdown.js';
import { type Block, type Document, figuresOf } from '../../../src/report/document/types.js';
import { evenly } from '../../../src/report/simulation/evenly.js';
import { shownNumber } from '../../../src/report/simulation/names.js';
import { simulationReport } from '../../../src/report/simulation/report.js';
import type { SimulationFacts } from '../../../src/report/simulation/types.js';
import { observe } from '../../../src/simulation/observed/observe.js';
import { fitted } from '../../../src/simulation/parameters/fitted.js';
import { parameterTable } from '../../../src/simulation/parameters/table.js';
import type { Settings } from '../../../src/simulation/simulation.js';
import { example } from '../../simulation/design/compiled.js';
import { simulated } from '../../simulation/observed/simulated.js';
import { expectXml } from '../xml.js';
import { must } from '../../must.js';

const plan = example('witnessed-fear-planned');

async function factsOf(text: string, runs = 3, settings: Partial<Settings> = {}): Promise<SimulationFacts> {
  const { study, experiment, simulation } = await simulated(text, settings);
  return {
    ...observe(simulation, experiment, 5, runs),
    study,
    experiment,
    runs,
    command: 'placepref simulate plan.cpp --runs 3 --seed 5',
    manifest: {
      tool: { name: 'placepref', version: '9.9.9' }, protocol: { title: study.title, experiment: experiment.name, inputs: study.inputs }, generator: 'generator', seed: 5, learner: 'strengths', scenario: null,
      assumptions: settings.assumptions ?? {}, sizes: settings.sizes ?? {}, ignored: simulation.design.ignored, assumed: simulation.design.assumed,
      parameters: [{ name: 'morphine_half', value: 1.15, unit: 'mg/L', source: 'assumed' }, { name: 'cocaine_half', value: 0.8, unit: 'mg/L', source: 'assumed' }, { name: 'social_gain', value: 1, unit: '1', source: 'a paper' }],
    },
  };
}

const facts = await factsOf(plan);
const report = simulationReport(facts);
const blocks = ({ lead, sections }: Document): Block[] => [...lead, ...sections.flatMap((section) => section.blocks)];
const tableOf = (document: Document, figure: string): readonly (readonly string[])[] => blocks(document).flatMap((block) => (block.type === 'figure' && block.figure.name === figure ? (block.table?.rows ?? []) : []));

describe('the report of a simulation', () => {
  it('has its sections in the order of a reader', () => {
    expect(report.sections.map(({ title }) => title)).toEqual(['What the animals go through', 'What would be measured', 'Single animals', 'Drugs', 'What was assumed, and from where', 'What the model leaves out', 'How to repeat it', 'How to cite it']);
    expect(figuresOf(report).map(({ name }) => name)).toEqual(['timeline', 'predicted-preference', 'predicted-fear', 'animals', 'concentrations']);
  });

  it('says first of all that nothing was measured, and below every figure of numbers', () => {
    expect(report.lead[0]).toMatchObject({ type: 'notice', text: expect.stringContaining('Predicted, not measured.') });
    const captions = blocks(report).flatMap((block) => (block.type === 'figure' && block.figure.name !== 'timeline' ? [block.caption] : []));
    expect(captions).toHaveLength(4);
    for (const caption of captions) expect(caption).toMatch(/[Pp]redicted, not measured/);
  });

  it('says n, experiments and seed of what it shows', () => {
    for (const figure of figuresOf(report).filter(({ name }) => name.startsWith('predicted'))) expect(figure.svg({ theme: 'print', id: 'x' })).toMatch(/fearful, vehicle given, n = 12[\s\S]*3 simulated experiments\. Seed 5\./);
    expect(figuresOf(report).find(({ name }) => name === 'animals')?.svg({ theme: 'print', id: 'x' })).toContain('The first animal of each group in experiment 1 of seed 5.');
  });

  it('has the numbers that were simulated in its tables', () => {
    const rows = tableOf(report, 'predicted-preference');
    const group = must(facts.spread.variables[0]?.occasions[2]?.groups[0]);
    const [low, first, median, third, high] = group.quantiles.map(shownNumber);
    const [least, middle, most] = group.means.map(shownNumber);
    expect(rows).toHaveLength(12);
    expect(rows[8]).toEqual(['day 25, relapse: witnessing', 'fearful, vehicle given', '36', median, `${first} to ${third}`, `${low} to ${high}`, middle, `${least} to ${most}`]);
    const times = tableOf(report, 'animals');
    expect(times).toHaveLength(12);
    // The test lasts 15 min.
    for (const [, , , one, other] of times) expect(Number(one) + Number(other)).toBeCloseTo(900, -1);
  });

  it('says of one experiment that it is one, and draws no spread of means', async () => {
    const single = simulationReport(await factsOf(plan, 1));
    expect(JSON.stringify(blocks(single))).toContain('There is no other: how much another experiment would differ is not shown');
    expect(figuresOf(single)[1]?.svg({ theme: 'print', id: 'x' })).not.toMatch(/class="means"|group means/);
  });

  it('claims no more experiments than it looked at', () => {
    const many = simulationReport({ ...facts, runs: 10_000 });
    expect(JSON.stringify(blocks(many))).toContain('Boxes and bars are of 3 simulated experiments, the first of the 10,000 that were asked for.');
    expect(JSON.stringify(many.sections.at(-1))).toContain(': 3 simulated experiments with placepref 9.9.9');
  });

  it('tells what was assumed by whom, and the sources of the numbers that count', async () => {
    const assumed = simulationReport(await factsOf(plan, 1, { sizes: {}, assumptions: {} }));
    const text = JSON.stringify(assumed.sections.find(({ title }) => title.startsWith('What was assumed')));
    expect(text).toContain('pretest.first_test: it is in the middle of its window of time.');
    expect(text).toContain('["morphine_half","1.15","mg/L","assumed"]');
    expect(text).toContain('["social_gain","1","","a paper"]');
    expect(text).not.toContain('cocaine_half');
    expect(text).toContain('The model has 2 numbers, without those of drugs that are not given. 1 of them are assumed');
  });

  it('says how many numbers were fitted and how many are assumed, as their sources have it', () => {
    const limits = (parameters: SimulationFacts['manifest']['parameters']): string => JSON.stringify(simulationReport({ ...facts, manifest: { ...facts.manifest, parameters } }).sections.find(({ title }) => title === 'What the model leaves out'));
    const all = parameterTable.map(({ name, value, unit, source }) => ({ name, value, unit, source }));
    const ofOthers = /^(cocaine|ethanol)_/;
    expect(limits(all)).toContain(`, ${Object.keys(fitted).filter((name) => !ofOthers.test(name)).length} were fitted to published lines, which is a calibration and no evidence, and `);
    const [one, two, three] = ['learning_rate', 'context_transfer', 'latent_present'].map((name) => must(all.find((row) => row.name === name)));
    expect(limits([must(one), must(two), must(three)])).toContain('Of the 3 numbers that count here, 1 was fitted to published lines, which is a calibration and no evidence, and 1 more is assumed, in whole or for the species.');
    expect(limits([must(three)])).not.toContain('numbers that count here');
  });

  it('has values that were given for the protocol as they were written', () => {
    const given = simulationReport({ ...facts, manifest: { ...facts.manifest, assumptions: { 'morphine.dose': { type: 'quantity', value: 10, unit: 'mg/kg', written: '10 mg/kg' }, 'morphine.route': { type: 'reference', id: 'route.sc' } }, sizes: { [must(facts.experiment.arms[0]).id]: 8 } } });
    expect(JSON.stringify(given.sections)).toContain('[["morphine.dose","10 mg/kg"],["morphine.route","sc"],["animals of fearful, vehicle given","8"]]');
  });

  it('names what is ignored', () => {
    const limits = JSON.stringify(simulationReport({ ...facts, manifest: { ...facts.manifest, ignored: ['a lesion'] } }).sections.find(({ title }) => title === 'What the model leaves out'));
    expect(limits).toContain('a lesion');
  });

  it('carries out the exclusions of the protocol, and says what they take out', async () => {
    const stricter = simulationReport(await factsOf(plan.replaceAll('> 75 % of 15 min', '> 52 % of 15 min')));
    const [, said, rule] = must(stricter.sections[1]).blocks;
    expect(said).toEqual({ type: 'text', text: "The protocol's exclusions were carried out. So much of an experiment with 48 animals is in no number of this section:" });
    const [what, of, first, mean] = rule?.type === 'table' ? must(rule.table.rows[0]) : [];
    expect([what, of]).toEqual(['exclude animal when time in left during pretest > 52 % of 15 min or time in right during pretest > 52 % of 15 min', 'animals']);
    expect(Number(first)).toBeGreaterThan(5);
    const values = tableOf(stricter, 'predicted-preference').filter(([test]) => test?.startsWith('day 1,')).reduce((sum, [, , count]) => sum + Number(count), 0);
    expect(3 * 48 - values).toBeCloseTo(3 * Number(mean), 0);
    expect(tableOf(report, 'predicted-preference')[0]?.[2]).toBe('36');
  });

  it('says which rule cannot be carried out', async () => {
    const byGroup = simulationReport(await factsOf(plan.replace('exclude animal when', 'exclude group when')));
    expect(JSON.stringify(byGroup.sections.find(({ title }) => title === 'What the model leaves out'))).toContain('is not carried out in what is shown here: a rule for each group is not carried out');
    expect(JSON.stringify(byGroup.sections[1])).not.toContain('exclusions were carried out');
  });

  it('has what else was computed before what that rests on, and cites it', () => {
    const more = simulationReport({ ...facts, cited: '10 simulated experiments of each of 2 designs' }, { lead: [{ type: 'text', text: 'the answer' }], sections: [{ title: 'Power', blocks: [] }] });
    expect(more.lead.map(({ type }) => type)).toEqual(['notice', 'text', 'table']);
    expect(more.sections.map(({ title }) => title).slice(0, 2)).toEqual(['Power', 'What the animals go through']);
    expect(JSON.stringify(more.sections.at(-1))).toContain(': 10 simulated experiments of each of 2 designs with placepref 9.9.9');
  });

  it('has the same bytes each time', async () => {
    expect(htmlDocument(simulationReport(await factsOf(plan)))).toBe(htmlDocument(report));
  });

  it('has ids that differ, all of them', () => {
    const ids = [...htmlDocument(report).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, labels = ''] of htmlDocument(report).matchAll(/aria-labelledby="([^"]+)"/g)) for (const id of labels.split(' ')) expect(ids).toContain(id);
  });

  it('takes nothing of a protocol for marks', async () => {
    const hostile = await factsOf(plan.replace(/^protocol ".*"/m, 'protocol "</title><script>alert(1)</script> & | `x`"').replace('note: "', 'note: "<img src=x> '), 1);
    const page = htmlDocument(simulationReport(hostile));
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)');
    expect(markdownDocument(simulationReport(hostile))).toContain('# \\</title\\>\\<script\\>alert(1)');
    for (const figure of figuresOf(simulationReport(hostile))) await expectXml(figure.svg({ theme: 'print', id: figure.name }));
  });

  it('draws so many tests of many, and has all in the table', async () => {
    const many = simulationReport(await factsOf(plan.replace('phase posttest day 10 {\n  configuration: undivided\n  session second_test at the same time as first_test { test in box for 15 min }\n}', '').replace('phase sobriety days 11 to 24 {\n', 'phase sobriety days 11 to 24 {\n  session daily_test between 12:30 and 13:30 { test in box for 15 min }\n'), 1));
    const svg = figuresOf(many).find(({ name }) => name === 'predicted-preference')?.svg({ theme: 'print', id: 'x' }) ?? '';
    expect(svg).toContain('8 of 16 tests are drawn; the table has all.');
    expect(tableOf(many, 'predicted-preference')).toHaveLength(16 * 4);
  });
});

it('things are taken evenly, the first and the last among them', () => {
  expect(evenly([1, 2, 3, 4, 5, 6, 7, 8, 9], 3)).toEqual([1, 5, 9]);
  expect(evenly([1, 2], 3)).toEqual([1, 2]);
});

it('numbers have three figures', () => {
  expect([412.4, 41.23, 0.41234, -2.71999, 0, -0.0001, Number.NaN].map(shownNumber)).toEqual(['412', '41.2', '0.412', '−2.72', '0', '−0.0001', '']);
});
