import { describe, expect, it } from 'vitest';
import { version } from '../../src/language/version.js';
import { folderWith, run } from './run.js';

describe('the command line', () => {
  it.each([['--version'], ['-V'], ['check', '--version'].slice(1)])('tells its version: %s', async (...argv) => {
    expect(await run(argv, { cwd: '/' })).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('helps', async () => {
    for (const argv of [['--help'], ['-h'], ['help']]) {
      const { code, stdout, stderr } = await run(argv, { cwd: '/', columns: 80 });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      for (const command of ['check', 'compile', 'format', 'init', 'explain', 'lsp']) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
      expect(stdout.split('\n').every((line) => line.length <= 80)).toBe(true);
    }
    expect((await run(['check', '--help'], { cwd: '/' })).stdout).toContain('Usage: placepref check ');
  });

  it('says what an option is without being said as it would be said', async () => {
    const { stdout } = await run(['cluster', '--help'], { cwd: '/', columns: 200 });
    expect(stdout).toContain('(default: 60 min)');
    expect(stdout).toContain('(default: 1000 MB)');
    expect((await run(['merge', '--help'], { cwd: '/', columns: 300 })).stdout).toContain('(default: -, standard output, of a power analysis alone)');
  });

  it.each([
    [[], /^Usage: placepref /],
    [['chek'], /^error: unknown command 'chek'\n\(Did you mean check\?\)\n$/],
    [['check', '--fast'], /^error: unknown option '--fast'/],
    [['check', '--format', 'xml'], /^error: option '--format <form>' argument 'xml' is invalid\. Allowed choices are text, json, sarif, junit, github\.\n$/],
    [['check', '--max-warnings', '-1'], /^error: option '--max-warnings <n>' argument '-1' is invalid\. Allowed are whole numbers from 0 on\.\n$/],
    [['check', '--max-warnings', 'few'], /argument 'few' is invalid\. Allowed are whole numbers from 0 on\.\n$/],
    [['check', '--max-warnings'], /^error: option '--max-warnings <n>' argument missing\n$/],
    [['check', '--rule', 'unknown-unti'], /^placepref: there is no rule 'unknown-unti'\. Did you mean unknown-unit\? 'placepref check --list-rules' lists them all\.\n$/],
    [['check', '--rule', 'PP1201', '--rule', ''], /^placepref: there is no rule ''\. 'placepref check --list-rules' lists them all\.\n$/],
    [['check', '--rule', 'PP1201', '--fix'], /^error: option '--rule <rule>' cannot be used with option '--fix'\n$/],
    [['check', '--list-rules', '--format', 'sarif'], /^placepref: --list-rules is written as text or json, not as sarif\.\n$/],
    [['compile', 'a.cpp', 'b.cpp'], /^error: too many arguments/],
    [['lsp'], /^placepref: lsp is started by an editor, with --stdio\.\n$/],
  ])('refuses %j', async (argv, message) => {
    const { code, stdout, stderr } = await run(argv, { cwd: folderWith({}) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
