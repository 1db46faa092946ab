import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { madeOnce } from './made-once.js';
import { folderWith, run, type Ran } from './run.js';

const files = { 'plan.cpp': readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8') };

/** Five blocks of runs, the last of them shorter. */
const runs = 70;

const simulate = (cwd: string, ...more: readonly string[]): Promise<Ran> => run(['simulate', 'plan.cpp', '--threads', '1', '--runs', String(runs), ...more], { cwd });
const parts = madeOnce(async (cwd, of) => {
  // The last first: their order must not matter.
  for (let number = of; number >= 1; number--) await simulate(cwd, '--shard', `${number}/${of}`, '-o', 'parts');
});
const bytes = (cwd: string, name: string): Buffer => readFileSync(join(cwd, name));

describe('placepref merge', { timeout: 120_000 }, () => {
  it.each(['r.csv', 'r.ndjson', 'r.parquet'])('makes of parts, in any order, the %s of one process, and its manifest', async (name) => {
    const cwd = folderWith(files);
    await simulate(cwd, '-o', `whole-${name}`);
    await parts(cwd, 3);
    const { code, stderr } = await run(['merge', 'parts', '-o', name], { cwd });
    expect([code, stderr]).toEqual([exit.clean, `${name}: 70 simulated experiments of 3 parts, 10080 rows\n`]);
    expect(bytes(cwd, name).equals(bytes(cwd, `whole-${name}`))).toBe(true);
    expect(bytes(cwd, `${name}.manifest.json`).equals(bytes(cwd, `whole-${name}.manifest.json`))).toBe(true);
  });

  it('takes parts that have nothing to do, where there are more parts than blocks of runs', async () => {
    const cwd = folderWith(files);
    await simulate(cwd, '-o', 'whole.csv');
    await parts(cwd, 7);
    expect((await run(['merge', 'parts', '-o', 'r.csv'], { cwd })).code).toBe(exit.clean);
    expect(bytes(cwd, 'r.csv').equals(bytes(cwd, 'whole.csv'))).toBe(true);
    expect((await run(['merge', 'parts', '-o', 'r.csv'], { cwd })).code).toBe(exit.clean);
    writeFileSync(join(cwd, 'own.csv'), 'animal\n');
    expect(await run(['merge', 'parts', '-o', 'own.csv'], { cwd })).toMatchObject({ code: exit.usage, stderr: expect.stringContaining('own.csv: it is there already, and no manifest') });
    expect((await run(['merge', 'parts', '-o', 'own.csv', '--force'], { cwd })).code).toBe(exit.clean);
    expect(bytes(cwd, 'own.csv').equals(bytes(cwd, 'whole.csv'))).toBe(true);
    mkdirSync(join(cwd, 's.csv.manifest.json'));
    expect(await run(['merge', 'parts', '-o', 's.csv'], { cwd })).toMatchObject({ code: exit.failure, stderr: 'placepref: s.csv.manifest.json: not written: this is a folder\n' });
    expect(readdirSync(cwd)).not.toContain('s.csv');
  });

  it('names the parts that are missing', async () => {
    const cwd = folderWith(files);
    await simulate(cwd, '--shard', '2/4', '-o', 'parts');
    expect(await run(['merge', 'parts', '-o', 'r.csv'], { cwd })).toMatchObject({ code: exit.problems, stderr: 'placepref: parts: of 4 parts 1, 3 and 4 are missing; make them with --shard 1/4 and so on.\n' });
    expect(readdirSync(cwd).filter((name) => name.startsWith('r.') || name.startsWith('.'))).toEqual([]);
  });

  it.each([
    ['cut off', (text: string) => text.slice(0, text.length / 2)],
    ['without its end', (text: string) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`],
    ['with another number', (text: string) => text.replace('"values":[1,1', '"values":[1,2')],
    ['empty', () => ''],
  ])('names a part that is %s, and makes it again when asked', async (_, harm) => {
    const cwd = folderWith(files);
    await parts(cwd, 2);
    const file = join(cwd, 'parts', 'part-1-of-2.ndjson');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, harm(whole));
    const { code, stderr } = await run(['merge', 'parts', '-o', 'r.csv'], { cwd });
    expect([code, stderr]).toEqual([exit.problems, 'placepref: parts: part-1-of-2.ndjson is damaged, renamed, or not written to the end; remove it and make it again.\n']);
    await simulate(cwd, '--shard', '1/2', '-o', 'parts');
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  it('refuses parts of different simulations, and says in what they differ', async () => {
    const cwd = folderWith(files);
    await simulate(cwd, '--shard', '1/2', '-o', 'parts');
    await simulate(cwd, '--shard', '2/2', '-o', 'parts', '--seed', '8');
    expect((await run(['merge', 'parts', '-o', 'r.csv'], { cwd })).stderr).toContain('part-2-of-2.ndjson: it is a part of another simulation (not the same: seed)');
    await simulate(cwd, '--shard', '1/3', '-o', 'parts');
    expect((await run(['merge', 'parts', '-o', 'r.csv'], { cwd })).stderr).toMatch(/it has parts of several divisions, of (?:2 and 3|3 and 2) parts/);
  });

  it('says of a folder without parts, or that is none, what it expected', async () => {
    const cwd = folderWith({ ...files, 'empty/x.txt': '' });
    expect((await run(['merge', 'empty', '-o', 'r.csv'], { cwd })).stderr).toContain('empty: there is no part of a simulation in it');
    expect((await run(['merge', 'nowhere', '-o', 'r.csv'], { cwd })).stderr).toMatch(/^placepref: nowhere: /);
  });
});

describe('placepref simulate --shard', { timeout: 120_000 }, () => {
  it('leaves a part that is there as it is, and refuses one of another simulation', async () => {
    const cwd = folderWith(files);
    await simulate(cwd, '--shard', '1/2', '-o', 'parts');
    const before = statSync(join(cwd, 'parts', 'part-1-of-2.ndjson')).mtimeMs;
    expect(await simulate(cwd, '--shard', '1/2', '-o', 'parts')).toMatchObject({ code: exit.clean, stderr: 'parts/part-1-of-2.ndjson: it is there already, whole\n' });
    expect(statSync(join(cwd, 'parts', 'part-1-of-2.ndjson')).mtimeMs).toBe(before);
    await simulate(cwd, '--shard', '1/2', '-o', 'swept', '--sweep', 'n=2, 3');
    expect((await simulate(cwd, '--shard', '1/2', '-o', 'swept', '--sweep', 'n=2, 3', '--runs', '9')).stderr).toContain('it is a part of another simulation (not the same: runs)');
    expect((await simulate(cwd, '--shard', '1/2', '-o', 'swept', '--sweep', 'n=2, 3, 4')).stderr).toContain('it is a part of another simulation (not the same: sweep)');
    expect((await simulate(cwd, '--shard', '1/2', '-o', 'parts', '--seed', '4')).stderr).toContain('it is a part of another simulation (not the same: seed)');
  });

  it('writes nothing when it is interrupted', async () => {
    const cwd = folderWith(files);
    const { code, stderr } = await run(['simulate', 'plan.cpp', '--threads', '1', '--runs', '70', '--shard', '1/2', '-o', 'parts'], { cwd, onInterrupt: (stop) => stop() });
    expect([code, stderr]).toEqual([exit.failure, 'placepref: parts/part-1-of-2.ndjson: interrupted; nothing was written.\n']);
    expect(readdirSync(join(cwd, 'parts'))).toEqual([]);
  });

  it.each(['0/4', '5/4', '1', 'a/b', '1/0'])('says of %s what a part is called', async (text) => {
    const cwd = folderWith(files);
    const { code, stderr } = await simulate(cwd, '--shard', text, '-o', 'parts');
    expect([code, stderr]).toEqual([exit.usage, expect.stringContaining('Expected the number of a part and how many there are, as 3/200.')]);
  });

  it('fails with a clear word where the folder cannot be made', async () => {
    const cwd = folderWith(files);
    rmSync(join(cwd, 'parts'), { recursive: true, force: true });
    expect((await simulate(cwd, '--shard', '1/2', '-o', 'no/where')).stderr).toContain('there is no folder no');
    expect((await simulate(cwd, '--shard', '1/2', '-o', 'plan.cpp')).code).not.toBe(exit.clean);
  });
});
