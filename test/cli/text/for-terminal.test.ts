import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { forPeople, forTerminal } from '../../../src/cli/text/for-terminal.js';
import { coloured } from '../../../src/cli/text/style.js';
import { mustBeBuilt, root } from '../../package/built.js';
import { folderWith } from '../run.js';

describe('what goes to a terminal', () => {
  it.each([
    ['colours and lines of its own', '\u001B[1;31mred\u001B[39m\n\tnext\r\n', '\u001B[1;31mred\u001B[39m\n\tnext\r\n'],
    ['a line that is written anew', '\r\u001B[K3 of 4', '\r\u001B[K3 of 4'],
    ['a title', '\u001B]0;evil\u0007', '\uFFFD]0;evil\uFFFD'],
    ['the cursor', 'a\u001B[2Jb\rc\bd', 'a\uFFFD[2Jb\uFFFDc\uFFFDd'],
    ['the direction of writing', '\u202Elive\u202C ü 実', '\uFFFDlive\uFFFD ü 実'],
  ])('%s', (_, text, shown) => {
    expect(forTerminal(text)).toBe(shown);
  });

  it('is plainer in a file: not even colours, but where they were asked for', () => {
    const text = '\u001B[8mhidden\u001B[0m\r\u001B[K\r\n\tü\u009B';
    expect(forPeople(text)).toBe('\uFFFD[8mhidden\uFFFD[0m\uFFFD\uFFFD[K\r\n\tü\uFFFD');
    expect(forPeople(text, coloured)).toBe(forTerminal(text));
  });

  it('is so of what the program says on standard error, whatever that is', () => {
    mustBeBuilt();
    const cwd = folderWith({ 'facility.json': '{ "x\\u001b]0;evil\\u0007": 1 }', 'a.cpp': 'protocol "A"\n' });
    const { stderr } = spawnSync(process.execPath, [`${root}bin/placepref.cjs`, 'schedule', 'a.cpp', '--start', '2099-01-01', '--facility', 'facility.json', '--out', 'out'], { cwd, encoding: 'utf8' });
    expect(stderr).toContain('\uFFFD]0;evil\uFFFD');
  });

  it.skipIf(spawnSync('which', ['script']).status !== 0)('is so in the program: a name cannot set the title of a window', () => {
    mustBeBuilt();
    const cwd = folderWith({ 'facility.json': '{ "x\\u001b]0;evil\\u0007": 1 }', 'a.cpp': 'protocol "A"\n' });
    const { stdout } = spawnSync('script', ['-qec', `'${process.execPath}' '${root}bin/placepref.cjs' schedule a.cpp --start 2099-01-01 --facility facility.json --out out`, '/dev/null'], { cwd, encoding: 'utf8' });
    expect(stdout).toContain('\uFFFD]0;evil\uFFFD');
    expect(stdout).not.toContain('\u001B]');
  });
});
