import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exit } from '../../../src/cli/exit.js';
import { clean, cplusplus, folderWith, run } from '../run.js';

const plan = readFileSync(new URL('../../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8').replace(/^protocol .*$/m, '$&\nimport "lib.cpp"');
const files = { 'plan.cpp': plan, 'lib.cpp': 'library "Empty"\n', 'placepref.json': '{}\n', 'par.json': '{ "morphine_half_life": 50 }\n', 'a.cpp': clean, 'main.cpp': cplusplus };
const simulated = ['--runs', '2', '--threads', '1'];

describe('a file that a command has read is not written over', () => {
  it.each([
    ['lib.cpp', 'imported by the protocol', ['compile', 'plan.cpp']],
    ['placepref.json', 'the configuration', ['compile', 'plan.cpp']],
    ['lib.cpp', 'imported by a protocol', ['check', 'plan.cpp', '--format', 'json']],
    ['lib.cpp', 'imported by a protocol', ['check', 'plan.cpp', '--cache-location', 'cache']],
    ['placepref.json', 'the configuration', ['check', 'plan.cpp', '--format', 'json']],
    ['main.cpp', 'named as one to check', ['check', 'a.cpp', 'main.cpp', '--skip-foreign']],
    ['main.cpp', 'named as one to check', ['check', 'a.cpp', 'main.cpp']],
    ['lib.cpp', 'imported by the protocol', ['timeline', 'plan.cpp', '--format', 'svg']],
    ['lib.cpp', 'imported by the protocol', ['simulate', 'plan.cpp', '--format', 'csv', ...simulated]],
    ['par.json', 'the file of parameters', ['simulate', 'plan.cpp', '--format', 'csv', '--parameters', 'par.json', ...simulated]],
    ['par.json', 'the file of parameters', ['power', 'plan.cpp', '--no-beside', '--parameters', 'par.json', ...simulated]],
  ])('%s: %s', async (file, is, argv) => {
    const cwd = folderWith(files);
    // The second time what was found is remembered, where it is.
    for (let time = 0; time < 2; time++) {
      expect(await run([...argv, '-o', file], { cwd })).toMatchObject({ code: exit.usage, stderr: expect.stringMatching(new RegExp(`placepref: ${file}: this is ${is}; it was not overwritten\\.\n$`)) });
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(files[file as keyof typeof files]);
    }
  });
});
