import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { whyNoSnakemake } from './engines/snakemake.js';
import { processesWith } from './engines/slurm.js';
import { notTried } from './not-tried.js';
import { Sweep } from './sweep.js';

describe.skipIf(notTried('Snakemake', whyNoSnakemake()))('with Snakemake', () => {
  it('parts, one of which is killed and tried again, become the bytes of one process', async () => {
    const sweep = new Sweep('snakemake');
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
});
