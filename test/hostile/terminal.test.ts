import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { unprintable } from '../../src/language/words.js';
import { folderWith, run } from '../cli/run.js';
import { hostileSchedule } from './study.js';

/** The title of a window, colours that hide, the cursor by a C1 control character, and the direction of writing. */
const evil = 'a\u001B]0;t\u0007b\u001B[8mc\u009B2Jd\u202Ee\u2066f';
const titled = (text: string): string => text.replace(/^protocol "[^"]*"/m, `protocol "${evil}"`);
const planned = titled(readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8'));

/** What a terminal would obey, but for lines and tabs. */
const obeyed = (text: string): string[] => text.replaceAll(/\r?\n|\t/g, '').match(unprintable()) ?? [];

describe('no text for people makes a terminal do anything, whether it lies in a file or comes through a pipe', { timeout: 120_000 }, () => {
  it('of analyses, power, differences, reports, timelines, schedules and findings', async () => {
    const cwd = folderWith({ ...hostileSchedule, 'plan.cpp': planned, 'small.cpp': titled(hostileSchedule['small.cpp']), 'a\u001B[8m.cpp': `library "A"\nnote: "${evil}"\ndrug x { dose: 10 mgg/kg }\n` });
    const said = async (...argv: readonly string[]): Promise<void> => {
      const { stdout } = await run(argv, { cwd });
      expect([argv, obeyed(stdout)]).toEqual([argv, []]);
    };
    const simulate = ['simulate', 'plan.cpp', '--threads', '1', '--runs', '3'];
    const power = ['power', 'plan.cpp', '--threads', '1', '--runs', '3', '--no-beside'];
    expect((await run([...simulate, '-o', 'r.csv', '--report', 'r.md'], { cwd })).code).toBe(exit.clean);
    await said('analyze', 'plan.cpp', 'r.csv', '--run', '1');
    await said(...power);
    await said('analyze', 'plan.cpp', 'r.csv', '--run', '1', '-o', 'a.txt');
    await said(...power, '-o', 'p.txt');
    await said('timeline', 'plan.cpp', '-o', 't.md');
    writeFileSync(join(cwd, 'other.cpp'), planned.replace(evil, `${evil} again`));
    await said('diff', 'plan.cpp', 'other.cpp');
    await said('schedule', 'small.cpp', '--start', '2026-03-02', '--out', 'out', '--facility', 'facility.json', '--code-seed', '1');
    for (const format of ['text', 'github']) await said('check', 'a\u001B[8m.cpp', 'plan.cpp', '--format', format);
    await said('format', '--check');
    for (const name of ['a.txt', 'p.txt', 'r.md', 't.md']) expect([name, obeyed(readFileSync(join(cwd, name), 'utf8'))]).toEqual([name, []]);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toContain('a\uFFFD]0;t\uFFFDb\uFFFD[8mc\uFFFD2Jd\uFFFDe\uFFFDf');
  });

  it('leaves data as they are', async () => {
    const cwd = folderWith({ 'plan.cpp': planned });
    const { stdout } = await run(['compile', 'plan.cpp'], { cwd });
    expect((JSON.parse(stdout) as { title: string }).title).toBe(evil);
  });
});
