import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { madeOnce } from './made-once.js';
import { folderWith, run, type Ran } from './run.js';

const plan = readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8');
const files = { 'plan.cpp': plan };

/** Batches of a hundred experiments, the last of them shorter; the second learner is slow. */
const asked = ['plan.cpp', '--threads', '1', '--runs', '110', '--sweep', 'n=3, 5', '--sweep', 'social_gain=0.5, 1'];
const power = (cwd: string, ...more: readonly string[]): Promise<Ran> => run(['power', ...asked, '--no-beside', ...more], { cwd });
const merge = (cwd: string, ...more: readonly string[]): Promise<Ran> => run(['merge', 'parts', ...more], { cwd });
const text = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8');

/** Power that is written, and not said. */
async function writes(cwd: string, ...more: readonly string[]): Promise<void> {
  expect(await power(cwd, ...more)).toMatchObject({ code: exit.clean, stdout: '' });
}

const parts = madeOnce(async (cwd, of) => {
  // The last first: their order must not matter.
  for (let number = of; number >= 1; number--) await writes(cwd, '--shard', `${number}/${of}`, '-o', 'parts');
});

describe('placepref power in parts', { timeout: 120_000 }, () => {
  const names = { json: 'p.json', csv: 'p.csv', text: 'p.txt' };
  /** What one process writes by the name of the file, and what it says under no name. */
  const whole = new Map<string, string>();

  beforeAll(async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'placepref-'));
    writeFileSync(join(cwd, 'plan.cpp'), plan);
    for (const [format, name] of Object.entries(names)) {
      await writes(cwd, '--format', format, '-o', name);
      whole.set(name, text(cwd, name));
    }
    whole.set('', (await power(cwd)).stdout);
    rmSync(cwd, { recursive: true });
  }, 120_000);

  it.each([1, 3, 5])('is, of %d parts, what one process tells, in each format', async (of) => {
    const cwd = folderWith(files);
    await parts(cwd, of);
    for (const name of Object.values(names)) {
      expect(await merge(cwd, '-o', name)).toEqual({ code: exit.clean, stdout: '', stderr: '' });
      expect(text(cwd, name)).toBe(whole.get(name));
    }
    expect((await merge(cwd)).stdout).toBe(whole.get(''));
    expect((await merge(cwd, '--format', 'csv')).stdout).toBe(text(cwd, 'p.csv'));
  });

  it('has every variant in every part that has experiments of it', async () => {
    const cwd = folderWith(files);
    const few = ['plan.cpp', '--threads', '1', '--runs', '3', '--sweep', 'n=3', '--target', '0.7', '--alpha', '0.01', '--weaker', '0.25'];
    for (const number of [1, 2, 3, 4]) await run(['power', ...few, '--shard', `${number}/4`, '-o', 'parts'], { cwd });
    expect((await merge(cwd, '--format', 'json')).stdout).toBe((await run(['power', ...few, '--format', 'json'], { cwd })).stdout);
  });

  it('leaves a part that is there as it is, refuses one of something else, and says in what they differ', async () => {
    const cwd = folderWith(files);
    await parts(cwd, 2);
    expect(await power(cwd, '--shard', '1/2', '-o', 'parts')).toMatchObject({ code: exit.clean, stderr: 'parts/part-1-of-2.ndjson: it is there already, whole\n' });
    const [own, other] = ['it is a part of another simulation (not the same: ', 'parts/part-1-of-2.ndjson'];
    expect((await power(cwd, '--shard', '1/2', '-o', 'parts', '--alpha', '0.01')).stderr).toContain(`${other}: it is a part of another power analysis of the same simulation (not the same: alpha); remove it`);
    expect((await power(cwd, '--shard', '1/2', '-o', 'parts', '--seed', '8')).stderr).toContain(`${own}seed)`);
    expect((await power(cwd, '--shard', '1/2', '-o', 'parts', '--runs', '9')).stderr).toContain(`${own}runs)`);
    expect((await power(cwd, '--shard', '1/2', '-o', 'parts', '--sweep', 'attrition=0, 0.1')).stderr).toContain(`${own}sweep)`);
    expect((await run(['power', ...asked, '--shard', '1/2', '-o', 'parts'], { cwd })).stderr).toContain(`${other}: it is a part of another power analysis of the same simulation (not the same: variants)`);
    expect((await run(['simulate', 'plan.cpp', '--shard', '1/2', '-o', 'parts', '--threads', '1'], { cwd })).stderr).toContain('it is a part of a power analysis; remove it');
    rmSync(join(cwd, other));
    await run(['simulate', 'plan.cpp', '--shard', '1/2', '-o', 'parts', '--threads', '1'], { cwd });
    expect(await merge(cwd)).toMatchObject({ code: exit.usage, stdout: '', stderr: expect.stringContaining('part-2-of-2.ndjson: it is a part of a power analysis') });
  });

  it('names what is missing, damaged, or another part by its name', async () => {
    const cwd = folderWith(files);
    await parts(cwd, 3);
    const [first, second] = [1, 2].map((number) => join(cwd, 'parts', `part-${number}-of-3.ndjson`)) as [string, string];
    const whole = readFileSync(second, 'utf8');
    for (const harm of [(): void => copyFileSync(first, second), () => writeFileSync(second, whole.replace('"runs":20', '"runs":21')), () => writeFileSync(second, whole.slice(0, -80))]) {
      harm();
      expect(await merge(cwd, '-o', 'p.json')).toMatchObject({ code: exit.problems, stderr: expect.stringContaining('parts: part-2-of-3.ndjson is damaged, renamed, or not written to the end') });
    }
    rmSync(second);
    expect(await merge(cwd, '-o', 'p.json')).toMatchObject({ code: exit.problems, stderr: 'placepref: parts: of 3 parts 2 is missing; make it with --shard 2/3.\n' });
    expect(readdirSync(cwd).toSorted()).toEqual(['parts', 'plan.cpp']);
    writeFileSync(join(cwd, 'parts', 'part-02-of-3.ndjson'), whole);
    expect((await merge(cwd)).stderr).toContain('of 3 parts 2 is missing');
  });

  it.each([
    [['--width', '0.1'], '--width cannot be reached in parts'],
    [['--format', 'json'], "cannot be used with option '--format"],
    [['-o', '-'], 'name a folder for the parts with -o'],
    [['--shard', '4/3'], 'Expected the number of a part and how many there are, as 3/200.'],
  ])('refuses %j', async (more, message) => {
    const cwd = folderWith(files);
    const { code, stderr } = await power(cwd, '--shard', '1/3', '-o', 'parts', ...more);
    expect([code, stderr, readdirSync(cwd)]).toEqual([exit.usage, expect.stringContaining(message), ['plan.cpp']]);
  });

  it('refuses at once a protocol that plans no analysis', async () => {
    const cwd = folderWith({ 'plan.cpp': plan.replaceAll(/^(?:analysis|hypothesis) \w+ \{[^}]*\}$/gm, '') });
    expect(await power(cwd, '--shard', '1/3', '-o', 'parts')).toEqual({ code: exit.problems, stdout: '', stderr: 'placepref: The protocol plans no analysis, so there is nothing that could be found.\n' });
    expect(readdirSync(cwd)).toEqual(['plan.cpp']);
  });

  it('writes nothing when it is interrupted', async () => {
    const cwd = folderWith(files);
    const { code, stderr } = await run(['power', ...asked, '--shard', '1/2', '-o', 'parts'], { cwd, onInterrupt: (stop) => stop() });
    expect([code, stderr, readdirSync(join(cwd, 'parts'))]).toEqual([exit.failure, 'placepref: parts/part-1-of-2.ndjson: interrupted; nothing was written.\n', []]);
  });
});

describe('placepref merge', { timeout: 120_000 }, () => {
  it.each([
    [['-o', 'p.parquet', '--format', 'parquet'], '--format parquet: these are parts of a power analysis; expected text, json, csv.'],
    [['-o', 'parts/part-1-of-1.ndjson'], 'parts/part-1-of-1.ndjson: this is one of the parts; it was not overwritten.'],
  ])('of power refuses %j', async (more, message) => {
    const cwd = folderWith(files);
    await parts(cwd, 1);
    expect(await merge(cwd, ...more)).toEqual({ code: exit.usage, stdout: '', stderr: `placepref: ${message}\n` });
  });

  it('of results says that they need a file, and their formats', async () => {
    const cwd = folderWith(files);
    await run(['simulate', 'plan.cpp', '--shard', '1/1', '-o', 'parts', '--threads', '1', '--runs', '3'], { cwd });
    expect(await merge(cwd)).toMatchObject({ code: exit.usage, stderr: 'placepref: results are written into a file, with their manifest beside it, and not to standard output: name one with -o.\n' });
    expect(await merge(cwd, '-o', 'r.json', '--format', 'json')).toMatchObject({ code: exit.usage, stderr: 'placepref: --format json: these are parts of results; expected csv, ndjson, parquet.\n' });
  });
});
