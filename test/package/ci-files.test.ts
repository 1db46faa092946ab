import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { mustBeBuilt, root } from './built.js';
import { clean, cplusplus, folderWith, run, wrong } from '../cli/run.js';

const read = <T>(name: string): T => parse(readFileSync(join(root, name), 'utf8')) as T;

interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly { readonly id?: string; readonly shell: string; readonly run: string; readonly env?: Readonly<Record<string, string>> }[] };
}

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
}

describe.skipIf(process.platform === 'win32')('action.yml', () => {
  const action = read<Action>('action.yml');

  beforeAll(mustBeBuilt);

  /** Runs the steps as GitHub does: expressions filled in, bash with these options, outputs in a file. */
  function runAction(cwd: string, given: Readonly<Record<string, string>>): { code: number; stdout: string; outputs: string } {
    const inputs: Readonly<Record<string, string>> = { ...Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default])), ...given };
    const filledIn = (text: string): string => text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? `no input ${name}`);
    const outputs = join(folderWith({ outputs: '' }), 'outputs');
    let written = '';
    for (const { run: script, shell, env = {} } of action.runs.steps) {
      expect(shell).toBe('bash');
      const file = join(folderWith({ 'step.sh': filledIn(script) }), 'step.sh');
      const filled = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filledIn(value)]));
      const { status, stdout } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, GITHUB_WORKSPACE: cwd, GITHUB_ACTION_PATH: root.replace(/\/$/, ''), GITHUB_OUTPUT: outputs, ...filled },
      });
      written += stdout;
      if (status !== 0) return { code: status ?? -1, stdout: written, outputs: readFileSync(outputs, 'utf8') };
    }
    return { code: 0, stdout: written, outputs: readFileSync(outputs, 'utf8') };
  }

  it('annotates by default, and fails where the check does', () => {
    const cwd = folderWith({ 'lab/a.cpp': clean, 'lab/b.cpp': wrong, 'main.cpp': cplusplus });
    expect(runAction(cwd, { paths: 'lab/a.cpp' })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', outputs: '' });
    const { code, stdout } = runAction(cwd, {});
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error file=lab\/b\.cpp,line=4,.*title=PP1201 unknown-unit::/);
  });

  it('takes several paths with any characters, and runs none of them', () => {
    const cwd = folderWith({ 'a $(touch x) "b".cpp': wrong, "c 'd'.cpp": clean, 'e.cpp': wrong });
    const { code, stdout } = runAction(cwd, { paths: 'a $(touch x) "b".cpp\n\nc \'d\'.cpp\n' });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1 error in 1 of 2 files$/m);
    expect(existsSync(join(cwd, 'x'))).toBe(false);
  });

  it('writes SARIF, or what is asked for, into a file and names it', () => {
    const cwd = folderWith({ 'b.cpp': wrong });
    expect(runAction(cwd, { output: 'out.sarif' })).toEqual({ code: 1, stdout: '1 error in 1 file\n', outputs: 'report=out.sarif\n' });
    expect(JSON.parse(readFileSync(join(cwd, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(runAction(cwd, { output: 'out.xml', format: 'junit' })).toMatchObject({ code: 1, outputs: 'report=out.xml\n' });
    expect(readFileSync(join(cwd, 'out.xml'), 'utf8')).toContain('<testsuites ');
  });

  it('names no report that an earlier check has left', () => {
    const cwd = folderWith({ 'a.cpp': clean, 'out.sarif': '{}' });
    expect(runAction(cwd, { output: 'out.sarif', paths: 'none.cpp', 'max-warnings': 'few' })).toMatchObject({ code: 2, outputs: '' });
    expect(runAction(cwd, { output: 'a.cpp', paths: 'a.cpp' })).toMatchObject({ code: 2, outputs: '' });
    expect(readFileSync(join(cwd, 'a.cpp'), 'utf8')).toBe(clean);
    expect(runAction(cwd, { output: 'out.sarif' })).toMatchObject({ code: 0, outputs: 'report=out.sarif\n' });
  });

  it('hands wrong values over to the check, which says what is allowed', () => {
    const cwd = folderWith({ 'a.cpp': clean });
    expect(runAction(cwd, { 'max-warnings': 'few' })).toMatchObject({ code: 2 });
    expect(runAction(cwd, { format: 'xml' })).toMatchObject({ code: 2 });
    expect(runAction(cwd, { 'max-warnings': '0' })).toMatchObject({ code: 0 });
  });

  it('gives outputs of steps that there are', () => {
    const steps = action.runs.steps.map(({ id }) => id);
    for (const { value } of Object.values(action.outputs)) expect(steps).toContain(/steps\.(\w+)\.outputs/.exec(value)?.[1]);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const hooks = read<Hook[]>('.pre-commit-hooks.yaml');

  it('has commands that work in a repository that has C++ too', async () => {
    expect(hooks.map(({ id }) => id)).toEqual(['placepref-check', 'placepref-format']);
    const files = ['a.cpp', 'main.cpp', 'readme.md'];
    for (const { entry, language, files: pattern } of hooks) {
      expect(language).toBe('node');
      const named = files.filter((file) => new RegExp(pattern).test(file));
      expect(named).toEqual(['a.cpp', 'main.cpp']);
      const [program, ...argv] = entry.split(' ');
      expect(program).toBe('placepref');
      const cwd = folderWith({ 'a.cpp': clean, 'main.cpp': cplusplus });
      expect(await run([...argv, ...named], { cwd })).toMatchObject({ code: 0 });
      writeFileSync(join(cwd, 'a.cpp'), 'protocol "Open" {');
      expect(await run([...argv, ...named], { cwd })).toMatchObject({ code: 1 });
    }
  });

  it('take a file whose name looks like an option for the file that it is', async () => {
    for (const { entry } of hooks) {
      const [, ...argv] = entry.split(' ');
      const cwd = folderWith({ '--output-file=a.cpp': clean, 'a.cpp': clean, 'b.cpp': clean });
      expect(await run([...argv, '--output-file=a.cpp', 'b.cpp'], { cwd })).toMatchObject({ code: 0 });
      expect(readFileSync(join(cwd, 'a.cpp'), 'utf8')).toBe(clean);
    }
  });
});
