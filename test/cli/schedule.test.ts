import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { machine } from '../../src/cli/files/temporary.js';
import { isDate } from '../../src/language/ir/clock.js';
import type { Schedule } from '../../src/schedule/types.js';
import { twoAges } from '../analysis/analysed.js';
import { smallStudy, smallTable } from '../schedule/small.js';
import { folderWith, run, type Ran } from './run.js';

const examples = new URL('../../examples/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, examples), 'utf8');

const small = smallStudy();

const facility = JSON.stringify({ zone: 'Europe/Berlin', hours: Object.fromEntries(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map((day) => [day, ['08:00-17:00']])), people: [{ name: 'Ada' }, { name: 'Ben' }], syringes: [{ name: 'insulin', holds: 0.5, step: 0.01 }] });

const files = { 'small.cpp': small, 'animals.csv': smallTable, 'facility.json': facility };
const asked = ['schedule', 'small.cpp', '--animals', 'animals.csv', '--facility', 'facility.json', '--out', 'out', '--start', '2026-03-02', '--code-seed', '1'];

const scheduleIn = (cwd: string, name = 'out/schedule.json'): Schedule => JSON.parse(readFileSync(join(cwd, name), 'utf8')) as Schedule;
const filesIn = (cwd: string, folder: string): string[] => readdirSync(join(cwd, folder), { recursive: true, encoding: 'utf8' }).sort();

describe('placepref schedule', () => {
  it('says that no box is kept for a stay of half a day and more', async () => {
    const cwd = folderWith({ ...files, 'long.cpp': small.replace('for 20 min', 'for 13 h') });
    const { code, stdout } = await run(['schedule', 'long.cpp', '--animals', 'animals.csv', '--out', 'out', '--start', '2026-03-02', '--past'], { cwd, columns: 400 });
    expect([code, stdout]).toEqual([exit.clean, expect.stringContaining('no box is kept for “confine to drug_side for 13 h”')]);
  });

  it('puts sessions before and after another, in whatever order they are written', async () => {
    const day = (sessions: readonly string[]): string => `protocol "Three"\nanimals mice { species: mouse  sex: both  weight: 25 g  n: 1 }\nphase p day 1 {\n${sessions.join('\n')}\n}\n`;
    const [a, b, d] = ['session a between 08:00 and 12:00 { handle for 10 min }', 'session b at least 10 min after a { handle for 10 min }', 'session d at least 20 min before a { handle for 15 min }'];
    for (const sessions of [[a, b, d], [b, a, d], [d, b, a]]) {
      const cwd = folderWith({ 'three.cpp': day(sessions) });
      expect((await run(['schedule', 'three.cpp', '--start', '2027-03-01', '--out', 'out'], { cwd })).stderr).toBe('');
      const clocks = Object.fromEntries(scheduleIn(cwd).events.map(({ session, clock }) => [session.split('.').at(-1), clock]));
      expect([(clocks['a'] ?? 0) - (clocks['d'] ?? 0) >= 20, (clocks['b'] ?? 0) - (clocks['a'] ?? 0) >= 20]).toEqual([true, true]);
    }
  });

  it('says of light that comes on in a place where that is for each animal, and keeps it from the blind', async () => {
    const light = `protocol "Light"
device laser { wavelength: 473 nm  power: 10 mW }
apparatus arena { compartment left { floor: "s" } compartment right { floor: "t" } }
animals mice { species: mouse  sex: both  weight: 25 g  housing: 2  n: 4 }
assign laser_side, off_side to left, right { method: counterbalanced }
phase rtpp day 1 { session first at 10:00 { test in arena for 20 min as pp { stimulate with laser in laser_side for 1 s every 1 s 1200 times } } }
`;
    const cwd = folderWith({ 'light.cpp': light, 'blind.cpp': `${light}blinding { blind: scorer  to_what: laser_side }\n` });
    const placesIn = (name: string): (string | null)[] => scheduleIn(cwd, name).events.filter(({ kind }) => kind === 'other').map(({ place }) => place);
    expect((await run(['schedule', 'light.cpp', '--start', '2027-03-01', '--out', 'open'], { cwd })).code).toBe(exit.clean);
    expect(placesIn('open/schedule.json').toSorted()).toEqual(['compartment.arena.left', 'compartment.arena.left', 'compartment.arena.right', 'compartment.arena.right']);
    expect((await run(['schedule', 'blind.cpp', '--start', '2027-03-01', '--out', 'blind'], { cwd })).code).toBe(exit.clean);
    expect(placesIn('blind/unblinded/schedule.json').toSorted()).toEqual(placesIn('open/schedule.json').toSorted());
    expect(readFileSync(join(cwd, 'blind/blinded/events.csv'), 'utf8')).not.toMatch(/,(?:left|right),/);
  });

  it('begins on the day that the protocol states, where --start names no other', async () => {
    const cwd = folderWith({ ...files, 'dated.cpp': small.replace('\n', '\nstart: 2026-04-06\n') });
    const rest = ['--animals', 'animals.csv', '--facility', 'facility.json', '--past'];
    const stated = await run(['schedule', 'dated.cpp', ...rest, '--out', 'stated'], { cwd });
    expect([stated.code, stated.stderr, scheduleIn(cwd, 'stated/schedule.json').start]).toEqual([exit.clean, '', '2026-04-06']);
    const other = await run(['schedule', 'dated.cpp', ...rest, '--out', 'other', '--start', '2026-03-02'], { cwd });
    expect([other.code, other.stderr, scheduleIn(cwd, 'other/schedule.json').start]).toEqual([exit.clean, 'warning: day 1 is 2026-03-02, as --start says; dated.cpp states 2026-04-06.\n', '2026-03-02']);
    const none = await run(['schedule', 'small.cpp', ...rest, '--out', 'none'], { cwd });
    expect([none.code, none.stderr]).toEqual([exit.usage, 'placepref: small.cpp: it states no date of day 1; say it with --start, as --start 2027-03-01.\n']);
  });

  it('writes all of it, says what it comes to, and is valid by its schema', async () => {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await run(asked, { cwd, columns: 80, env: { NO_COLOR: '1' } });
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(stdout).toContain('Small: 8 animals, from 2026-03-02');
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
    const schedule = scheduleIn(cwd);
    const validate = new Ajv2020({ strict: false, formats: { date: isDate } }).compile(JSON.parse(readFileSync(new URL('../../schema/schedule-1.schema.json', import.meta.url), 'utf8')) as object);
    validate(schedule);
    expect(validate.errors ?? []).toEqual([]);
    expect(schedule.events.filter(({ administration }) => administration !== undefined)).toHaveLength(16);
    expect(filesIn(cwd, 'out')).toEqual(expect.arrayContaining(['SHA256SUMS', 'datapackage.json', 'schedule.json']));
    // At the same minute, but one after the other.
    expect(schedule.events.filter(({ animal, day }) => animal === 'M1' && day === 1).map(({ kind }) => kind)).toEqual(['administration', 'placement']);
    // The same again is the same, byte for byte.
    await run(asked.with(7, 'again'), { cwd });
    expect(filesIn(cwd, 'again').filter((name) => statSync(join(cwd, 'again', name)).isFile()).every((name) => readFileSync(join(cwd, 'again', name), 'utf8') === readFileSync(join(cwd, 'out', name), 'utf8'))).toBe(true);
  });

  it('tells groups apart that have the same levels', async () => {
    const cwd = folderWith({ 'ages.cpp': twoAges });
    const { stdout } = await run(['schedule', 'ages.cpp', '--out', 'out', '--start', '2026-03-02'], { cwd });
    expect(stdout).toMatch(/2 young vehicle_only, 2 young drugged, 2 old \w+, 2 old \w+/);
    expect(readFileSync(join(cwd, 'out/animals.csv'), 'utf8').match(/old\.drugged/g)).toHaveLength(2);
  });

  it('replaces a schedule only if asked, and counts its revisions', async () => {
    const cwd = folderWith(files);
    await run(asked, { cwd });
    const refused = await run(asked, { cwd });
    expect([refused.code, refused.stderr]).toEqual([exit.usage, 'placepref: out: it holds a schedule already; add --force to replace it, or name another folder.\n']);
    await run([...asked, '--force', '--seed', '8'], { cwd });
    expect(scheduleIn(cwd)).toMatchObject({ revision: 1, allocation: { seed: 8 } });
    const { stdout } = await run(['diff', 'out/schedule.json', 'out/schedule.json'], { cwd });
    expect(stdout).toBe('No difference.\n');
  });

  it('says what helps where the schedule to be replaced cannot be read', async () => {
    const cwd = folderWith(files);
    await run(asked, { cwd });
    writeFileSync(join(cwd, 'out/schedule.json'), JSON.stringify({ ...scheduleIn(cwd), revision: 'two' }));
    const { code, stderr } = await run([...asked, '--force'], { cwd });
    const help = 'Calendars go by the number of its revision, which cannot be read; to begin with revision 0, move the folder away.';
    expect([code, stderr]).toEqual([exit.problems, `placepref: out/schedule.json: revision: Found the text "two"; expected a whole number.\n${help}\n`]);
    expect(scheduleIn(cwd).revision).toBe('two');
  });

  it('counts on from a schedule that had made way when a run was killed', async () => {
    const cwd = folderWith(files);
    await run(asked, { cwd });
    renameSync(join(cwd, 'out'), join(cwd, `.out.placepref-${machine()}-${2 ** 22 - 7}-old`));
    expect((await run([...asked, '--force'], { cwd })).code).toBe(exit.clean);
    expect([scheduleIn(cwd).revision, readdirSync(cwd).filter((name) => name.startsWith('.'))]).toEqual([1, []]);
  });

  const refusing = async (change: Partial<Record<keyof typeof files, string>>, more: readonly string[] = []): Promise<Ran> => {
    const cwd = folderWith({ ...files, ...change });
    const ran = await run([...asked, ...more], { cwd, today: '2026-02-01' });
    expect(existsSync(join(cwd, 'out'))).toBe(false);
    return ran;
  };

  it.each<[string, Partial<Record<keyof typeof files, string>>, string]>([
    ['an animal twice', { 'animals.csv': `${smallTable}M1,male,20,C9\n` }, 'animals.csv: row 10, column animal: M1 stands in row 2 too'],
    ['an impossible weight', { 'animals.csv': smallTable.replace('M1,male,20', 'M1,male,2500') }, 'animals.csv: row 2, column weight_g:'],
    ['too few animals', { 'animals.csv': smallTable.split('\n').slice(0, 5).join('\n') }, '8 mice are needed'],
    ['no box', { 'facility.json': facility.replace('"people"', '"apparatus": {"box": {"boxes": 0}}, "people"') }, 'facility.json: 1:'],
    ['nobody', { 'facility.json': facility.replace(/"people":\[.*?\]/, '"people":[]') }, 'There is nobody in it'],
    ['a role that is called after what is hidden', { 'small.cpp': `${small.replaceAll('saline_side', 'saline_place')}blinding { blind: experimenter  to_what: treatment }\n` }, 'small.cpp: Blinded files would name “saline”, which is to be hidden: in schedule.json, “"role.saline_place": '],
    ['an unstated length', { 'small.cpp': small.replace('for 20 min', 'for unstated') }, 'The length of confine in s (training) is not stated'],
  ])('refuses %s, and writes nothing', async (_name, change, message) => {
    const { code, stdout, stderr } = await refusing(change);
    expect([code, stdout]).toEqual([exit.problems, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Nothing was written.');
  });

  it('refuses a start that has gone by unless --past is there', async () => {
    const cwd = folderWith(files);
    const { code, stderr } = await run(asked, { cwd, today: '2026-11-26' });
    expect([code, stderr.split('\n')[0]]).toEqual([exit.problems, 'placepref: The start, 2026-03-02, is before today, 2026-11-26. Give a later one, or add --past to plan days that have gone by.']);
    expect((await run([...asked, '--past'], { cwd, today: '2026-11-26' })).code).toBe(exit.clean);
  });

  it('draws up by the latest weighing up to the day', async () => {
    const cwd = folderWith({ ...files, 'weights.csv': 'animal,date,weight_g\nM1,2026-03-03,30\n' });
    await run([...asked, '--weights', 'weights.csv'], { cwd });
    const given = scheduleIn(cwd).events.filter(({ animal, administration }) => animal === 'M1' && administration !== undefined);
    expect(given.map(({ date, administration }) => [date, administration?.volume, administration?.weight?.grams])).toEqual([['2026-03-02', 0.2, 20], ['2026-03-03', 0.3, 30]]);
    const wrong = folderWith({ ...files, 'weights.csv': 'animal,date,weight_g\nM1,3.3.,30\nX9,2026-03-03,30\nM2,2026-03-03,3000\n' });
    const { code, stderr } = await run([...asked, '--weights', 'weights.csv'], { cwd: wrong });
    expect(code).toBe(exit.problems);
    expect(stderr).toBe('weights.csv: row 2, column date: “3.3.” is no date; write year-month-day, for example 2026-01-31.\nweights.csv: row 3, column animal: There is no animal “X9”.\nweights.csv: row 4, column weight_g: No mouse weighs 3000 g; was 3 g meant?\nNothing was written.\n');
  });

  it.each([
    ['in other words, as Excel writes them', 'Animal ID;Date;BW (g)\nM1;2026-03-03;30,5\n', ''],
    ['without a unit', 'animal,date,weight\nM1,2026-03-03,30\n', 'weights.csv: column weight: The unit of “weight” is not said; write weight_g or “weight (g)”.\nNothing was written.\n'],
    ['with one missing, and one day twice', 'animal,date,weight_g\nM1,2026-03-03,\nM2,2026-03-03,30\nM2,2026-03-03,31\n', 'weights.csv: row 2, column weight_g: The weight is missing.\nweights.csv: row 4, column date: M2 is weighed twice on 2026-03-03.\nNothing was written.\n'],
    ['in a workbook', 'PK\u0003\u0004', 'weights.csv: row 1: This is a workbook; save the table as CSV (UTF-8).\nNothing was written.\n'],
    ['without a date', 'animal,weight_g\nM1,30\n', 'weights.csv: The column date is missing; the columns are animal, weight_g.\nNothing was written.\n'],
  ])('reads weighings %s', async (_, weights, expected) => {
    const { code, stderr } = await run([...asked, '--weights', 'weights.csv'], { cwd: folderWith({ ...files, 'weights.csv': weights }) });
    expect([code, stderr]).toEqual([expected === '' ? exit.clean : exit.problems, expected]);
  });

  it('refuses what is not there, and a folder in none', async () => {
    expect((await refusing({}, ['--animals', 'none.csv'])).stderr).toBe('placepref: none.csv: there is no such file or folder\n');
    expect((await refusing({}, ['--out', 'no/where'])).stderr).toContain('there is no folder no');
  });
});

describe('the founding experiment as planned', () => {
  it('gives all outputs of 48 observers and their demonstrators, blinded and not', async () => {
    const cwd = folderWith({ 'plan.cpp': text('witnessed-fear-planned.cpp'), 'animals.csv': text('witnessed-fear-planned.animals.csv'), 'facility.json': text('laboratory/facility.json') });
    const { code, stderr } = await run(['schedule', 'plan.cpp', '--start', '2026-03-02', '--animals', 'animals.csv', '--facility', 'facility.json', '--out', 'out', '--code-seed', '1'], { cwd });
    expect([code, stderr]).toEqual([exit.clean, '']);
    const schedule = scheduleIn(cwd, 'out/unblinded/schedule.json');
    expect(schedule.animals.filter(({ arm }) => arm !== null)).toHaveLength(48);
    expect(schedule.allocation.claims.filter(({ what, status }) => what.startsWith('drug_side') && status !== 'exact')).toEqual([]);
    // Every dose is the protocol's: 10 mg/kg within what the syringe can measure, by the weight of the animal.
    for (const { administration, animal } of schedule.events) {
      const morphine = administration?.materials.find(({ name }) => name === 'morphine');
      if (morphine === undefined || administration === undefined) continue;
      const grams = schedule.animals.find(({ id }) => id === animal)?.weights.at(-1)?.grams ?? Number.NaN;
      expect(morphine.dose).toBe(10);
      expect(Math.abs((administration.volume ?? 0) - grams * 0.005)).toBeLessThanOrEqual(0.005 + 1e-9);
    }
    // Each demonstrator is watched once, by the observer of its row.
    const shocked = schedule.events.filter(({ kind, animal }) => kind === 'exposure' && animal.startsWith('D'));
    expect(shocked.map(({ animal, with: others }) => others[0]?.animal === animal.replace('D', 'O'))).toEqual(Array<boolean>(48).fill(true));
    expect(statSync(join(cwd, 'out/unblinded/key.csv')).mode & 0o077).toBe(0);
    rmSync(join(cwd, 'out/unblinded'), { recursive: true });
    const blinded = filesIn(cwd, 'out/blinded').filter((name) => statSync(join(cwd, 'out/blinded', name)).isFile());
    expect(blinded.filter((name) => /oxytocin|vehicle_given/.test(readFileSync(join(cwd, 'out/blinded', name), 'utf8')))).toEqual([]);
  }, 60_000);
});
