import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { AnalysisReport } from '../../src/analysis/report/types.js';
import { exit } from '../../src/cli/exit.js';
import { csvOf, minutes, protocol, twoAges } from '../analysis/analysed.js';
import { folderWith, run } from './run.js';

const study = `protocol "Two groups"\n${protocol}
exclude animal when time in drug_side during pretest > 6.9 min
hypothesis works { expects: (mean(score during posttest among drugged) > mean(score during posttest among control))  analysis: main }
analysis main { outcome: score  phase: posttest  factors: treatment  test: t_test  alpha: 0.05  primary: yes }
analysis other { outcome: score  factors: treatment  test: unstated  alpha: unstated }
`;
const files = { 'study.cpp': study, 'results.csv': csvOf({ ...minutes, C1: [6, 7, 6] }) };

describe('placepref analyze', () => {
  it('tells groups apart that have the same levels, in a table that simulate wrote', async () => {
    const cwd = folderWith({ 'ages.cpp': twoAges });
    await run(['simulate', 'ages.cpp', '--threads', '1', '-o', 'ages.csv'], { cwd });
    const { code, stdout } = await run(['analyze', 'ages.cpp', 'ages.csv', '--format', 'json'], { cwd });
    expect(code).toBe(exit.clean);
    expect((JSON.parse(stdout) as AnalysisReport).groups.map(({ group, planned, found }) => `${group}: ${found} of ${planned}`)).toEqual(['young vehicle_only: 2 of 2', 'young drugged: 2 of 2', 'old vehicle_only: 2 of 2', 'old drugged: 2 of 2']);
  });

  it('says what was read, what is excluded, and what each analysis gives', async () => {
    const { code, stdout, stderr } = await run(['analyze', 'study.cpp', 'results.csv'], { cwd: folderWith(files) });
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(stdout).toBe(`Two groups
results.csv: 8 animals, 31 of 32 planned sessions

  group    planned  found  excluded
  drugged        4      4         1
  control        4      4         1

Without a number in the table
  posttest second_test, day 4: C1

To note
  There is no column entries_left, entries_right, latency_left_s or
    latency_right_s; nothing that the protocol plans rests on them.

Rules of exclusion
  exclude animal when time in drug_side during pretest > 6.9 min: C3 and D2.

main (primary)
  score during posttest by treatment: t test, alpha 0.05

  group    n  mean, s     SD
  drugged  3    580.0  69.28
  control  3    410.0  62.45

  drugged less control
    170 s [20.5, 320]; t(4) = 3.157; p = 0.034; d 2.58 [0.17, 4.86]

  works: (mean(score during posttest among drugged) > mean(score during posttest
    among control))
    170 s [20.5, 320]; t(4) = 3.157; p = 0.034; d 2.58 [0.17, 4.86]
    On the side that is expected; p is below alpha.

other
  score by treatment: unstated, alpha unstated

  Not run: its test is unstated.

In brackets: intervals with a confidence of 95 %, those of partial eta squared
of 90 %.
`);
  });

  it('gives the same as JSON, valid by its schema', async () => {
    const { code, stdout } = await run(['analyze', 'study.cpp', 'results.csv', '--format', 'json'], { cwd: folderWith(files) });
    const report = JSON.parse(stdout) as AnalysisReport;
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(new URL('../../schema/analysis-1.schema.json', import.meta.url), 'utf8')) as object);
    expect([validate(report), validate.errors]).toEqual([true, null]);
    expect(code).toBe(exit.clean);
    expect(report.results).toEqual({ path: 'results.csv', sha256: createHash('sha256').update(files['results.csv']).digest('hex') });
    expect(report.analyses.map(({ name, notRun }) => [name, notRun])).toEqual([['main', null], ['other', 'its test is unstated']]);
    expect(report.analyses[0]?.tests[0]).toMatchObject({ statistic: 't', df: [4], value: expect.closeTo(3.1568, 4) as number });
  });

  it('gives a row for each test as CSV, into a file', async () => {
    const cwd = folderWith(files);
    const { stdout } = await run(['analyze', 'study.cpp', 'results.csv', '--format', 'csv', '-o', 'tests.csv'], { cwd });
    const [head = '', ...rows] = readFileSync(join(cwd, 'tests.csv'), 'utf8').trimEnd().split('\r\n');
    expect([stdout, head.split(',').slice(0, 6), rows.map((row) => row.split(',').slice(0, 5))]).toEqual(['', ['analysis', 'kind', 'what', 'at', 'statistic', 'value'], [['main', 'test', 'drugged less control', '', 't'], ['main', 'expectation', 'works', '', 't'], ['other', 'test', '', '', '']]]);
  });

  it('is written in the format that the ending of its file says, if none is asked for', async () => {
    const cwd = folderWith(files);
    const asked = await run(['analyze', 'study.cpp', 'results.csv', '--format', 'json'], { cwd });
    for (const more of [['-o', 'by-ending.json'], ['-o', 'asked.txt', '--format', 'json']]) expect((await run(['analyze', 'study.cpp', 'results.csv', ...more], { cwd })).code).toBe(exit.clean);
    expect(readFileSync(join(cwd, 'by-ending.json'), 'utf8')).toBe(asked.stdout);
    expect(readFileSync(join(cwd, 'asked.txt'), 'utf8')).toBe(asked.stdout);
    expect(await run(['analyze', 'study.cpp', 'results.csv', '-o', 'r.parquet'], { cwd })).toMatchObject({ code: exit.usage, stderr: expect.stringContaining('is not written as parquet') as string });
  });

  it('runs each test that a protocol can name, with effect sizes and their intervals', async () => {
    const planned: readonly (readonly [test: string, facts: string])[] = [
      ['one_sample_t_test', 'phase: posttest'],
      ['t_test', 'phase: posttest  factors: treatment'],
      ['welch_test', 'phase: posttest  factors: treatment'],
      ['mann_whitney', 'phase: pretest  factors: treatment'],
      ['paired_t_test', 'phase: pretest, posttest  factors: treatment  correction: holm'],
      ['wilcoxon', 'phase: pretest, posttest  factors: treatment'],
      ['one_way_anova', 'phase: posttest  factors: treatment  correction: tukey'],
      ['factorial_anova', 'phase: posttest  factors: treatment, sex'],
      ['repeated_anova', 'phase: posttest'],
      ['mixed_anova', 'phase: posttest  factors: treatment  correction: holm  contrasts: (mean(score among drugged) > mean(score among control))'],
      ['kruskal_wallis', 'phase: posttest  factors: treatment'],
      ['correlation', 'phase: posttest  covariates: baseline'],
    ];
    const plans = planned.map(([test, facts]) => `analysis ${test}_of_scores { outcome: score  test: ${test}  ${facts}  alpha: 0.05 }`);
    const cwd = folderWith({ 'all.cpp': ['protocol "All tests"', protocol, 'outcome baseline = time in drug_side during pretest', ...plans].join('\n'), 'results.csv': csvOf() });
    const analyze = async (...options: readonly string[]): Promise<string> => (await run(['analyze', 'all.cpp', 'results.csv', ...options], { cwd })).stdout;
    const { analyses } = JSON.parse(await analyze('--format', 'json')) as AnalysisReport;
    const [text, csv] = [await analyze(), await analyze('--format', 'csv')];
    for (const [index, [test]] of planned.entries()) {
      const { notRun, tests = [], notes } = analyses[index] ?? {};
      expect([test, notRun, notes]).toEqual([test, null, []]);
      // Pairs of groups have the interval of their difference, epsilon squared of ranks none, nor has a rank-biserial correlation of 1.
      for (const { p, effect, difference } of tests) expect([test, p, effect?.interval ?? difference?.interval ?? effect?.name]).toEqual([test, expect.any(Number), test === 'kruskal_wallis' ? 'epsilon squared' : effect?.value === 1 ? 'rank-biserial' : { low: expect.any(Number) as number, high: expect.any(Number) as number, confidence: expect.any(Number) as number }]);
      expect(csv.match(new RegExp(`^${test}_of_scores,test`, 'gm'))).toHaveLength(tests.length);
      expect(text).toContain(`\n${test}_of_scores\n`);
    }
    expect(analyses.flatMap(({ tests }) => tests.map(({ method }) => method)).filter((method) => method === 'exact').length).toBeGreaterThan(0);
  });

  it('tells each fault of the table with its row and column, and writes nothing', async () => {
    const cwd = folderWith({ ...files, 'results.csv': files['results.csv'].replace('D1,drugged', 'D1,druged').replace(',8,7', ',8,x') });
    const { code, stdout, stderr } = await run(['analyze', 'study.cpp', 'results.csv', '-o', 'out.txt'], { cwd });
    expect([code, stdout]).toEqual([exit.problems, '']);
    expect(stderr).toContain('results.csv, row 2, column group: There is no group called “druged”; there are drugged and control. Did you mean "drugged"?');
    expect(stderr).toContain('results.csv, row 3, column time_right_min: “x” is no number.');
    expect(existsSync(join(cwd, 'out.txt'))).toBe(false);
  });

  it.each([
    ['NDJSON', '{"run":1,"animal":"D1"}\n{"run":1,"animal":"D2"}\n', 'placepref: other, row 1: This is JSON; save the table as CSV (UTF-8).\n'],
    ['JSON', '[\n  { "animal": "D1" }\n]\n', 'placepref: other, row 1: This is JSON; save the table as CSV (UTF-8).\n'],
    ['Parquet', Uint8Array.of(0x50, 0x41, 0x52, 0x31, 0x15, 0x04, 0x80, 0xff), 'placepref: other: This is a Parquet file; save the table as CSV (UTF-8).\n'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0x80, 0xff), 'placepref: other: This is a workbook; save the table as CSV (UTF-8).\n'],
  ])('says of %s what it is', async (_, other, message) => {
    const { code, stderr } = await run(['analyze', 'study.cpp', 'other'], { cwd: folderWith({ ...files, other }) });
    expect([code, stderr]).toEqual([exit.problems, message]);
  });

  it('holds the table against the plan: animals that are missing, rows without a number, columns without one', async () => {
    const { D1: _, C4, ...others } = minutes;
    const results = csvOf({ ...others, C4: [...(C4 ?? []).slice(0, 3), null], C5: C4 ?? [], C6: C4 ?? [] });
    const read = async (table: string): Promise<AnalysisReport> => JSON.parse((await run(['analyze', 'study.cpp', 'results.csv', '--format', 'json'], { cwd: folderWith({ ...files, 'results.csv': table }) })).stdout) as AnalysisReport;
    const report = await read(results);
    expect(report.groups.map(({ group, planned, found }) => [group, planned, found])).toEqual([['drugged', 4, 3], ['control', 4, 6]]);
    // Four of the animal that is missing, and the row of C4 that has no number.
    expect([report.sessions, report.missing]).toEqual([{ planned: 40, found: 35 }, [{ animal: 'C4', phase: 'posttest', session: 'second_test', day: 4 }]]);
    expect(report.notes.slice(0, 2)).toEqual([
      { at: null, message: 'Of drugged the table has 3 animals, 1 fewer than the 4 that are planned.' },
      { at: null, message: 'Of control the table has 6 animals, 2 more than the 4 that are planned.' },
    ]);
    const without = await read(files['results.csv'].split('\n').map((row, index) => (index === 0 ? row : row.replace(/[\d.]+$/, ''))).join('\n'));
    expect(without.sessions.found).toBe(31);
    expect(without.notes).toContainEqual({ at: 'column time_right_min', message: 'No row has a number here, and an outcome, an exclusion or a criterion rests on it.' });
  });

  it('tells the first faults of a table that has many', async () => {
    const rows = files['results.csv'].split('\n').map((row, index) => (index === 0 ? row : row.replace(/^\w+,\w+/, `A${index},none${index}`)));
    const { stderr } = await run(['analyze', 'study.cpp', 'results.csv'], { cwd: folderWith({ ...files, 'results.csv': rows.join('\n') }) });
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toMatch(/^… and \d+ more faults\.$/);
  });

  it.each([
    ['a table that is not there', ['analyze', 'study.cpp', 'none.csv'], exit.usage, 'none.csv'],
    ['to write over its table', ['analyze', 'study.cpp', 'results.csv', '-o', 'results.csv'], exit.usage, 'it was not overwritten'],
    ['an experiment that there is not', ['analyze', 'study.cpp', 'results.csv', '--experiment', 'x'], exit.usage, "there is no experiment 'x'"],
  ])('refuses %s', async (_, argv, expected, message) => {
    const { code, stderr } = await run(argv, { cwd: folderWith(files) });
    expect([code, stderr.includes(message)]).toEqual([expected, true]);
  });

  it('takes one of several simulated experiments', async () => {
    const cwd = folderWith(files);
    await run(['simulate', 'study.cpp', '--runs', '3', '--threads', '1', '-o', 'r.csv'], { cwd });
    expect((await run(['analyze', 'study.cpp', 'r.csv'], { cwd })).stderr).toContain('The table holds 3 simulated experiments');
    expect((await run(['analyze', 'study.cpp', 'r.csv', '--run', '2'], { cwd })).stdout).toContain('8 animals, 32 of 32 planned sessions');
  });

  it('takes one of the points of a sweep, and none where it is not said which', async () => {
    const cwd = folderWith(files);
    await run(['simulate', 'study.cpp', '--sweep', 'n=4, 6', '--sweep', 'crossings=2, 3', '--runs', '2', '--threads', '1', '-o', 'r.csv'], { cwd });
    const analyze = (...more: readonly string[]): ReturnType<typeof run> => run(['analyze', 'study.cpp', 'r.csv', ...more], { cwd });
    for (const of of [[], ['--run', '1']]) {
      const { code, stderr } = await analyze(...of);
      expect([code, stderr]).toEqual([exit.problems, 'placepref: r.csv, column n, crossings: The table holds 8 simulated experiments at 4 points of a sweep (n = 4, crossings = 2; n = 4, crossings = 3; n = 6, crossings = 2; n = 6, crossings = 3); which point is meant has to be said, as by --point "n=4" --point "crossings=2".\n']);
    }
    expect((await analyze('--run', '1', '--point', 'n=6')).stderr).toContain('4 simulated experiments at 2 points of a sweep (n = 6, crossings = 2; n = 6, crossings = 3)');
    expect((await analyze('--point', 'n=6', '--point', 'crossings = 2')).stderr).toContain('The table holds 2 simulated experiments; which one is meant has to be said, as by --run 1.');
    expect((await analyze('--point', 'n=7')).stderr).toContain('The table holds no experiment with n = 7; there are n = 4, crossings = 2;');
    expect((await analyze('--point', 'm=7')).stderr).toContain('The table has no column m of a sweep; what is swept is n and crossings.');
    expect(await analyze('--point', 'n=6', '--point', 'n = 8')).toMatchObject({ code: exit.usage, stderr: expect.stringContaining('n has the value 6 already; each thing that is swept is given once.') });
    expect((await analyze('--point', 'n')).stderr).toContain('Expected name=value, as n=6.');
    const { code, stdout } = await analyze('--run', '2', '--point', 'n=6', '--point', 'crossings=2');
    expect([code, /r\.csv: (\d+) animals/.exec(stdout)?.[1]]).toEqual([exit.clean, '12']);
  });
});
