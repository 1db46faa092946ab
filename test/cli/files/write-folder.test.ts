import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { machine } from '../../../src/cli/files/temporary.js';
import { writeFolder, type FolderFile } from '../../../src/cli/files/write-folder.js';

const files: FolderFile[] = [
  { path: 'schedule.json', text: '{}\n' },
  { path: 'days/2026-03-02.csv', text: 'animal\nO01\n' },
  { path: 'key.json', text: 'secret', sealed: true },
];

describe('a folder', () => {
  let place = '';
  let folder = '';
  beforeEach(() => {
    place = mkdtempSync(join(tmpdir(), 'placepref-'));
    folder = join(place, 'out');
  });
  afterEach(() => rmSync(place, { recursive: true, force: true }));

  const names = (): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

  it('is written with all its files, and what is sealed is its owner’s alone', () => {
    writeFolder(folder, files, false);
    expect(names()).toEqual(['SHA256SUMS', 'days', 'days/2026-03-02.csv', 'key.json', 'schedule.json']);
    expect(statSync(join(folder, 'key.json')).mode & 0o077).toBe(0);
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toContain('ca3d163bab055381827226140568f3bef7eaac187cebd76878e0b63e9e442356  schedule.json\n');
    expect(readdirSync(place)).toEqual(['out']);
  });

  it('may be there if it is empty', () => {
    mkdirSync(folder);
    writeFolder(folder, files, false);
    expect(names()).toHaveLength(5);
  });

  it('is not overwritten unless that is asked for', () => {
    writeFolder(folder, files, false);
    expect(() => writeFolder(folder, [], false)).toThrow('it holds a schedule already; add --force to replace it, or name another folder');
    writeFolder(folder, files.slice(0, 1), true);
    expect(names()).toEqual(['SHA256SUMS', 'schedule.json']);
    expect(readdirSync(place)).toEqual(['out']);
  });

  it('keeps what somebody else put into it, or changed', () => {
    writeFolder(folder, files, false);
    writeFileSync(join(folder, 'days', 'notes.txt'), 'O07 bit');
    expect(() => writeFolder(folder, files, true)).toThrow('it holds days/notes.txt, which was not written here');
    rmSync(join(folder, 'days', 'notes.txt'));
    writeFileSync(join(folder, 'days', '2026-03-02.csv'), 'animal\nO01 weighed\n');
    expect(() => writeFolder(folder, files, true)).toThrow('days/2026-03-02.csv has been changed since it was written; move it elsewhere first');
    expect(readFileSync(join(folder, 'days', '2026-03-02.csv'), 'utf8')).toContain('weighed');
  });

  it('has no file whose path leads out of it, whatever names it is made of', () => {
    for (const path of ['../a', 'days/../../a', '/a', '..']) expect(() => writeFolder(folder, [...files, { path, text: '' }], false)).toThrow('leads out of the folder');
    expect(readdirSync(place)).toEqual([]);
  });

  it('stays what it was where a file cannot be written', () => {
    writeFolder(folder, files, false);
    expect(() => writeFolder(folder, [{ path: 'a', text: 'x' }, { path: 'a/b', text: 'y' }], true)).toThrow('EEXIST');
    expect(names()).toHaveLength(5);
    expect(readdirSync(place)).toEqual(['out']);
  });

  it('is the one that a link leads to', () => {
    writeFolder(folder, files, false);
    symlinkSync(folder, join(place, 'link'));
    writeFolder(join(place, 'link'), files.slice(0, 1), true);
    expect(names()).toEqual(['SHA256SUMS', 'schedule.json']);
  });

  it.skipIf(process.getuid?.() === 0)('is not written where nobody may write', () => {
    chmodSync(place, 0o500);
    expect(() => writeFolder(folder, files, false)).toThrow('EACCES');
    chmodSync(place, 0o700);
  });

  it('returns if a run was killed before the new one stood in its place', () => {
    writeFolder(folder, files, false);
    const dead = 2 ** 22 - 7;
    renameSync(folder, join(place, `.out.placepref-${machine()}-${dead}-old`));
    mkdirSync(join(place, `.out.placepref-${machine()}-${dead}-new`));
    expect(() => writeFolder(folder, files, false)).toThrow('it holds a schedule already');
    expect(names()).toHaveLength(5);
    expect(readdirSync(place)).toEqual(['out']);
  });

  it('leaves alone what another machine is about, whose processes are not known here', () => {
    const others = ['new', 'old'].map((state) => `.out.placepref-00000000-${2 ** 22 - 7}-${state}`);
    for (const name of others) mkdirSync(join(place, name));
    writeFolder(folder, files, false);
    expect(readdirSync(place).toSorted()).toEqual([...others, 'out']);
    expect(names()).toHaveLength(5);
  });

  it('is whole, the old one or the new, whenever a run is killed', async () => {
    const big = Array.from({ length: 60 }, (_, index) => ({ path: `days/${index}.csv`, text: String(index).repeat(20_000) }));
    const program = join(place, 'write.mjs');
    const built = new URL('../../../src/cli/files/write-folder.ts', import.meta.url).pathname;
    const { build } = await import('esbuild');
    await build({ entryPoints: [built], bundle: true, platform: 'node', format: 'esm', outfile: join(place, 'folder.mjs'), logLevel: 'silent' });
    writeFileSync(program, `import { writeFolder } from './folder.mjs'; const files = ${JSON.stringify(big)}; process.stdout.write('.'); for (;;) writeFolder(${JSON.stringify(folder)}, files, true);`);
    for (let round = 0; round < 8; round++) {
      const child = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      await new Promise((resolve) => setTimeout(resolve, 13 * round));
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      writeFolder(folder, big, true);
      expect(names()).toHaveLength(62);
      expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
      expect(existsSync(join(folder, 'days', '59.csv'))).toBe(true);
    }
  }, 60_000);
});
