import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, cplusplus, folderWith, run, withoutPrivileges } from './run.js';

/** Checks one bad path beside a good one, which must be checked all the same. */
async function refused(path: string, files: Readonly<Record<string, string | Uint8Array>>, prepare: (cwd: string) => void = () => {}): Promise<{ code: number; stderr: string }> {
  const cwd = folderWith({ ...files, 'good.cpp': clean });
  prepare(cwd);
  const { code, stdout, stderr } = await withoutPrivileges(async () => {
    // The temporary folder belongs to another user now.
    return run(['check', path, 'good.cpp'], { cwd });
  });
  expect(stdout).toBe('No problems in 1 file; 1 path could not be checked\n');
  expect(stderr).not.toMatch(/\n {4}at /);
  return { code, stderr };
}

const open = (cwd: string): void => chmodSync(cwd, 0o755);

describe('wrong usage', () => {
  it('is a file that is not there', async () => {
    expect(await refused('none.cpp', {}, open)).toEqual({ code: 2, stderr: 'placepref: none.cpp: there is no such file or folder\n' });
    expect(await refused('good.cpp/x', {}, open)).toEqual({ code: 2, stderr: 'placepref: good.cpp/x: a part of the path is a file, not a folder\n' });
    expect(await refused('', {}, open)).toEqual({ code: 2, stderr: "placepref: '': an empty path names nothing\n" });
  });

  it('is a glob that matches nothing', async () => {
    expect(await refused('study/*.cpp', {}, open)).toEqual({ code: 2, stderr: 'placepref: study/*.cpp: this pattern matches no .cpp file\n' });
    expect(await refused('*.md', { 'x.md': clean }, open)).toEqual({ code: 2, stderr: 'placepref: *.md: this pattern matches no .cpp file\n' });
  });

  it('is C++ that is named', async () => {
    const message = 'not a protocol. Its first words, after any comments, must be protocol "Title" or library "Title".';
    expect(await refused('main.cpp', { 'main.cpp': cplusplus }, open)).toEqual({ code: 2, stderr: `placepref: main.cpp: ${message}\n` });
    expect(await refused('empty.cpp', { 'empty.cpp': '' }, open)).toEqual({ code: 2, stderr: `placepref: empty.cpp: ${message}\n` });
    expect(await refused('-', {}, open)).toEqual({ code: 2, stderr: `placepref: <stdin>: ${message}\n` });
  });
});

describe('what looks like a protocol', () => {
  it('is not passed over in silence', async () => {
    const curly = 'protocol \u201CCocaine\u201D\n';
    const message = 'looks like a protocol, but line 1 has \u201C \u201D; a title stands in straight quotes. Write protocol "Cocaine".';
    expect(await refused('x.cpp', { 'x.cpp': curly }, open)).toEqual({ code: 2, stderr: `placepref: x.cpp: ${message}\n` });
    expect(await refused('.', { 'x.cpp': curly, 'main.cpp': cplusplus }, open)).toEqual({ code: 1, stderr: `placepref: x.cpp: ${message}\n` });
    expect((await refused('x', { 'x/typo.cpp': 'protocl "Typo"\n' }, open)).stderr).toBe("placepref: x/typo.cpp: looks like a protocol, but line 1 begins with 'protocl'. Write protocol \"Typo\".\n");
  });

  it('is told again with a cache', async () => {
    const cwd = folderWith({ 'x.cpp': 'protocl "Typo"\n' });
    for (const _ of [1, 2]) expect(await run(['check', '--cache-location', 'c', '.'], { cwd })).toMatchObject({ code: 1, stderr: expect.stringContaining('looks like a protocol') });
  });
});

describe('a file that cannot be read', () => {
  const latin1 = Buffer.from('protocol "x"\r\n// caf\xE9\n', 'latin1');

  it('is not UTF-8', async () => {
    const stderr = 'placepref: x.cpp: not UTF-8 text: line 2 has the byte 0xE9 at offset 20. Save the file as UTF-8.\n';
    expect(await refused('x.cpp', { 'x.cpp': latin1 }, open)).toEqual({ code: 1, stderr });
    const cut = Buffer.concat([Buffer.from('protocol "é'), Buffer.from([0xe2, 0x82])]);
    expect((await refused('x.cpp', { 'x.cpp': cut }, open)).stderr).toContain('line 1 has the byte 0xE2 at offset 12.');
    const far = Buffer.concat([Buffer.from(`protocol "x"\n${'// ü\n'.repeat(30_000)}`), Buffer.from([0x22, 0xff, 0x22])]);
    expect((await refused('x.cpp', { 'x.cpp': far }, open)).stderr).toContain('line 30002 has the byte 0xFF at offset 180014.');
  });

  it('is UTF-16', async () => {
    const text = Buffer.from(`\uFEFF${clean}`, 'utf16le');
    expect(await refused('x.cpp', { 'x.cpp': text }, open)).toEqual({ code: 1, stderr: 'placepref: x.cpp: the text is UTF-16. Save the file as UTF-8.\n' });
  });

  it('is too large', async () => {
    const large = Buffer.alloc(17 * 1024 * 1024, ' ');
    large.write('protocol "x"');
    expect(await refused('x.cpp', { 'x.cpp': large }, open)).toEqual({ code: 1, stderr: 'placepref: x.cpp: the file has 17.0 MB; a protocol may have at most 4 MB.\n' });
    const { code, stderr } = await run(['check', '-'], { cwd: folderWith({}), stdin: large });
    expect({ code, stderr }).toEqual({ code: 1, stderr: 'placepref: <stdin>: the file has more than 4 MB; a protocol may have at most 4 MB.\n' });
  });

  it('is a link that leads back to itself, or nowhere', async () => {
    const loop = (cwd: string): void => (open(cwd), symlinkSync('x.cpp', join(cwd, 'x.cpp')));
    expect(await refused('x.cpp', {}, loop)).toEqual({ code: 1, stderr: 'placepref: x.cpp: a symbolic link that leads back to itself\n' });
    expect(await refused('.', {}, loop)).toEqual({ code: 1, stderr: 'placepref: x.cpp: a symbolic link that leads back to itself\n' });
    const dangling = (cwd: string): void => (open(cwd), symlinkSync('none.cpp', join(cwd, 'x.cpp')));
    expect(await refused('x.cpp', {}, dangling)).toEqual({ code: 2, stderr: 'placepref: x.cpp: there is no such file or folder\n' });
  });

  it('is forbidden, or in a folder that is', async () => {
    const lock = (cwd: string): void => (open(cwd), chmodSync(join(cwd, 'x/a.cpp'), 0));
    expect(await refused('x/a.cpp', { 'x/a.cpp': clean }, lock)).toEqual({ code: 1, stderr: 'placepref: x/a.cpp: permission denied\n' });
    const close = (cwd: string): void => (open(cwd), chmodSync(join(cwd, 'x'), 0));
    for (const path of ['x', '.', 'x/a.cpp']) {
      const { code, stderr } = await refused(path, { 'x/a.cpp': clean }, close);
      expect({ code, stderr }).toEqual({ code: 1, stderr: `placepref: ${path === '.' ? 'x' : path}: permission denied\n` });
    }
  });

  it('is told in a folder only if its head is a protocol', async () => {
    const cwd = folderWith({ 'a.cpp': latin1, 'b.cpp': Buffer.from('// caf\xE9\nint x;\n', 'latin1'), 'c.cpp': Buffer.from(`\uFEFF${clean}`, 'utf16le') });
    const { code, stderr } = await run(['check'], { cwd });
    expect(code).toBe(1);
    expect(stderr.match(/^placepref: \S+/gm)).toEqual(['placepref: a.cpp:', 'placepref: c.cpp:']);
  });

  it('has a name that a terminal would obey', async () => {
    const cwd = folderWith({ 'x\u001B[31m\n.cpp': cplusplus });
    const { stderr } = await run(['check', 'x\u001B[31m\n.cpp'], { cwd });
    expect(stderr).toMatch(/^placepref: x\uFFFD\[31m\uFFFD\.cpp: not a protocol/);
  });
});

it('the text may hold anything else', async () => {
  const cwd = folderWith({});
  mkdirSync(join(cwd, 'x.cpp'));
  writeFileSync(join(cwd, 'nul.cpp'), 'protocol "x"\n\0\0\0');
  writeFileSync(join(cwd, 'line.cpp'), `protocol "x" ${'?'.repeat(100_000)}`);
  const { code, stdout, stderr } = await run(['check'], { cwd });
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toMatch(/ in 2 files\n$/);
  expect(stdout.split('\n').every((line) => line.length < 400)).toBe(true);
});
