import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { mustBeBuilt, root } from './built.js';

/** Modules of Node that a run of the built program loads. */
function loadedBy(...args: string[]): string[] {
  const program = `process.on('exit', () => require('node:fs').writeSync(2, '\\nloaded ' + JSON.stringify(process.moduleLoadList))); process.argv.splice(1, 0, 'bin/placepref.cjs'); require('./bin/placepref.cjs');`;
  const { stderr } = spawnSync(process.execPath, ['-e', program, '--', ...args], { cwd: root, encoding: 'utf8' });
  return JSON.parse(stderr.split('\nloaded ').at(-1) ?? '') as string[];
}

beforeAll(mustBeBuilt);

describe('what takes Node long to load', () => {
  it.each([
    ['--help'],
    ['check', 'examples/witnessed-fear.cpp'],
  ])('is not loaded by %s', (...args) => {
    const loaded = loadedBy(...args);
    expect(loaded).toContain('NativeModule path');
    expect(loaded).not.toContain('NativeModule crypto');
  });

  it('is there for who needs it', () => {
    expect(loadedBy('check', '--format', 'json', 'examples/witnessed-fear.cpp')).toContain('NativeModule crypto');
  });
});
