import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const flags = JSON.parse(readFileSync(new URL('../../bin/v8-flags.json', import.meta.url), 'utf8')) as string[];
const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the launcher', () => {
  let folder: string;

  const run = (args: string[], file = join(folder, 'bin', 'placepref.cjs')) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const bundle = (text: string): void => writeFileSync(join(folder, 'dist', 'cli.cjs'), text);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'placepref-bin-'));
    for (const name of ['bin', 'dist']) mkdirSync(join(folder, name));
    for (const name of ['placepref.cjs', 'v8-flags.json']) copyFileSync(join(root, 'bin', name), join(folder, 'bin', name));
    writeFileSync(join(folder, 'package.json'), '{ "version": "9.8.7" }');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('says in one line that nothing was built', () => {
    expect(run(['check'])).toEqual({ status: 3, stdout: '', stderr: 'placepref is not built yet: run `npm run build` in its folder.\n' });
  });

  it('knows its version without the bundle', () => {
    expect(run(['--version'])).toEqual({ status: 0, stdout: '9.8.7\n', stderr: '' });
  });

  it('hands over arguments and gives back the exit code', () => {
    bundle('process.exitCode = 2; process.stdout.write(process.argv.slice(2).join());');
    expect(run(['check', 'a b'])).toEqual({ status: 2, stdout: 'check,a b', stderr: '' });
  });

  it('is itself the program, also when started through a link as npm does', () => {
    bundle('process.stdout.write(process.argv[1]);');
    symlinkSync(join(folder, 'bin', 'placepref.cjs'), join(folder, 'link'));
    expect(run(['check'], join(folder, 'link')).stdout).toBe(join(folder, 'bin', 'placepref.cjs'));
  });

  it('starts from the snapshot of this version of Node where there is one, with the same result', () => {
    bundle("process.stdout.write('bundle');");
    const script = join(folder, 'start.cjs');
    writeFileSync(script, "require('node:v8').startupSnapshot.setDeserializeMainFunction(() => { process.stdout.write(`snapshot ${process.argv.slice(2)}`); process.exitCode = 1; });");
    const blob = join(folder, 'dist', `start-${process.version}-${process.arch}.blob`);
    expect(spawnSync(process.execPath, [...flags, '--snapshot-blob', blob, '--build-snapshot', script]).status).toBe(0);
    expect(run(['check', 'a b'])).toEqual({ status: 1, stdout: 'snapshot check,a b', stderr: '' });
    expect(run(['lsp']).stdout).toBe('bundle');

    const { stdout } = spawnSync(process.execPath, [join(folder, 'bin', 'placepref.cjs'), 'check'], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=512' } });
    expect(stdout).toBe('bundle');
    // One that another configuration made is refused, and the bundle runs instead.
    expect(spawnSync(process.execPath, ['--snapshot-blob', blob, '--build-snapshot', script]).status).toBe(0);
    expect(run(['check']).stdout).toBe('bundle');
  });
});
