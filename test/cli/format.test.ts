import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { broken, clean, cplusplus, folderWith, run, withoutPrivileges } from './run.js';

const untidy = 'protocol "Untidy"\n\n\n\ndrug   morphine { dose:10 mg/kg }\n';
const tidy = 'protocol "Untidy"\n\ndrug morphine { dose: 10 mg/kg }\n';
const textOf = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');

describe('format', () => {
  it('changes files in place, and only those that need it', async () => {
    const cwd = folderWith({ 'a.cpp': untidy, 'b.cpp': clean, 'main.cpp': cplusplus });
    const before = statSync(join(cwd, 'b.cpp')).ino;
    expect(await run(['format'], { cwd })).toEqual({ code: 0, stdout: 'a.cpp\n', stderr: '1 file changed, 1 unchanged\n' });
    expect(textOf(cwd, 'a.cpp')).toBe(tidy);
    expect(statSync(join(cwd, 'b.cpp')).ino).toBe(before);
    expect(textOf(cwd, 'main.cpp')).toBe(cplusplus);
    expect(readdirSync(cwd).sort()).toEqual(['a.cpp', 'b.cpp', 'main.cpp']);
    expect(await run(['format'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '0 files changed, 2 unchanged\n' });
  });

  it('lists a file so that its line is no command to GitHub Actions, and its name does nothing to a terminal', async () => {
    const cwd = folderWith({ '::stop-commands::a.cpp': untidy, 'b\u001B[8m.cpp': untidy });
    expect((await run(['format', '--check'], { cwd })).stdout).toBe('./::stop-commands::a.cpp\nb\uFFFD[8m.cpp\n');
  });

  it('lists with --check what would change, and changes nothing', async () => {
    const cwd = folderWith({ 'a.cpp': untidy, 'b.cpp': clean });
    expect(await run(['format', '--check', '.'], { cwd })).toEqual({ code: 1, stdout: 'a.cpp\n', stderr: '1 file would change, 1 unchanged\n' });
    expect(textOf(cwd, 'a.cpp')).toBe(untidy);
    expect(await run(['format', '--check', 'b.cpp'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '0 files would change, 1 unchanged\n' });
  });

  it('keeps a byte order mark, line ends, permissions and links', async () => {
    const cwd = folderWith({ 'a.cpp': `\uFEFF${untidy.replaceAll('\n', '\r\n')}` });
    chmodSync(join(cwd, 'a.cpp'), 0o640);
    symlinkSync('a.cpp', join(cwd, 'link.cpp'));
    expect((await run(['format', 'link.cpp'], { cwd })).stdout).toBe('link.cpp\n');
    expect(textOf(cwd, 'a.cpp')).toBe(`\uFEFF${tidy.replaceAll('\n', '\r\n')}`);
    expect(statSync(join(cwd, 'a.cpp')).mode & 0o777).toBe(0o640);
    expect(readdirSync(cwd, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink()).map(({ name }) => name)).toEqual(['link.cpp']);
  });

  it.each([
    ['syntax', broken],
    ['characters', 'protocol "x"\ndrug   m { dose: 1 mg/kg } #\n'],
    ['a stray brace', 'protocol "x"\ndrug   m { dose: 1 mg/kg } }\n'],
  ])('does not touch a file with errors of %s, and reports them', async (_, text) => {
    const cwd = folderWith({ 'a.cpp': text, 'b.cpp': untidy });
    for (const argv of [['format', '--check'], ['format']]) {
      const { code, stdout, stderr } = await run(argv, { cwd });
      expect({ code, stdout }).toEqual({ code: 1, stdout: 'b.cpp\n' });
      expect(stderr).toMatch(/^a\.cpp:\d+:\d+ error PP100[1-5] [^]*\n1 file (changed|would change), 0 unchanged, 1 not touched\n$/);
    }
    expect(textOf(cwd, 'a.cpp')).toBe(text);
    expect(textOf(cwd, 'b.cpp')).toBe(tidy);
  });

  it('formats a file whose errors are of meaning alone', async () => {
    const cwd = folderWith({ 'a.cpp': 'protocol "x"\nimport "none.cpp"\ndrug   m { dose: 1 mgg/kg }\n' });
    expect(await run(['format'], { cwd })).toMatchObject({ code: 0, stdout: 'a.cpp\n' });
  });

  it('does not change a file or a folder that may not be written', async () => {
    const cwd = folderWith({ 'x/a.cpp': untidy, 'y/b.cpp': untidy });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'y'), 0o777);
    chmodSync(join(cwd, 'y/b.cpp'), 0o444);
    const { code, stdout, stderr } = await withoutPrivileges(() => run(['format'], { cwd }));
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toBe(
      'placepref: x/a.cpp: not changed: permission denied\nplacepref: y/b.cpp: not changed: permission denied\n0 files changed, 0 unchanged, 2 not touched\n',
    );
    expect(readdirSync(join(cwd, 'y'))).toEqual(['b.cpp']);
  });

  it('goes on after a path that cannot be read', async () => {
    const cwd = folderWith({ 'a.cpp': untidy });
    expect(await run(['format', 'none.cpp', 'a.cpp'], { cwd })).toMatchObject({ code: 2, stdout: 'a.cpp\n' });
  });
});

describe('format -', () => {
  it('is a filter', async () => {
    const cwd = folderWith({});
    expect(await run(['format', '-'], { cwd, stdin: untidy })).toEqual({ code: 0, stdout: tidy, stderr: '' });
    expect(await run(['format', '-'], { cwd, stdin: tidy })).toEqual({ code: 0, stdout: tidy, stderr: '' });
  });

  it('gives back a text with syntax errors as it is', async () => {
    const { code, stdout, stderr } = await run(['format', '-'], { cwd: folderWith({}), stdin: broken });
    expect({ code, stdout }).toEqual({ code: 1, stdout: broken });
    expect(stderr).toMatch(/^<stdin>:\d+:\d+ error PP1001 /);
  });

  it('says with --check whether it would change', async () => {
    const cwd = folderWith({});
    expect(await run(['format', '--check', '-'], { cwd, stdin: untidy })).toEqual({ code: 1, stdout: '<stdin>\n', stderr: '' });
    expect(await run(['format', '--check', '-'], { cwd, stdin: tidy })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('stands alone', async () => {
    const { code, stdout, stderr } = await run(['format', '-', 'a.cpp'], { cwd: folderWith({}) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe("placepref: '-' stands alone: standard input cannot be formatted along with files.\n");
  });
});
