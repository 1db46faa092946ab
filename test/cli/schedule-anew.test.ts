import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { isDate } from '../../src/language/ir/clock.js';
import type { Schedule } from '../../src/schedule/types.js';
import { folderWith, run, type Ran } from './run.js';

const example = (name: string): string => readFileSync(new URL(`../../examples/${name}`, import.meta.url), 'utf8');

const files = { 'plan.cpp': example('morphine-extinction-planned.cpp'), 'animals.csv': example('morphine-extinction-planned.animals.csv'), 'facility.json': example('laboratory/facility.json'), 'results.csv': example('morphine-extinction-planned.results.csv') };

const asked = ['schedule', 'plan.cpp', '--start', '2026-03-02', '--animals', 'animals.csv', '--facility', 'facility.json', '--out', 'out'];
const anew = [...asked, '--force', '--results', 'results.csv'];

const made = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-')));

beforeAll(async () => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(made, name), text);
  const { code, stderr } = await run(asked, { cwd: made });
  if (code !== exit.clean) throw new Error(stderr);
}, 60_000);

afterAll(() => rmSync(made, { recursive: true }));

/** A folder of its own with the schedule that stands. */
function standing(): string {
  const cwd = folderWith({});
  cpSync(made, cwd, { recursive: true });
  return cwd;
}

const on = (cwd: string, argv: readonly string[], today = '2026-03-16'): Promise<Ran> => run(argv, { cwd, today, columns: 80, env: { NO_COLOR: '1' } });

const scheduleIn = (cwd: string, folder = 'out/unblinded'): Schedule => JSON.parse(readFileSync(join(cwd, folder, 'schedule.json'), 'utf8')) as Schedule;

describe('placepref schedule over one that stands', () => {
  const keyIn = (cwd: string): { codes: { code: string; stands_for: string; group: string; animals: string }[] } => JSON.parse(readFileSync(join(cwd, 'out/unblinded/key.json'), 'utf8')) as ReturnType<typeof keyIn>;

  it('keeps its codes where the same animals get the same, so that what is labelled stays what it is', async () => {
    const cwd = standing();
    const before = keyIn(cwd);
    writeFileSync(join(cwd, 'weights.csv'), 'animal,date,weight_g\nM07,2026-03-02,40\n');
    const { code, stderr } = await on(cwd, [...asked, '--weights', 'weights.csv', '--force'], '2026-03-01');
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(before.codes.length).toBeGreaterThan(1);
    expect([scheduleIn(cwd).revision, keyIn(cwd)]).toEqual([1, before]);
  });

  it('says which codes nobody can tell any more where animals get other things', async () => {
    const cwd = standing();
    const before = keyIn(cwd).codes.map(({ code }) => code);
    const { code, stderr } = await on(cwd, [...asked, '--seed', '99', '--force'], '2026-03-01');
    expect([code, stderr]).toEqual([exit.clean, `warning: out: Codes of the schedule that is replaced fall away, as this one gives other things, or to other animals: ${before.join(', ')}. With the new key nobody can tell what is labelled with them: do not use it.\n`]);
  });

  it('draws the codes of a seed that is asked for', async () => {
    const cwd = standing();
    const before = keyIn(cwd);
    const { stderr } = await on(cwd, [...asked, '--code-seed', '5', '--force'], '2026-03-01');
    expect(stderr).toBe('');
    expect(keyIn(cwd)).not.toEqual(before);
    expect(keyIn(cwd).codes.map(({ stands_for: given }) => given).toSorted()).toEqual(before.codes.map(({ stands_for: given }) => given).toSorted());
  });
});

describe('placepref schedule --results', () => {
  it('knows an animal by its letters, whichever way a system writes the accent in them', async () => {
    const named = (text: string, form: string): string => text.replaceAll('M07', 'M\u00E97').replaceAll('M08', 'M\u00F68').normalize(form);
    const cwd = folderWith({ ...files, 'animals.csv': named(files['animals.csv'], 'NFD'), 'results.csv': named(files['results.csv'], 'NFC'), 'weights.csv': named('animal,date,weight_g\nM07,2026-03-02,40\n', 'NFC') });
    const weighed = ['--weights', 'weights.csv'];
    expect(await on(cwd, [...asked, ...weighed], '2026-03-01')).toMatchObject({ code: exit.clean, stderr: '' });
    writeFileSync(join(cwd, 'animals.csv'), named(files['animals.csv'], 'NFC'));
    const { code, stdout, stderr } = await on(cwd, [...anew, ...weighed, '--gone', 'Me\u03017,Mo\u03088']);
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(stdout).toContain('M\u00E97 and M\u00F68: not planned further (not there any more)');
  });

  it('plans anew from the day after the last that was measured, and says what was learned', async () => {
    const cwd = standing();
    const before = scheduleIn(cwd);
    const { code, stdout, stderr } = await on(cwd, anew);
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(stdout).toContain(`Planned anew from 2026-03-16, day 15
  from the day after the last that was measured; to plan from another, say
    --from
  extinction: 7 of 16 animals met the criterion: M07 on day 10 (2026-03-11);
    M12 on day 11 (2026-03-12); M14 on day 12 (2026-03-13); M01, M13 and M16 on
    day 13 (2026-03-14); M08 on day 14 (2026-03-15)
  extinction: 9 animals go on until the criterion is met, at the longest to
    2026-03-21
  42 sessions fall away, 7 sessions are on another day; the last day is
    2026-03-22, as it was
  Every session is at the clock time that its animal had.`);
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const after = scheduleIn(cwd);
    expect(after.events.filter(({ day }) => day < 15)).toEqual(before.events.filter(({ day }) => day < 15).map((event) => ({ ...event, status: 'past' })));
    expect([after.revision, after.allocation]).toEqual([1, before.allocation]);
    expect(after.events.filter(({ animal, day }) => animal === 'M07' && day > 14).map(({ date, written }) => [date, written])).toEqual([['2026-03-16', 'inject morphine immediately before primed'], ['2026-03-16', 'test in box for 15 min as primed']]);
    const validate = new Ajv2020({ strict: false, formats: { date: isDate } }).compile(JSON.parse(readFileSync(new URL('../../schema/schedule-1.schema.json', import.meta.url), 'utf8')) as object);
    validate(after);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('gives the blind the codes that they have, and tells their calendars what fell away', async () => {
    const cwd = standing();
    const codes = (): unknown => (JSON.parse(readFileSync(join(cwd, 'out/unblinded/key.json'), 'utf8')) as { codes: { code: string; stands_for: string }[] }).codes.map(({ code, stands_for }) => [code, stands_for]);
    const [before, calendar] = [codes(), readFileSync(join(cwd, 'out/blinded/calendars/animals/M07.ics'), 'utf8')];
    await on(cwd, anew);
    expect(codes()).toEqual(before);
    const recent = readFileSync(join(cwd, 'out/blinded/calendars/animals/M07.ics'), 'utf8');
    expect([calendar.match(/STATUS:CANCELLED/g)?.length ?? 0, recent.match(/STATUS:CANCELLED/g)?.length]).toEqual([0, 7]);
  });

  it('gives the same bytes again, from the schedule of another folder', async () => {
    const cwd = standing();
    const sums = async (out: string): Promise<string> => {
      await on(cwd, [...asked.with(9, out), '--results', 'results.csv', '--previous', 'out/unblinded/schedule.json']);
      return readFileSync(join(cwd, out, 'SHA256SUMS'), 'utf8');
    };
    expect(await sums('one')).toBe(await sums('other'));
    expect(scheduleIn(cwd).revision).toBe(0);
    expect(scheduleIn(cwd, 'one/unblinded').revision).toBe(1);
  });

  it('goes on from what was planned anew before, and can be compared with it', async () => {
    const cwd = standing();
    const through = (day: number): void => writeFileSync(join(cwd, 'results.csv'), files['results.csv'].split('\n').filter((line) => !(Number(line.split(',')[3]) > day)).join('\n'));
    through(11);
    const { stdout } = await on(cwd, anew, '2026-03-13');
    expect(stdout).toContain('2 of 16 animals met the criterion: M07 on day 10 (2026-03-11);\n    M12 on day 11 (2026-03-12)\n');
    writeFileSync(join(cwd, 'before.json'), readFileSync(join(cwd, 'out/unblinded/schedule.json')));
    writeFileSync(join(cwd, 'results.csv'), files['results.csv'].split('\n').filter((line) => !/^(?:M07|M12),extinction,daily,1[2-4]/.test(line)).join('\n'));
    expect((await on(cwd, anew)).stdout).toContain('5 of 14 animals met the criterion: M14 on day 12');
    expect(scheduleIn(cwd).revision).toBe(2);
    expect((await on(cwd, ['diff', 'before.json', 'out/unblinded/schedule.json'])).stdout).toContain('> reinstatement, primed_test: inject saline immediately before primed:\n    2026-03-22 → 2026-03-16 (M08, M14, M16)');
  });

  it('draws up by what animals weigh now, and leaves what has been given', async () => {
    const cwd = standing();
    writeFileSync(join(cwd, 'weights.csv'), 'animal,date,weight_g\nM07,2026-03-15,40\n');
    await on(cwd, [...anew, '--weights', 'weights.csv']);
    const volumes = (): (number | null | undefined)[] => [...new Set(scheduleIn(cwd).events.filter(({ animal, written }) => animal === 'M07' && written.startsWith('inject morphine')).map(({ administration }) => administration?.volume))];
    expect(volumes()).toEqual([0.17, 0.2]);
    // It is known from then on, whether or not the table is given again.
    await on(cwd, anew);
    expect(volumes()).toEqual([0.17, 0.2]);
  });

  it('is refused without a schedule, or without its key', async () => {
    const cwd = folderWith(files);
    expect((await on(cwd, anew)).stderr).toBe('placepref: out: there is no schedule in it that could be planned anew; make one without --results, or name one with --previous.\n');
    expect((await on(cwd, [...asked, '--from', '2026-03-10'])).stderr).toBe('placepref: --from needs --results: without measurements nothing is planned anew.\n');
    const other = standing();
    rmSync(join(other, 'out/unblinded/key.json'));
    expect((await on(other, [...anew, '--out', 'other', '--previous', 'out/unblinded/schedule.json'])).stderr).toBe('out/unblinded/schedule.json: Its key.json is not beside it, so that all codes would change; put it there, or give the seed of the codes with --code-seed.\nNothing was written.\n');
    expect((await on(other, [...anew, '--out', 'other', '--previous', 'out/blinded/schedule.json'])).stderr).toContain('out/blinded/schedule.json: It is the one for the blind');
  });

  const refused = async (change: (results: string) => string, more: readonly string[] = [], others: Partial<Record<keyof typeof files, string>> = {}, today?: string): Promise<string> => {
    const cwd = standing();
    writeFileSync(join(cwd, 'results.csv'), change(readFileSync(join(cwd, 'results.csv'), 'utf8')));
    for (const [name, text] of Object.entries(others)) writeFileSync(join(cwd, name), text);
    const before = readFileSync(join(cwd, 'out/SHA256SUMS'), 'utf8');
    const { code, stdout, stderr } = await on(cwd, [...anew, ...more], today);
    expect([code, stdout]).toEqual([exit.problems, '']);
    expect(readFileSync(join(cwd, 'out/SHA256SUMS'), 'utf8')).toBe(before);
    return stderr;
  };

  const line = (number: number, text: string) => (results: string): string => results.split('\n').with(number - 1, text).join('\n');

  it.each<[string, (results: string) => string, string]>([
    ['an animal that the schedule does not have', line(3, 'X9,pretest,first_test,1,450,450'), 'results.csv: row 3, column animal: There is no animal “X9” of which anything is measured in the schedule.'],
    ['an animal of another name, once for all its rows', (results) => results.replaceAll('M02,', 'X9,'), 'results.csv: row 3, column animal: There is no animal “X9” of which anything is measured in the schedule. So it is in 9 more rows.\nNothing was written.'],
    ['a phase that is not in the protocol', line(3, 'M02,pre_test,first_test,1,450,450'), 'results.csv: row 3, column phase: There is no phase in which anything is measured called “pre_test”; there are pretest, posttest, extinction and reinstatement. Did you mean "pretest"?'],
    ['a session that is not in the protocol', line(3, 'M02,pretest,test,1,450,450'), 'results.csv: row 3, column session: There is no session of pretest in which anything is measured called “test”; there is first_test.'],
    ['a day on which it has no such session', line(3, 'M02,extinction,daily,3,450,450'), 'results.csv: row 3, column day: M02 has no daily on day 3; by the schedule it has it on days 7 to 20.'],
    ['a day that is none', line(3, 'M02,pretest,first_test,one,450,450'), 'results.csv: row 3, column day: “one” is no day of the study; write a whole number, 1 for the first.'],
    ['a number that is none', line(3, 'M02,pretest,first_test,1,many,450'), 'results.csv: row 3, column time_left_s: “many” is no number.'],
    ['a missing column', (results) => results.replace('session', 'when'), 'results.csv: row 1: The column session is missing, which says in which session it was measured; the columns are animal, phase, when, day, time_left_s, time_right_s.'],
    ['measures of which none is the protocol’s', (results) => results.replace('time_left_s,time_right_s', 'left,right'), 'results.csv: row 1: There is no column of anything that the protocol measures: time_left_s, time_right_s'],
    ['two rows for one session', (results) => `${results}M02,pretest,first_test,1,450,450\n`, 'results.csv: row 162: M02 has a row for first_test on day 1 already, in row 3.'],
    ['more time than a session takes', line(3, 'M02,pretest,first_test,1,4500,450'), 'results.csv: row 3: time in left is 4500 s, and first_test is 900 s long.'],
    ['another group than that of the schedule', (results) => results.split('\n').map((row, index) => (row === '' ? row : `${row},${index === 0 ? 'group' : row.startsWith('M02') ? 'morphine_prime' : ''}`)).join('\n'), 'results.csv: row 3, column group: By the schedule M02 is in vehicle_prime, and here in morphine_prime. So it is in 9 more rows.'],
    ['a day that was measured in part', (results) => results.replace(/M02,extinction,daily,14.*\n/, '').replace(/(M03,extinction,daily,14),.*\n/, '$1,,\n'), 'results.csv: column time_left_s: time_left_s of M02 and M03 in daily on day 14 (2026-03-15) is missing, and whether the criterion of extinction is met rests on it. Add it, say with --gone who is not there any more, or leave that day out and plan from it.'],
    ['no numbers', (results) => results.split('\n').slice(0, 1).join(), 'results.csv: Nothing was measured: no row has a number.'],
  ])('refuses %s, and writes nothing', async (_, change, message) => {
    expect(await refused(change)).toContain(message);
  });

  it('reads times in minutes, and says which columns it does not read', async () => {
    const cwd = standing();
    const [header = '', ...rows] = files['results.csv'].trimEnd().split('\n');
    const inMinutes = rows.map((row) => row.split(',').map((cell, index) => (index < 4 ? cell : String(Number(cell) / 60))).join(','));
    writeFileSync(join(cwd, 'results.csv'), [`${header.replaceAll('_s', '_min')},remark`, ...inMinutes.map((row) => `${row},calm`)].join('\n'));
    const { code, stdout } = await on(cwd, anew);
    expect([code, stdout.includes('7 of 16 animals met the criterion')]).toEqual([exit.clean, true]);
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('row 1, column remark: Nothing of the protocol is called so; the column is not read.');
  });

  it('leaves rows in which nothing stands yet', async () => {
    const cwd = standing();
    writeFileSync(join(cwd, 'results.csv'), `${files['results.csv']}M01,extinction,daily,15,,\nM07,reinstatement,primed_test,21,,\n`);
    expect((await on(cwd, anew)).stdout).toContain('Planned anew from 2026-03-16, day 15');
  });

  it('plans no further who is not there any more', async () => {
    const cwd = standing();
    writeFileSync(join(cwd, 'results.csv'), files['results.csv'].split('\n').filter((row) => !/^(?:M02|M03),extinction,daily,1[1-4]/.test(row)).join('\n'));
    const { stdout } = await on(cwd, [...anew, '--gone', 'M02, M03']);
    expect(stdout).toContain('M02 and M03: not planned further (not there any more)');
    expect(scheduleIn(cwd).events.some(({ animal, day }) => animal === 'M02' && day > 14)).toBe(false);
  });

  it('refuses what was measured in days to come, or from which it is to be planned', async () => {
    expect(await refused((results) => results, [], {}, '2026-03-10')).toContain('results.csv: row 146, column day: Day 14 is 2026-03-15, which has not come yet: today is 2026-03-10.');
    expect(await refused((results) => results, ['--from', '2026-03-15'])).toContain('results.csv: row 146, column day: Day 14 is 2026-03-15, which is not before 2026-03-15, from which it is to be planned anew.');
  });

  it('refuses to plan days that have gone by', async () => {
    expect(await refused((results) => results, [], {}, '2026-03-18')).toBe('placepref: Sessions would be planned on 2026-03-16, which has gone by: today is 2026-03-18. Add what was measured since, say from when to plan with --from 2026-03-18, or add --past.\nNothing was written.\n');
  });

  it('refuses another protocol, other animals, another start, another seed', async () => {
    const same = (results: string): string => results;
    expect(await refused(same, [], { 'plan.cpp': `${files['plan.cpp']}\n// changed\n` })).toContain('out/unblinded/schedule.json: It was made of another text of plan.cpp; only the protocol that it was made of can be planned anew.');
    expect(await refused(same, [], { 'animals.csv': files['animals.csv'].replace('M16,', 'M17,') })).toContain('out/unblinded/schedule.json: It was made for other animals: it has M16, who are not in the table of animals and the table of animals has M17, who are not in it.');
    expect(await refused(same, [], { 'animals.csv': files['animals.csv'].replace('M16,C4', 'M16,C1') })).toContain('animals would come to other groups, sides, boxes or partners than in it');
    expect(await refused(same, ['--start', '2026-03-03'])).toContain('It begins on 2026-03-02, and --start says 2026-03-03.');
    expect(await refused(same, ['--seed', '4'])).toContain('Its seed is 20030101, and --seed says 4; leave it out.');
  });
});
