import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryBeside } from '../../../src/cli/files/temporary.js';
import { writeWhole } from '../../../src/cli/files/write.js';
import { folderWith } from '../run.js';

const dead = spawnSync(process.execPath, ['-e', '']).pid;

describe('a file that is being made', () => {
  it('that a killed run left is removed by the next, and none of another machine, another program or a run that goes on', () => {
    const folder = folderWith({ 'a.csv': 'old' });
    const own = basename(temporaryBeside(join(folderWith({}), 'a.csv')));
    const [left, running] = [own.replace(`-${process.pid}-`, `-${dead}-`), own];
    const others = [running, left.replace(/\.[0-9a-f]{8}-/, '.00000000-'), '.a.csv.swp', 'a.placepref', `.${dead}.placepref`];
    for (const name of [left, ...others]) writeFileSync(join(folder, name), 'half');
    writeWhole(join(folder, 'a.csv'), 'new');
    expect(readdirSync(folder).toSorted()).toEqual([...others, 'a.csv'].toSorted());
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('new');
  });

  it.each(['a'.repeat(255), '実'.repeat(85), '🐭'.repeat(63), 'ü x\n.csv'])('has a name that the file system takes, of one as long as it takes', (name) => {
    const folder = folderWith({});
    writeWhole(join(folder, name), 'x');
    expect(readdirSync(folder)).toEqual([name]);
  });
});
