import { renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { absent, FileStates, hashOf, type FileState } from '../../../src/cli/cache/file-states.js';
import { folderWith } from '../run.js';

const later = (ms: number): void => void vi.spyOn(Date, 'now').mockReturnValue(performance.timeOrigin + performance.now() + ms);

/** What a run that saw these files leaves to the next, if their hashes were these. */
function left(files: Readonly<Record<string, string>>): Map<string, FileState> {
  const states = new FileStates(new Map());
  return new Map(Object.entries(files).map(([file, hash]) => [file, { stamp: states.look(file).stamp, hash }]));
}

describe('the state of a file', () => {
  let file: string;
  beforeEach(() => (file = join(folderWith({ 'a.cpp': 'one' }), 'a.cpp')));
  afterEach(() => vi.restoreAllMocks());

  it('is not read anew if it looks as it did', () => {
    later(10_000);
    const states = new FileStates(left({ [file]: 'remembered' }));
    expect([states.hashOf(file), states.changed]).toEqual(['remembered', false]);
  });

  it.each<[string, () => void]>([
    ['its time', () => utimesSync(file, 1, 1)],
    ['its size', () => writeFileSync(file, 'three')],
    ['the file behind its name', () => {
      writeFileSync(`${file}.new`, 'two');
      renameSync(`${file}.new`, file);
    }],
  ])('is read anew if there is another look of %s', (_what, change) => {
    later(10_000);
    const before = left({ [file]: 'remembered' });
    change();
    later(20_000);
    const states = new FileStates(before);
    expect(states.hashOf(file)).toMatch(/^[\w-]{43}$/);
    expect(states.changed).toBe(true);
  });

  it('is read anew as long as it could have been changed without a trace', () => {
    later(1_000);
    const states = new FileStates(left({ [file]: 'remembered' }));
    expect(states.hashOf(file)).toBe(hashOf('one'));
  });

  it('is that of nothing where there is nothing, or nothing that can be read', () => {
    const folder = folderWith({ 'x/a.cpp': '' });
    symlinkSync('loop', join(folder, 'loop'));
    const states = new FileStates(new Map());
    expect(['none', 'x', 'loop'].map((name) => [states.look(join(folder, name)).kind, states.hashOf(join(folder, name))])).toEqual([['absent', absent], ['other', absent], ['absent', absent]]);
    rmSync(folder, { recursive: true });
  });
});
