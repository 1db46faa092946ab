import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeOf, workspaceOnDisk } from '../../src/language/node-workspace.js';
import { isWithin } from '../../src/language/outside.js';
import { folderWith } from '../cli/run.js';

describe('a path within folders', () => {
  it.each([
    [['/lab'], '/lab', true],
    [['/lab'], '/lab/x/a.cpp', true],
    [['/lab/'], '/lab/a.cpp', true],
    [['/'], '/a.cpp', true],
    [['/other', '/lab'], '/lab/a.cpp', true],
    [['/lab'], '/laboratory/a.cpp', false],
    [['/lab/x'], '/lab/a.cpp', false],
    [['file:///lab'], 'vscode-vfs://github/lab/a.cpp', false],
    [[], '/a.cpp', false],
  ])('%j has %s: %s', (folders, path, expected) => {
    expect(isWithin(folders, path)).toBe(expected);
  });
});

describe('where a path leads', () => {
  it('is told through links, whether anything is there or not', () => {
    const at = folderWith({ 'far/a.cpp': '' });
    mkdirSync(join(at, 'near'));
    symlinkSync('../far', join(at, 'near/folder'));
    symlinkSync('../far/none.cpp', join(at, 'near/dangling'));
    symlinkSync('folder/b/../c.cpp', join(at, 'near/through'));
    expect(placeOf(join(at, 'near/folder/a.cpp'))).toBe(join(at, 'far/a.cpp'));
    expect(placeOf(join(at, 'near/folder/x/y.cpp'))).toBe(join(at, 'far/x/y.cpp'));
    expect(placeOf(join(at, 'near/dangling'))).toBe(join(at, 'far/none.cpp'));
    expect(placeOf(join(at, 'near/through'))).toBe(join(at, 'far/c.cpp'));
    expect(placeOf(join(at, 'near/none.cpp'))).toBe(join(at, 'near/none.cpp'));
  });

  it('ends for links in a circle, and for any text', () => {
    const at = folderWith({});
    symlinkSync('round', join(at, 'round'));
    symlinkSync('none/../back', join(at, 'back'));
    for (const path of [join(at, 'round/a.cpp'), join(at, 'back'), join(at, 'a\0b'), join(at, 'x'.repeat(5000))]) expect(placeOf(path)).toContain(at);
  });
});

describe('the workspace', () => {
  const within = (folders: readonly string[], files: readonly string[], ...asked: readonly string[]): boolean[] => asked.map(workspaceOnDisk({ folders, files }));

  it('is what is named, with all below it', () => {
    const at = folderWith({ 'one/x/a.cpp': '', 'two/b.cpp': '' });
    expect(within([join(at, 'one')], [], join(at, 'one/x/a.cpp'), join(at, 'one/none.cpp'), join(at, 'two/b.cpp'), join(at, 'one/../two/b.cpp'))).toEqual([true, true, false, false]);
    expect(within([], [join(at, 'two/b.cpp')], join(at, 'two/c/d.cpp'), join(at, 'one/x/a.cpp'))).toEqual([true, false]);
  });

  it('is the repository or the folder of the nearest placepref.json, whichever is larger', () => {
    const at = folderWith({ 'placepref.json': '{}', 'repository/.git/HEAD': '', 'repository/study/placepref.json': '{}', 'repository/study/x/a.cpp': '', 'project/placepref.json': '{}', 'project/x/.git': 'gitdir: elsewhere\n' });
    const a = join(at, 'repository/study/x/a.cpp');
    expect(within([], [a], join(at, 'repository/lab.cpp'), join(at, 'lab.cpp'))).toEqual([true, false]);
    expect(within([join(at, 'project/x')], [], join(at, 'project/lab.cpp'), join(at, 'lab.cpp'))).toEqual([true, false]);
    expect(within([join(at, 'none')], [], join(at, 'lab.cpp'))).toEqual([true]);
  });

  it('has no file to which a link leads out, and has its own through any link', () => {
    const at = folderWith({ 'in/a.cpp': '', 'out/b.cpp': '' });
    symlinkSync('../out/b.cpp', join(at, 'in/link.cpp'));
    symlinkSync('../out/none.cpp', join(at, 'in/dangling.cpp'));
    symlinkSync('../out', join(at, 'in/folder'));
    symlinkSync('in', join(at, 'alias'));
    for (const folder of ['in', 'alias']) {
      const inside = (path: string): boolean => within([join(at, folder)], [], join(at, path))[0] === true;
      expect(['in/a.cpp', 'alias/a.cpp', 'alias/none.cpp'].map(inside)).toEqual([true, true, true]);
      expect(['in/link.cpp', 'in/dangling.cpp', 'in/folder/b.cpp', 'in/folder/none.cpp', 'alias/link.cpp'].map(inside)).toEqual([false, false, false, false, false]);
    }
  });

  it('has what lies beside a file that is named through a link, and the project around the link', () => {
    const at = folderWith({ 'project/.git/HEAD': '', 'far/a.cpp': '', 'far/b.cpp': '' });
    symlinkSync('../far', join(at, 'project/link'));
    expect(within([], [join(at, 'project/link/a.cpp')], join(at, 'project/link/b.cpp'), join(at, 'project/c.cpp'), join(at, 'd.cpp'))).toEqual([true, true, false]);
  });

  it('has a file that is named itself, wherever a link leads', () => {
    const at = folderWith({ 'in/a.cpp': '', 'out/b.cpp': '' });
    symlinkSync('../out/b.cpp', join(at, 'in/link.cpp'));
    expect(within([], [join(at, 'in/link.cpp')], join(at, 'in/link.cpp'), join(at, 'out/b.cpp'), join(at, 'out/c.cpp'))).toEqual([true, true, false]);
  });

  it('has no path that is longer than any', () => {
    expect(within(['/'], [], `/${'a/'.repeat(1_000_000)}b.cpp`)).toEqual([false]);
  });
});
