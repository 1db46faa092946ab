// In one file, since both look for the processes of a part by its number.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoSnakemake } from './engines/snakemake.js';
import { jobFacts, processesWith, startSlurm, textOf, whyNoSlurm, type Slurm } from './engines/slurm.js';
import { notTried } from '../not-tried.js';
import { Sweep } from './sweep.js';

const noSnakemake = notTried('Snakemake', whyNoSnakemake());

describe.skipIf(notTried('Slurm', whyNoSlurm()))('on Slurm', () => {
  let started: Slurm | undefined;

  beforeAll(async () => {
    started = await startSlurm().catch((error: unknown) => void notTried('Slurm', String(error)));
  });
  afterAll(() => started?.stop());

  it('an array of parts, one of which is killed and begun anew by the engine, becomes the bytes of one process', async ({ skip }) => {
    const slurm = started ?? skip();
    const sweep = new Sweep('slurm');
    const { status, stdout, stderr } = spawnSync('sh', [sweep.path('submit.sh')], { env: { ...sweep.env, ...slurm.env, PLACEPREF: sweep.env['PLACEPREF'] }, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const merge = /Submitted batch job (\d+)/.exec(stdout)?.[1] ?? '';
    const array = String(Number(merge) - 1);

    await expect.poll(() => processesWith('placepref.cjs', '--shard 2/4').length).toBeGreaterThan(0);
    for (const id of processesWith('placepref.cjs', '--shard 2/4')) process.kill(id, 'SIGKILL');

    await expect.poll(() => jobFacts(slurm, merge)['JobState'], { timeout: 480_000, interval: 500 }).toBe('COMPLETED');
    expect(jobFacts(slurm, `${array}_2`)).toMatchObject({ JobState: 'COMPLETED', Restarts: '1' });
    expect(jobFacts(slurm, `${array}_1`)).toMatchObject({ JobState: 'COMPLETED', Restarts: '0' });
    expect(textOf(sweep.path('logs/part-2.log'))).toContain('Killed');
    expect(sweep.isThatOfOneProcess()).toBe(true);
  });

  it.skipIf(noSnakemake)('parts that Snakemake hands in by the profile become the bytes of one process', async ({ skip }) => {
    const slurm = started ?? skip();
    const sweep = new Sweep('snakemake');
    const child = spawn('snakemake', ['--profile', 'slurm'], { cwd: sweep.path('.'), env: { ...sweep.env, ...slurm.env, PLACEPREF: sweep.env['PLACEPREF'], HOME: sweep.folder }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = await once(child, 'exit');
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/Submitted job \d+ with external jobid '\d+'/) });
    expect(sweep.isThatOfOneProcess()).toBe(true);
  });
});

describe.skipIf(noSnakemake)('with Snakemake', () => {
  it.each(['results', 'power'] as const)('parts of %s, one of which is killed and tried again, become the bytes of one process', async (kind) => {
    const sweep = new Sweep('snakemake', kind);
    const child = spawn('snakemake', ['--cores', '2'], { cwd: sweep.path('.'), env: { ...sweep.env, HOME: sweep.folder }, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
    const ended = once(child, 'exit');
    await expect.poll(() => processesWith('placepref.cjs', '--shard 2/4').length).toBeGreaterThan(0);
    for (const id of processesWith('placepref.cjs', '--shard 2/4')) process.kill(id, 'SIGKILL');
    const [code] = await ended;
    expect({ code, said }).toEqual({ code: 0, said: expect.stringMatching(/Trying to restart job/) });
    expect(sweep.isThatOfOneProcess()).toBe(true);
  });

  it('parts of a protocol that was changed are computed anew, and become the bytes of one process', () => {
    const sweep = new Sweep('snakemake', 'power');
    const all = (): string => {
      const { status, stdout, stderr } = spawnSync('snakemake', ['--cores', '2'], { cwd: sweep.path('.'), env: { ...sweep.env, HOME: sweep.folder }, encoding: 'utf8' });
      expect({ status, stderr }).toMatchObject({ status: 0 });
      return stdout + stderr;
    };
    all();
    expect(all()).toContain('Nothing to be done');
    appendFileSync(join(sweep.folder, 'study of fear', 'plan.cpp'), '\n// Read by another person.\n');
    expect(all()).toMatch(/^part +4 /m);
    expect(sweep.isThatOfOneProcess()).toBe(true);
  });
});
