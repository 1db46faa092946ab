import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import type { PowerReport } from '../../src/power/report/types.js';
import { clopperPearson } from '../../src/statistics/proportion.js';
import { protocol } from '../analysis/analysed.js';
import { folderWith, run } from './run.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}.cpp`, import.meta.url), 'utf8');
const files = { 'plan.cpp': example('witnessed-fear-planned'), 'swept.cpp': `${example('witnessed-fear-planned')}\nsweep design.n = 3, 5\nsweep morphine.dose = 1, 10 mg/kg\n`, 'release.cpp': example('witnessed-fear') };

const power = (argv: readonly string[], world: Partial<Parameters<typeof run>[1]> = {}): ReturnType<typeof run> => run(['power', ...argv, '--threads', '1'], { cwd: folderWith(files), ...world });

async function report(...argv: readonly string[]): Promise<PowerReport> {
  const { stdout, stderr } = await power(['plan.cpp', '--format', 'json', ...argv]);
  expect(stderr).toBe('');
  return JSON.parse(stdout) as PowerReport;
}

const rateOf = ({ points }: PowerReport, variant: string, n: string | undefined, what: string): { rate: number; low: number; high: number; found: number } | undefined =>
  points.find((point) => point.variant === variant && point.values['n'] === n)?.rates.find((rate) => rate.what === what);

describe('placepref power', () => {
  it('tells the power at each size, beside what if the model is wrong and if there is nothing', async () => {
    const found = await report('--sweep', 'n=3, 12', '--runs', '40');
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(new URL('../../schema/power-1.schema.json', import.meta.url), 'utf8')) as object);
    expect([validate(found), validate.errors]).toEqual([true, null]);
    expect(found.points.map(({ values, variant, runs, animals }) => [values['n'], variant, runs, animals])).toEqual(['3', '12'].flatMap((n) => ['as planned', 'weaker', 'other learner', 'no effect'].map((variant) => [n, variant, 40, 4 * Number(n)])));
    const [planned, weaker, nothing] = ['as planned', 'weaker', 'no effect'].map((variant) => rateOf(found, variant, '12', 'relapse_after_fear'));
    expect(planned?.rate).toBeGreaterThan(0.9);
    expect(weaker?.rate).toBeLessThan(planned?.rate ?? 0);
    expect(nothing?.rate).toBeLessThan(0.2);
    const { low, high } = clopperPearson(planned?.found ?? -1, 40);
    expect([planned?.low, planned?.high]).toEqual([low, high]);
    const sure = ['3', '12'].find((n) => (rateOf(found, 'as planned', n, 'relapse_after_fear')?.low ?? 0) > found.target);
    expect(found.smallest.find(({ what }) => what === 'relapse_after_fear')).toMatchObject({ sure });
  });

  it('shows it in 80 columns', async () => {
    const { code, stdout } = await power(['plan.cpp', '--sweep', 'n=4..12 step 4', '--runs', '20']);
    expect(code).toBe(exit.clean);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(stdout).toContain('relapse_after_fear, by relapse_test\n  n ');
    expect(stdout).toContain('excluded on average');
  });

  it('says of one experiment, and of tests without a side, what they are', async () => {
    const analyses = ['a', 'b'].map((name) => `analysis ${name} { outcome: score  phase: posttest  factors: treatment  test: one_way_anova  alpha: 0.05 }\n`);
    const world = { cwd: folderWith({ 'tests.cpp': `protocol "Tests"\n${protocol}${analyses.join('')}` }) };
    const { stdout } = await power(['tests.cpp', '--runs', '1', '--no-beside'], world);
    expect(stdout).toContain('Simulated experiments in which p is below alpha, in per cent, with intervals of');
    expect(stdout).toContain('as planned (1 experiment): ');
    expect((await power(['plan.cpp', '--runs', '1', '--no-beside'])).stdout.replaceAll('\n', ' ')).toContain('in which p is below alpha, and what a hypothesis compares is on the side that it expects, in per cent');
    const { stdout: notRun } = await power(['tests.cpp', '--runs', '1', '--no-beside', '--sweep', 'n=1, 4'], world);
    expect(notRun.replace(/\s+/g, ' ')).toContain('expected at least 3 (1 experiment).');
  });

  it('sweeps doses and parameters of the model, with the unit that the protocol has', async () => {
    const found = await report('--sweep', 'morphine.dose=0.01, 10 mg/kg', '--sweep', 'social_gain=0, 1', '--runs', '20', '--no-beside');
    const at = (dose: string, gain: string): number | undefined => found.points.find(({ values }) => values['morphine.dose'] === dose && values['social_gain'] === gain)?.rates.find(({ what }) => what === 'relapse_after_fear')?.rate;
    expect(at('10 mg/kg', '1')).toBeGreaterThan(0.9);
    expect(Math.max(at('10 mg/kg', '0') ?? 1, at('0.01 mg/kg', '1') ?? 1)).toBeLessThan(0.4);
  });

  it('takes what the protocol sweeps where nothing else is asked for', async () => {
    const { stdout } = await power(['swept.cpp', '--runs', '5', '--no-beside', '--format', 'csv']);
    const [head = '', ...rows] = stdout.trimEnd().split('\r\n');
    expect(head.startsWith('design.n,morphine.dose,variant,animals')).toBe(true);
    expect(new Set(rows.map((row) => row.split(',').slice(0, 4).join(' ')))).toEqual(new Set(['3 1 mg/kg as planned 12', '3 10 mg/kg as planned 12', '5 1 mg/kg as planned 20', '5 10 mg/kg as planned 20']));
  });

  it('stops when all intervals are as narrow as asked for', async () => {
    const found = await report('--sweep', 'n=12', '--width', '0.21', '--no-beside');
    expect(found.points[0]?.runs).toBe(100);
    expect(found.points[0]?.rates.every(({ low, high }) => high - low <= 0.21)).toBe(true);
  });

  it('tells what was done when it is interrupted', async () => {
    const stops: (() => void)[] = [];
    let looked = 0;
    const { code, stdout } = await power(['plan.cpp', '--sweep', 'n=3', '--runs', '300', '--no-beside', '--format', 'json'], { onInterrupt: (stop) => stops.push(stop), now: () => (++looked === 8 && stops.forEach((stop) => stop()), looked) });
    const { complete, interrupted, points } = JSON.parse(stdout) as PowerReport;
    expect([code, complete, interrupted, points[0]?.runs]).toEqual([exit.failure, false, 'power', 100]);
    expect(await power(['plan.cpp', '--sweep', 'n=3', '--no-beside'], { onInterrupt: (stop) => stop() })).toEqual({ code: exit.failure, stdout: '', stderr: 'placepref: interrupted before the first hundred experiments were done.\n' });
  });

  it('writes a report, and figures, in the place of its text', async () => {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await power(['plan.cpp', '--sweep', 'n=3, 4', '--runs', '5', '--no-beside', '--target', '90 %', '--report', 'out.md', '--figures', 'figures'], { cwd });
    const told = 'power by 5 simulated experiments of each of 2 designs, seed 1';
    expect([code, stdout, stderr]).toEqual([exit.clean, '', `figures: 14 figures of ${told}\nout.md: report of ${told}\n`]);
    const text = readFileSync(join(cwd, 'out.md'), 'utf8');
    expect(text).toContain("placepref power plan.cpp --runs 5 --seed 1 --sweep 'n=3, 4' --target 0.9 --report out.md --figures figures --no-beside");
    for (const [, path = ''] of text.matchAll(/\]\(<(.*?)>\)/g)) expect(existsSync(join(cwd, path))).toBe(true);
    expect(readdirSync(join(cwd, 'figures'))).toContain('power-relapse-after-fear.png');
  });

  it('writes numbers beside a report where they are asked for', async () => {
    const cwd = folderWith(files);
    const { code } = await power(['swept.cpp', '--runs', '2', '--no-beside', '--format', 'csv', '-o', 'out.csv', '--report', 'out.html'], { cwd });
    expect([code, readFileSync(join(cwd, 'out.csv'), 'utf8').startsWith('design.n,')]).toEqual([exit.clean, true]);
    expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toContain('With morphine.dose 1 mg/kg: ');
    expect(readFileSync(join(cwd, 'out.html'), 'utf8')).toContain('placepref power swept.cpp --runs 2 --seed 1 -o out.csv --format csv --report out.html --no-beside');
  });

  it.each([
    [[], '--seed 1 --report out.md --sensitivity'],
    [['--runs', '3'], '--runs 3 --seed 1 --report out.md --sensitivity'],
  ])('with --sensitivity says %j as it was asked, since that is of each setting too', async (runs, said) => {
    const cwd = folderWith({ 'plan.cpp': `${example('morphine-extinction-planned')}\nsimulation { runs: 2 }\n` });
    let phases = 0;
    await power(['plan.cpp', ...runs, '--sensitivity', '--report', 'out.md'], { cwd, onInterrupt: (stop) => (++phases === 2 && stop(), () => undefined) });
    expect(readFileSync(join(cwd, 'out.md'), 'utf8')).toContain(`placepref power plan.cpp ${said}\n`);
  });

  it('says which assumption moves the power most: for readers in 80 columns, by its schema, as a table, in a report', { timeout: 120_000 }, async () => {
    const cwd = folderWith({ 'plan.cpp': example('morphine-extinction-planned') });
    const asked = ['plan.cpp', '--runs', '6', '--no-beside', '--sensitivity'];
    const { code, stdout } = await power([...asked, '--report', 'out.md', '-o', '-'], { cwd });
    expect([code, stdout.split('\n').filter((line) => line.length > 80)]).toEqual([exit.clean, []]);
    expect(stdout).toMatch(/Which assumption moves the power most\n[\s\S]*prime_reinstates, by prime_test\n.*set to +power +change +difference, s\n +as planned /);
    expect(stdout.replaceAll(/\n +/g, ' ')).toMatch(/\d+ assumptions change nothing that is measured here\./);
    expect(readFileSync(join(cwd, 'out.md'), 'utf8')).toMatch(/## Which assumption moves the answer most[\s\S]*\| Assumption \| Set to \| Power, % \|/);
    const found = JSON.parse((await power([...asked, '--format', 'json'], { cwd })).stdout) as PowerReport;
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(new URL('../../schema/power-1.schema.json', import.meta.url), 'utf8')) as object);
    expect([validate(found), validate.errors]).toEqual([true, null]);
    const { questions: [question], assumptions, runs } = found.sensitivity ?? { questions: [], assumptions: [], runs: 0 };
    expect([runs, question?.found, question?.rate]).toEqual([6, found.points[0]?.rates[0]?.found, found.points[0]?.rates[0]?.rate]);
    const settings = assumptions.reduce((sum, one) => sum + one.settings.length, 0);
    const [head = '', ...rows] = (await power([...asked, '--format', 'csv'], { cwd })).stdout.trimEnd().split('\r\n');
    expect(head.endsWith(',low,high,assumption,setting,p,difference,unit')).toBe(true);
    expect(rows.filter((row) => row.startsWith('sensitivity,'))).toHaveLength((found.sensitivity?.questions.length ?? 0) * (1 + settings));
  });

  it('has the power and no assumptions where it is interrupted while these are varied', { timeout: 60_000 }, async () => {
    const cwd = folderWith({ 'plan.cpp': example('morphine-extinction-planned') });
    const cut = (...more: string[]): ReturnType<typeof run> => {
      let phases = 0;
      return power(['plan.cpp', '--runs', '2', '--no-beside', '--sensitivity', ...more], { cwd, onInterrupt: (stop) => (++phases === 2 && stop(), () => undefined) });
    };
    const { code, stdout } = await cut('--format', 'json', '--report', 'out.md');
    const { complete, interrupted, sensitivity, points } = JSON.parse(stdout) as PowerReport;
    expect([code, complete, interrupted, sensitivity, points[0]?.runs]).toEqual([exit.failure, false, 'sensitivity', null, 2]);
    const { stdout: text } = await cut();
    for (const told of [text.replaceAll('\n', ' '), readFileSync(join(cwd, 'out.md'), 'utf8')]) {
      expect(told).toContain('It was interrupted while assumptions were varied: the power is whole; which assumption moves it most is not told.');
      expect(told).not.toContain('fewer experiments');
    }
  });

  it('varies assumptions of what is planned, and asks for what that does not say', async () => {
    const cwd = folderWith({ 'plan.cpp': files['plan.cpp'].replace('n: 12 per group', 'n: unstated') });
    const { code, stderr } = await power(['plan.cpp', '--runs', '2', '--no-beside', '--sweep', 'n=3, 4', '--sensitivity'], { cwd });
    expect([code, stderr]).toEqual([exit.problems, expect.stringContaining('assume one with --assume design.n=')]);
  });

  it('reports what is swept where the protocol does not say it', async () => {
    const cwd = folderWith({ 'plan.cpp': files['plan.cpp'].replace('n: 12 per group', 'n: unstated') });
    const { code } = await power(['plan.cpp', '--runs', '2', '--no-beside', '--sweep', 'n=3, 4', '--report', 'out.md'], { cwd });
    expect([code, readFileSync(join(cwd, 'out.md'), 'utf8').includes('fearful, vehicle given (n = 3)')]).toEqual([exit.clean, true]);
  });

  it('writes a file in the format that its ending says, or that was asked for', async () => {
    const cwd = folderWith(files);
    const written = async (...more: string[]): Promise<string> => {
      await power(['plan.cpp', '--runs', '2', '--no-beside', ...more], { cwd });
      return readFileSync(join(cwd, more[1] ?? ''), 'utf8');
    };
    expect(JSON.parse(await written('-o', 'p.json'))).toMatchObject({ power: '1.0' });
    expect(await written('-o', 'P.CSV')).toMatch(/^variant,/);
    expect(await written('-o', 'p.txt')).toContain('Animals');
    expect(await written('-o', 'q.json', '--format', 'csv')).toMatch(/^variant,/);
    const { stdout } = await power(['plan.cpp', '--runs', '2', '--no-beside', '--report', 'out.md', '--format', 'text'], { cwd });
    expect(stdout).toContain('Animals');
  });

  it.each([
    [['plan.cpp', '-o', 'p.parquet'], 'p.parquet: a report on numbers is not written as parquet; name it .csv or .json, or otherwise for text.'],
    [['plan.cpp', '--report', 'plan.cpp'], 'plan.cpp: a report is a page or a text; name it .html or .md.'],
    [['plan.cpp', '-o', 'out.md', '--report', './out.md'], './out.md: the numbers and the report need a file each.'],
    [['plan.cpp', '--sweep', 'morphin.dose=1 mg/kg'], 'Nothing that a simulation can change is called morphin.dose. Did you mean "morphine.dose"?'],
    [['plan.cpp', '--sweep', 'morphine.dose=3 min'], 'morphine.dose is 10 mg/kg in the protocol; 3 min cannot take its place.'],
    [['plan.cpp', '--sweep', 'n=0, 4'], 'n is 0; a number of animals is a whole number from 1 on.'],
    [['plan.cpp', '--sweep', 'n=4, 6, 4'], 'n is swept over 4 and 4, which are the same; give each value once.'],
    [['plan.cpp', '--sweep', 'morphine.dose=1 mg/kg, 1000 ug/kg'], 'morphine.dose is swept over 1 mg/kg and 1000 ug/kg, which are the same; give each value once.'],
    [['plan.cpp', '--sweep', 'social_gain=-1'], 'social_gain is -1; it must be 0 or more'],
    [['plan.cpp', '--target', '80'], 'Expected a share between 0 and 1, as 0.8 or 80 %.'],
    [['release.cpp'], '--assume morphine.dose=…'],
  ])('refuses %j', async (argv, message) => {
    const { code, stdout, stderr } = await power([...argv, '--runs', '5']);
    expect([code === exit.clean, stdout]).toEqual([false, '']);
    expect(stderr).toContain(message);
  });

  it('names what keeps all analyses from being run', async () => {
    const cwd = folderWith({ 'plan.cpp': files['plan.cpp'].replaceAll('test: factorial_anova', 'test: unstated').replaceAll(/hypothesis \w+ \{[^}]*\}/g, '') });
    const { code, stderr } = await power(['plan.cpp', '--runs', '5', '--no-beside'], { cwd });
    expect([code, stderr]).toEqual([exit.problems, 'placepref: No analysis of the protocol can be run:\n  relapse_test: its test is unstated\n  fear_test: its test is unstated\n']);
  });
});
