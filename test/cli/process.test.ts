import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundle } from '../../scripts/bundle.mjs';
import { clean, cplusplus, folderWith, wrong } from './run.js';

const folder = mkdtempSync(join(tmpdir(), 'placepref-bundle-'));
const program = join(folder, 'cli.cjs');

let inputs: Readonly<Record<string, readonly string[]>>;

beforeAll(async () => {
  inputs = await bundle(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const start = (cwd: string, argv: readonly string[], options: object = {}): { code: number | null; stdout: string; stderr: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH }, ...options });
  return { code: status, stdout, stderr };
};

describe('the program', () => {
  it('has the language in a file of its own', () => {
    const langium = (file: string): boolean => inputs[file]?.some((path) => path.startsWith('node_modules/langium/')) ?? false;
    expect([langium('cli.cjs'), langium('language.cjs'), langium('server.cjs')]).toEqual([false, true, true]);
  });

  it('has what draws in a file of its own', () => {
    const draws = (file: string): boolean => inputs[file]?.some((path) => path.startsWith('src/report/timeline/svg/')) ?? false;
    expect([draws('cli.cjs'), draws('language.cjs'), draws('reports.cjs'), draws('server.cjs')]).toEqual([false, false, true, true]);
    expect(inputs['server.cjs']?.some((path) => path.includes('resvg'))).toBe(false);
  });

  it('tells what is wrong with a configuration from a fault of its own, wherever it shows', () => {
    const cwd = folderWith({ 'placepref.json': '{ "ignores": [] }', 'a.cpp': clean });
    for (const argv of [['check'], ['check', 'a.cpp'], ['check', '--fix'], ['compile', 'a.cpp'], ['format']]) {
      const { code, stderr } = start(cwd, argv);
      expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/^placepref: placepref\.json:1:3 ignores: /) });
    }
  });

  it('gives each exit code', () => {
    const cwd = folderWith({ 'a.cpp': clean, 'b.cpp': wrong, 'main.cpp': cplusplus });
    expect(start(cwd, ['check', 'a.cpp'])).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
    expect(start(cwd, ['check'])).toMatchObject({ code: 1, stderr: '' });
    expect(start(cwd, ['check', 'main.cpp'])).toMatchObject({ code: 2 });
    expect(start(cwd, ['chek'])).toMatchObject({ code: 2, stdout: '' });
    expect(start(cwd, ['format', '-'], { input: clean })).toEqual({ code: 0, stdout: clean, stderr: '' });
  });

  it('reads a configuration, fixes, and remembers', () => {
    const cwd = folderWith({ 'placepref.json': '{ "protocols": ["*.cpp"], "ignore": ["old.cpp"] }', 'a.cpp': clean, 'b.cpp': wrong, 'old.cpp': wrong });
    const cached = ['check', '--cache-location', 'cache'];
    const first = start(cwd, cached);
    expect(first).toMatchObject({ code: 1, stderr: '' });
    expect(start(cwd, cached)).toEqual(first);
    expect(start(cwd, ['check', '--fix-dry-run']).stdout).toContain('+  dose: 10 mg/kg\n');
    expect(start(cwd, [...cached, '--fix'])).toMatchObject({ code: 0, stdout: 'No problems in 2 files\n' });
  });

  it('writes all of a long output into a pipe', () => {
    const cwd = folderWith({ 'a.cpp': `protocol "x"\n${'drug m { dose: 10 mgg/kg }\n'.repeat(400)}` });
    const { code, stdout, stderr } = start(cwd, ['check', '--format', 'json'], { maxBuffer: 1e9 });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout.length).toBeGreaterThan(150_000);
    expect(JSON.parse(stdout).files[0].problems.length).toBeGreaterThan(400);
  });

  it('ends quietly when nobody reads its output any more', async () => {
    const cwd = folderWith({ 'a.cpp': `protocol "x"\n${'drug m { dose: 10 mgg/kg }\n'.repeat(400)}` });
    const child = spawn(process.execPath, [program, 'check'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });

  it.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('keeps what was simulated until %s', async (signal) => {
    const cwd = folderWith({ 'a.cpp': readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8') });
    const child = spawn(process.execPath, [program, 'simulate', 'a.cpp', '--threads', '1', '--runs', '1000000', '-o', 'r.csv'], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const ended = once(child, 'close');
    await vi.waitUntil(() => readdirSync(cwd).length > 1, { timeout: 20_000 });
    child.kill(signal);
    expect(await ended).toEqual([3, null]);
    expect(stderr).toMatch(/^r\.csv: interrupted after \d+ of 1000000 experiments/);
    expect(existsSync(join(cwd, 'r.csv.manifest.json'))).toBe(true);
  });

  it.skipIf(!existsSync('/dev/full'))('fails when its output cannot be written', () => {
    const cwd = folderWith({ 'a.cpp': clean });
    const full = openSync('/dev/full', 'w');
    expect(start(cwd, ['compile', 'a.cpp'], { stdio: ['ignore', full, 'pipe'] })).toMatchObject({ code: 3, stderr: 'placepref: the output could not be written: ENOSPC.\n' });
  });

  it.skipIf(!existsSync('/dev/stdin'))('reads a pipe that has a name', () => {
    const cwd = folderWith({ 'a.cpp': clean });
    const { status, stdout } = spawnSync('sh', ['-c', `cat a.cpp | '${process.execPath}' '${program}' check /dev/stdin`], { cwd, encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'No problems in 1 file\n' });
  });

  it.skipIf(process.platform === 'win32')('waits for no pipe that nobody writes into, and reads no device', () => {
    const plan = readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8');
    const cwd = folderWith({ 'a.cpp': clean, 'plan.cpp': plan });
    for (const name of ['pipe.cpp', 'cache']) spawnSync('mkfifo', [join(cwd, name)]);
    symlinkSync('/dev/zero', join(cwd, 'zero.cpp'));
    const limit = { timeout: 10_000 };
    expect(start(cwd, ['check', 'pipe.cpp'], limit)).toMatchObject({ code: 1, stderr: 'placepref: pipe.cpp: this is a pipe, and no file.\n' });
    expect(start(cwd, ['check', 'zero.cpp'], limit)).toMatchObject({ code: 1, stderr: 'placepref: zero.cpp: this is a device, and no file.\n' });
    for (const place of ['cache', '/dev/zero']) {
      expect(start(cwd, ['check', 'a.cpp', '--cache-location', place], limit)).toMatchObject({ code: 2, stderr: `placepref: ${place}: this is not a cache of placepref; it was left as it is.\n` });
    }
    expect(start(cwd, ['simulate', 'plan.cpp', '-o', 'r.csv', '--parameters', 'pipe.cpp'], limit)).toMatchObject({ code: 1, stderr: 'placepref: pipe.cpp: this is a pipe, and no file.\n' });
  });

  it.skipIf(process.platform === 'win32')('leaves what is too large for a cache as it is', () => {
    const cwd = folderWith({ 'a.cpp': clean, film: '' });
    truncateSync(join(cwd, 'film'), 2 ** 30);
    expect(start(cwd, ['check', 'a.cpp', '--cache-location', 'film'])).toMatchObject({ code: 2, stderr: 'placepref: film: this is not a cache of placepref; it was left as it is.\n' });
  });

  it('serves an editor', () => {
    const message = (body: object): string => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...body });
      return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    };
    const input = [{ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } }, { id: 2, method: 'shutdown' }, { method: 'exit' }].map(message).join('');
    const { code, stdout } = start(folderWith({}), ['lsp', '--stdio'], { input });
    expect(code).toBe(0);
    expect(stdout).toContain('"capabilities"');
  });
});
