import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean, cplusplus, folderWith, run } from './run.js';

/** Paths of the files that were checked. */
async function checked(paths: readonly string[], cwd: string): Promise<string[]> {
  const { stdout } = await run(['check', '--format', 'json', ...paths], { cwd });
  return (JSON.parse(stdout).files as { path: string }[]).map(({ path }) => path);
}

const all = (...paths: string[]): Record<string, string> => Object.fromEntries(paths.map((path) => [path, clean]));

describe('a folder', () => {
  it('gives the protocols in it, sorted, C++ and other files left out', async () => {
    const cwd = folderWith({ ...all('b.cpp', 'a/z.cpp', 'a/y.place.cpp', 'notes.txt', 'x.CPP'), 'main.cpp': cplusplus, 'empty.cpp': '' });
    expect(await checked(['.'], cwd)).toEqual(['a/y.place.cpp', 'a/z.cpp', 'b.cpp']);
    expect(await checked(['a'], cwd)).toEqual(['a/y.place.cpp', 'a/z.cpp']);
    expect(await checked([join(cwd, 'a')], cwd)).toEqual(['a/y.place.cpp', 'a/z.cpp']);
  });

  it('is not entered if it is hidden or belongs to another tool, unless it is named', async () => {
    const names = ['node_modules', '.git', 'dist', 'build', 'out', 'target', '.venv', '.cache'];
    const cwd = folderWith(all('a.cpp', '.b.cpp', ...names.map((name) => `x/${name}/a.cpp`)));
    expect(await checked(['.'], cwd)).toEqual(['a.cpp']);
    expect(await checked(['x/build', 'x/.cache'], cwd)).toEqual(['x/build/a.cpp', 'x/.cache/a.cpp']);
  });

  it('leaves out what git ignores: nested, from above, and taken back', async () => {
    const cwd = folderWith({
      ...all('study/a.cpp', 'study/old/b.cpp', 'study/draft-c.cpp', 'study/keep/draft-d.cpp', 'study/raw/e.cpp', 'study/raw/f.cpp', 'Draft-g.cpp'),
      '.gitignore': 'draft-*\nold/\n',
      'study/keep/.gitignore': '!draft-d.cpp\n',
      'study/raw/.gitignore': '/e.cpp\n',
      '.git/HEAD': '',
    });
    const kept = ['study/a.cpp', 'study/keep/draft-d.cpp', 'study/raw/f.cpp'];
    expect(await checked(['study'], cwd)).toEqual(kept);
    expect(await checked(['.'], cwd)).toEqual(process.platform === 'linux' ? ['Draft-g.cpp', ...kept] : kept);
    expect(await checked(['study/draft-c.cpp'], cwd)).toEqual(['study/draft-c.cpp']);
    expect(await checked(['study/old'], cwd)).toEqual(['study/old/b.cpp']);
  });

  it('heeds a .gitignore above it only within the repository', async () => {
    const cwd = folderWith({ ...all('repository/a.cpp'), '.gitignore': '*.cpp\n', 'repository/.git': 'gitdir: elsewhere\n' });
    expect(await checked(['repository'], cwd)).toEqual(['repository/a.cpp']);
  });

  it('gives files that a link leads to, and enters no linked folder', async () => {
    const cwd = folderWith(all('deep/b.cpp', 'build/a.cpp'));
    symlinkSync('build/a.cpp', join(cwd, 'c.cpp'));
    symlinkSync('.', join(cwd, 'deep', 'again'));
    symlinkSync('nowhere', join(cwd, 'd.cpp'));
    expect(await checked(['.'], cwd)).toEqual(['c.cpp', 'deep/b.cpp']);
    expect(await checked(['deep/again'], cwd)).toEqual(['deep/again/b.cpp']);
  });

  it('gives a file once, under its own name, whatever links to it are beside it', async () => {
    const cwd = folderWith(all('b.cpp', 'deep/e.cpp', 'build/x.cpp'));
    for (const [target, link] of [['b.cpp', 'a.cpp'], ['a.cpp', 'c.cpp'], ['deep/e.cpp', 'd.cpp'], ['build/x.cpp', 'y.cpp'], ['build/x.cpp', 'z.cpp']] as const) symlinkSync(target, join(cwd, link));
    expect(await checked(['.'], cwd)).toEqual(['b.cpp', 'deep/e.cpp', 'y.cpp']);
    expect(await checked(['*.cpp'], cwd)).toEqual(['b.cpp', 'd.cpp', 'y.cpp']);
    expect(await checked(['*.cpp', 'deep'], cwd)).toEqual(['b.cpp', 'y.cpp', 'deep/e.cpp']);
    writeFileSync(join(cwd, 'placepref.json'), '{ "protocols": ["**"] }');
    expect(await checked([], cwd)).toEqual(['b.cpp', 'deep/e.cpp', 'y.cpp']);
    // What a project ignores is not looked at under its own name.
    writeFileSync(join(cwd, 'placepref.json'), '{ "ignore": ["deep"] }');
    expect(await checked(['.'], cwd)).toEqual(['b.cpp', 'd.cpp', 'y.cpp']);
    rmSync(join(cwd, 'placepref.json'));
    // A link that is named is meant.
    expect(await checked(['a.cpp', '.'], cwd)).toEqual(['a.cpp', 'b.cpp', 'deep/e.cpp', 'y.cpp']);
  });
});

describe('a glob', () => {
  it('matches as in a shell, in a folder that it matches too', async () => {
    const cwd = folderWith({ ...all('a1.cpp', 'a2.cpp', 'b1.cpp', 'x/a3.cpp', 'x/y/a4.cpp', 'x/node_modules/a5.cpp'), 'a6.cpp': cplusplus });
    expect(await checked(['a*.cpp'], cwd)).toEqual(['a1.cpp', 'a2.cpp']);
    expect(await checked(['**/a*.cpp'], cwd)).toEqual(['a1.cpp', 'a2.cpp', 'x/a3.cpp', 'x/y/a4.cpp']);
    expect(await checked(['{b,c}1.cpp'], cwd)).toEqual(['b1.cpp']);
    expect(await checked(['x/*'], cwd)).toEqual(['x/a3.cpp', 'x/y/a4.cpp']);
    expect(await checked([`${cwd}/x/**/a4.*`], cwd)).toEqual(['x/y/a4.cpp']);
    expect(await checked(['../*/b1.cpp'], join(cwd, 'x'))).toEqual([]);
    expect(await checked(['./a?.cpp'], cwd)).toEqual(['a1.cpp', 'a2.cpp']);
  });

  it('may lie above the current folder', async () => {
    const cwd = folderWith(all('a.cpp', 'x/b.cpp'));
    expect(await checked(['../a*.cpp'], join(cwd, 'x'))).toEqual([join(cwd, 'a.cpp')]);
  });

  it('enters what it names', async () => {
    const cwd = folderWith(all('build/a.cpp', 'build/dist/b.cpp'));
    expect(await checked(['build/**/*.cpp'], cwd)).toEqual(['build/a.cpp']);
  });

  it('is a file name first, if there is such a file', async () => {
    const cwd = folderWith(all('a[1].cpp', 'a1.cpp'));
    expect(await checked(['a[1].cpp'], cwd)).toEqual(['a[1].cpp']);
  });
});

describe('several paths', () => {
  it('give each file once', async () => {
    const cwd = folderWith(all('a.cpp', 'x/b.cpp'));
    expect(await checked(['x', '.', './a.cpp', 'x/../a.cpp', '*.cpp'], cwd)).toEqual(['x/b.cpp', 'a.cpp']);
  });

  it('show a file outside the current folder with its whole path', async () => {
    const folder = folderWith(all('a.cpp'));
    mkdirSync(join(folder, 'x'));
    expect(await checked(['../a.cpp'], join(folder, 'x'))).toEqual([join(folder, 'a.cpp')]);
  });
});
