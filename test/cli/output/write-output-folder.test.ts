import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { exit } from '../../../src/cli/exit.js';
import { folderWith, run, withoutPrivileges, type Ran } from '../run.js';

/** Bytes that the disk still takes; a write beyond them fails as on a full one, and leaves what it had begun. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

// Other files have the modules of a process with this one: none of theirs is mocked here unseen, and none that is mocked is left to them.
vi.hoisted(() => vi.resetModules());
afterAll(() => {
  vi.doUnmock('node:fs');
  vi.resetModules();
});
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const writeSync = (file: number | string, text: string | Uint8Array): void => {
    const bytes = Buffer.from(text);
    if (typeof file === 'number') disk.left -= bytes.length;
    if (disk.left >= 0) return real.writeFileSync(file, bytes);
    real.writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  };
  return { ...real, writeFileSync: writeSync };
});

afterEach(() => {
  disk.left = Number.POSITIVE_INFINITY;
});

const protocol = `protocol "Small"
animals mice { species: mouse  sex: male  weight: 25 g }
arm all_mice of mice { n: 1 }
phase handling days 1 to 2 { session s at 09:00 { handle for 2 min } }
`;

const schedule = (cwd: string, out: string, ...more: readonly string[]): Promise<Ran> => run(['schedule', 'small.cpp', '--start', '2026-03-02', '--out', out, ...more], { cwd });

const bytesIn = (folder: string): Record<string, string> => Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'utf8')]));

describe('a schedule', () => {
  it.each([0, 3000, 20_000])('is not written at all where the disk is full after %i bytes, and the one that stands there stays', async (left) => {
    const cwd = folderWith({ 'small.cpp': protocol });
    disk.left = left;
    expect(await schedule(cwd, 'plan')).toEqual({ code: exit.failure, stdout: '', stderr: 'placepref: plan: not written: no space is left on the disk\n' });
    expect(readdirSync(cwd)).toEqual(['small.cpp']);
    disk.left = Number.POSITIVE_INFINITY;
    expect((await schedule(cwd, 'plan')).code).toBe(exit.clean);
    const before = bytesIn(join(cwd, 'plan'));
    disk.left = left;
    expect(await schedule(cwd, 'plan', '--force', '--seed', '2')).toMatchObject({ code: exit.failure, stderr: 'placepref: plan: not written: no space is left on the disk\n' });
    expect(bytesIn(join(cwd, 'plan'))).toEqual(before);
    expect(readdirSync(cwd).toSorted()).toEqual(['plan', 'small.cpp']);
  }, 60_000);

  it('is not written into a folder where nobody may write', async () => {
    const cwd = folderWith({ 'small.cpp': protocol, 'closed/x': '' });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'closed'), 0o555);
    const { code, stderr } = await withoutPrivileges(() => schedule(cwd, 'closed/plan'));
    expect([code, stderr]).toEqual([exit.failure, 'placepref: closed/plan: not written: permission denied\n']);
  });

  it.each<[string, string, (cwd: string) => void, string]>([
    ['a file', 'plan', (cwd) => writeFileSync(join(cwd, 'plan'), 'notes'), 'plan: this is a file; name a folder.'],
    ['a folder below a file', 'small.cpp/plan', () => undefined, 'small.cpp/plan: not written: a part of the path is a file, not a folder'],
    ['a link that leads nowhere', 'plan', (cwd) => symlinkSync('nowhere', join(cwd, 'plan')), 'plan: this is a link that leads nowhere; name a folder.'],
    ['a folder with something else in it', 'plan', (cwd) => mkdirSync(join(cwd, 'plan', 'notes'), { recursive: true }), 'plan: it holds notes, which was not written here; name a folder that is not there yet.'],
    ['the folder in which it is made', '.', () => undefined, 'placepref runs in this folder, and cannot put another in its place; name one in it.'],
  ])('is not written over %s', async (_, out, prepare, message) => {
    const cwd = folderWith({ 'small.cpp': protocol });
    prepare(cwd);
    const before = readdirSync(cwd);
    const { code, stdout, stderr } = await schedule(cwd, out, '--force');
    expect(code).not.toBe(exit.clean);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(readdirSync(cwd)).toEqual(before);
  });

  it('is written where a link leads, and where names have blanks and letters of any kind', async () => {
    const cwd = folderWith({ 'small.cpp': protocol, 'real/.keep': '' });
    symlinkSync('real', join(cwd, 'link'));
    const { code, stdout } = await schedule(cwd, 'link/Plän für März 🐭');
    expect([code, stdout.includes('Written to link/Plän für März 🐭')]).toEqual([exit.clean, true]);
    expect(existsSync(join(cwd, 'real/Plän für März 🐭/schedule.json'))).toBe(true);
  });
});

describe('an interruption', () => {
  it('while a folder is written waits for it: it is whole, and nothing lies beside it', async () => {
    const place = folderWith({});
    const outfile = join(place, 'write.mjs');
    await build({ entryPoints: [new URL('../../../src/cli/output/write-output-folder.ts', import.meta.url).pathname], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'silent' });
    const folder = join(place, 'out', 'plan');
    mkdirSync(join(place, 'out'));
    writeFileSync(join(place, 'run.mjs'), `import { writeOutputFolder } from './write.mjs';
      const files = Array.from({ length: 20 }, (_, index) => ({ path: 'days/' + index + '.csv', text: String(index).repeat(20_000) }));
      const io = { cwd: '/', onInterrupt: (action) => (process.once('SIGINT', action), () => process.off('SIGINT', action)) };
      process.stdout.write('.');
      for (;;) {
        await writeOutputFolder(${JSON.stringify(folder)}, files, true, io);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }`);
    for (let round = 0; round < 4; round++) {
      const child = spawn(process.execPath, [join(place, 'run.mjs')], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 17 * round));
      const gone = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
      const again = setInterval(() => child.kill('SIGINT'), 5);
      expect(await gone).toBe('SIGINT');
      clearInterval(again);
      expect(readdirSync(join(place, 'out'))).toEqual(existsSync(folder) ? ['plan'] : []);
      if (existsSync(folder)) expect(readdirSync(join(folder, 'days'))).toHaveLength(20);
    }
  }, 60_000);
});
