import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, cplusplus, folderWith, run, withoutPrivileges, wrong } from './run.js';

describe('compile', () => {
  it('writes JSON to standard output', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    const { code, stdout, stderr } = await run(['compile', 'a.cpp'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ title: 'Clean', inputs: [{ path: 'a.cpp' }] });
    expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), undefined, 2)}\n`);
  });

  it('writes the same into a file, whose permissions stay', async () => {
    const cwd = folderWith({ 'a.cpp': clean, 'out.json': 'old' });
    chmodSync(join(cwd, 'out.json'), 0o600);
    const { stdout } = await run(['compile', 'a.cpp', '-o', '-'], { cwd });
    expect(await run(['compile', 'a.cpp', '-o', 'out.json'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe(stdout);
    expect(statSync(join(cwd, 'out.json')).mode & 0o777).toBe(0o600);
    expect((await run(['compile', 'a.cpp', '--output', 'new.json'], { cwd })).code).toBe(0);
    expect(readdirSync(cwd).sort()).toEqual(['a.cpp', 'new.json', 'out.json']);
  });

  it('leaves the output as it was if the protocol has errors, which go to standard error', async () => {
    const cwd = folderWith({ 'a.cpp': wrong, 'out.json': 'old' });
    const { code, stdout, stderr } = await run(['compile', 'a.cpp', '-o', 'out.json'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^a\.cpp:4:12 error PP1201 /);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('old');
  });

  it('finds errors in what is imported', async () => {
    const cwd = folderWith({ 'a.cpp': 'protocol "x"\nimport "lab/b.cpp"\n', 'lab/b.cpp': wrong.replace('protocol', 'library') });
    const { code, stdout, stderr } = await run(['compile', 'a.cpp'], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^lab\/b\.cpp:4:12 error PP1201 /);
  });

  it('reads standard input', async () => {
    expect(await run(['compile', '-'], { cwd: folderWith({}), stdin: clean })).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['none.cpp', 'none.cpp: there is no such file or folder'],
    ['main.cpp', 'main.cpp: not a protocol. Its first words, after any comments, must be protocol "Title" or library "Title".'],
    ['.', '.: name one protocol, not a folder or a pattern.'],
    ['*.cpp', '*.cpp: name one protocol, not a folder or a pattern.'],
  ])('takes one protocol: not %s', async (path, message) => {
    const cwd = folderWith({ 'a.cpp': clean, 'main.cpp': cplusplus });
    expect(await run(['compile', path], { cwd })).toEqual({ code: 2, stdout: '', stderr: `placepref: ${message}\n` });
  });

  it('needs a file', async () => {
    expect(await run(['compile'], { cwd: folderWith({}) })).toEqual({ code: 2, stdout: '', stderr: "error: missing required argument 'file'\n" });
  });
});

describe('an output that cannot be written', () => {
  it('is the protocol itself, under any name', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    symlinkSync('a.cpp', join(cwd, 'b.cpp'));
    for (const output of ['a.cpp', './a.cpp', 'b.cpp']) {
      const { code, stderr } = await run(['compile', 'a.cpp', '-o', output], { cwd });
      expect(code).toBe(2);
      expect(stderr).toMatch(/^placepref: [ab]\.cpp: this is the protocol itself; it was not overwritten\.\n$/);
    }
    expect(readFileSync(join(cwd, 'a.cpp'), 'utf8')).toBe(clean);
  });

  it('is a folder, or in none', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    mkdirSync(join(cwd, 'out'));
    expect(await run(['compile', 'a.cpp', '-o', 'out'], { cwd })).toEqual({ code: 3, stdout: '', stderr: 'placepref: out: not written: this is a folder\n' });
    expect(await run(['compile', 'a.cpp', '-o', 'no/out.json'], { cwd })).toEqual({ code: 3, stdout: '', stderr: 'placepref: no/out.json: not written: there is no folder no\n' });
  });

  it('is forbidden', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    chmodSync(cwd, 0o755);
    const ran = await withoutPrivileges(() => run(['compile', 'a.cpp', '-o', 'out.json'], { cwd }));
    expect(ran).toEqual({ code: 3, stdout: '', stderr: 'placepref: out.json: not written: permission denied\n' });
    expect(readdirSync(cwd)).toEqual(['a.cpp']);
  });
});
