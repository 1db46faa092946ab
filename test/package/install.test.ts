import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../src/language/version.js';
import { mustBeBuilt, root } from './built.js';
import { clean, wrong } from '../cli/run.js';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-package-')));
const installed = join(folder, 'node_modules', 'placepref');

const npm = (cwd: string, ...args: string[]): string => execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** What the build left last is packed, as users get it, and installed with no network into a folder with nothing else. */
beforeAll(() => {
  mustBeBuilt();
  const [tarball = ''] = npm(root, 'pack', '--ignore-scripts', '--silent', '--pack-destination', folder).trim().split('\n');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(folder, 'install', '--offline', '--no-audit', '--no-fund', '--ignore-scripts', join(folder, tarball));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(...argv: string[]): { code: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(join(folder, 'node_modules', '.bin', 'placepref'), argv, { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } });
  return { code: status, stdout, stderr };
}

describe.skipIf(process.platform === 'win32')('the package', () => {
  it('holds the program, its documents and its schemas, and needs no other package', () => {
    const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$|LICENSE/.test(name)).sort();
    const documents = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`);
    // Beside the licences; the code that V8 made fits one version of Node, and stays where it was made.
    const program = [...['cli', 'language', 'reports', 'schedule', 'server', 'simulation', 'simulation-worker', 'analysis', 'power', 'power-worker', 'schemas'].map((name) => `dist/${name}.cjs`), 'dist/highs.wasm', 'dist/resvg.wasm', 'dist/Arimo-Regular.ttf', 'dist/Arimo-Bold.ttf'];
    const schemas = readdirSync(join(root, 'schema')).map((name) => `schema/${name}`);
    expect(files).toEqual(['LICENSE', 'README.md', 'bin/bundle.cjs', 'bin/placepref.cjs', 'dist/licenses.txt', 'package.json', ...program, ...documents, ...schemas].sort());
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['placepref']);
  });

  it('checks, formats, compiles and explains', () => {
    writeFileSync(join(folder, 'clean.cpp'), clean);
    writeFileSync(join(folder, 'wrong.cpp'), wrong);
    expect(start('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(start('check', 'clean.cpp')).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
    expect(start('format', '--check', '.')).toEqual({ code: 0, stdout: '', stderr: '0 files would change, 2 unchanged\n' });
    expect(start('compile', 'clean.cpp', '-o', 'clean.json')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(folder, 'clean.json'), 'utf8'))).toMatchObject({ title: 'Clean' });
    expect(start('explain', 'PP1201').stdout).toContain('To mend it: ');
  });

  it('draws, with its own fonts', () => {
    writeFileSync(join(folder, 'days.cpp'), 'protocol "Days"\nphase a days 1 to 2 { session s { weigh } }\n');
    for (const name of ['days.svg', 'days.png', 'days.html', 'days.md']) expect(start('timeline', 'days.cpp', '-o', name)).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(folder, 'days.png')).length).toBeGreaterThan(3000);
    expect(readFileSync(join(installed, 'dist', 'licenses.txt'), 'utf8')).toMatch(/SIL OPEN FONT LICENSE/i);
  });

  it('reports in every format, with its documentation in it', () => {
    for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
      const { code, stdout } = start('check', '--format', format, 'wrong.cpp');
      expect({ code, isFound: stdout.includes('PP1201') }).toEqual({ code: 1, isFound: true });
    }
    expect(start('check', '--format', 'sarif', 'wrong.cpp').stdout).toContain('To mend it');
  });
});
