import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

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
    for (const name of ['placepref.cjs', 'bundle.cjs']) copyFileSync(join(root, 'bin', name), join(folder, 'bin', name));
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

  it('gives the bundle its own path, and what lies beside it', () => {
    bundle("process.stdout.write(require('./beside.cjs') + __filename);");
    writeFileSync(join(folder, 'dist', 'beside.cjs'), "module.exports = 'beside ';");
    expect(run(['check']).stdout).toBe(`beside ${join(folder, 'dist', 'cli.cjs')}`);
  });

  it('loads the part with the language once, however often it is asked for', () => {
    bundle("require('./language.cjs').count(); require('./language.cjs').count();");
    writeFileSync(join(folder, 'dist', 'language.cjs'), "let calls = 0; exports.count = () => process.stdout.write(String(++calls));");
    expect(run(['check']).stdout).toBe('12');
  });

  it('takes the code that was kept for this bundle, and no other', () => {
    bundle("process.stdout.write('bundle');");
    const loaded = (): boolean => {
      const { stdout } = spawnSync(process.execPath, ['-p', `const { bundle, scriptOf } = require(${JSON.stringify(join(folder, 'bin', 'bundle.cjs'))}); scriptOf(bundle).cachedDataRejected`], { encoding: 'utf8' });
      return stdout === 'false\n';
    };
    expect(loaded()).toBe(false);
    const keep = `const { bundle, cacheOf, scriptOf } = require(${JSON.stringify(join(folder, 'bin', 'bundle.cjs'))}); require('node:fs').writeFileSync(cacheOf(bundle), scriptOf(bundle).createCachedData());`;
    expect(spawnSync(process.execPath, ['-e', keep]).status).toBe(0);
    expect(loaded()).toBe(true);
    expect(run(['check']).stdout).toBe('bundle');

    bundle("process.stdout.write('another bundle');");
    expect(loaded()).toBe(false);
    expect(run(['check']).stdout).toBe('another bundle');
    writeFileSync(join(folder, 'dist', `cli.${process.version}.cache`), 'no code');
    expect(run(['check']).stdout).toBe('another bundle');
  });

  it('keeps code by the version of Node, whose V8 would take what another one made', () => {
    const { stdout } = spawnSync(process.execPath, ['-p', `require(${JSON.stringify(join(folder, 'bin', 'bundle.cjs'))}).cacheOf('cli.cjs')`], { encoding: 'utf8' });
    expect(stdout).toBe(`cli.${process.version}.cache\n`);
  });

  it.skipIf(!existsSync(join(root, 'dist', 'cli.cjs'))).each(['cli.cjs', 'language.cjs'])('has the code of this build of %s kept', (file) => {
    const { stdout } = spawnSync(process.execPath, ['-p', `require('./bin/bundle.cjs').scriptOf(require('node:path').resolve('dist/${file}')).cachedDataRejected`], { cwd: root, encoding: 'utf8' });
    expect(stdout).toBe('false\n');
  });
});
