import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run } from './run.js';

const files = ['protocols/first-protocol.cpp', 'placepref.json', 'protocols/.clang-format', '.gitattributes', '.vscode/settings.json', '.github/workflows/protocols.yml'];
const textOf = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');
const said = (word: string, ends: Readonly<Record<string, string>> = {}): string => files.map((path) => `${word.padEnd(8)} ${path}${ends[path] ?? ''}\n`).join('');

describe('init', () => {
  it('sets a folder up, and says what it wrote', async () => {
    const cwd = folderWith({});
    expect(await run(['init'], { cwd })).toEqual({ code: 0, stdout: said('wrote'), stderr: '' });
    expect(JSON.parse(textOf(cwd, '.vscode/settings.json'))).toEqual({ 'files.associations': { '**/protocols/**/*.cpp': 'placepref' } });
    expect(textOf(cwd, 'protocols/.clang-format')).toMatch(/^DisableFormat: true$/m);
    expect(textOf(cwd, '.gitattributes')).toMatch(/^protocols\/\*\*\/\*\.cpp .*linguist-language=/m);
    expect(textOf(cwd, '.github/workflows/protocols.yml')).toMatch(/npx --no-install placepref check --format github$/m);
  });

  it('begins with a protocol that is in order', async () => {
    const cwd = folderWith({});
    await run(['init'], { cwd });
    expect(await run(['check'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
    expect(await run(['format', '--check'], { cwd })).toMatchObject({ code: 0 });
    expect(await run(['compile', 'protocols/first-protocol.cpp'], { cwd })).toMatchObject({ code: 0 });
  });

  it('makes the folder if it is not there', async () => {
    const cwd = folderWith({});
    expect((await run(['init', 'lab/study'], { cwd })).stdout).toContain('wrote    lab/study/protocols/first-protocol.cpp\n');
    expect(readdirSync(join(cwd, 'lab/study')).sort()).toEqual(['.gitattributes', '.github', '.vscode', 'placepref.json', 'protocols']);
  });

  it('writes nothing through a link that leads out of the folder', async () => {
    const at = folderWith({ 'elsewhere/none.txt': '' });
    mkdirSync(join(at, 'study'));
    symlinkSync('../elsewhere', join(at, 'study/protocols'));
    for (const argv of [['init', 'study'], ['init', 'study', '--force']]) {
      expect(await run(argv, { cwd: at })).toEqual({ code: 2, stdout: '', stderr: 'placepref: study/protocols/first-protocol.cpp: not written: a link leads out of the folder that is set up.\n' });
    }
    expect(readdirSync(join(at, 'elsewhere'))).toEqual(['none.txt']);
    symlinkSync('study', join(at, 'link'));
    expect((await run(['init', 'link/new'], { cwd: at })).code).toBe(0);
  });

  it('changes nothing the second time', async () => {
    const cwd = folderWith({});
    await run(['init'], { cwd });
    expect(await run(['init', '--force'], { cwd })).toEqual({ code: 0, stdout: said('same'), stderr: '' });
  });

  it('leaves what is there, and says what is missing in it', async () => {
    const own = { ...Object.fromEntries(files.map((path) => [path, `own ${path}\n`])), 'placepref.json': '{}' };
    const cwd = folderWith(own);
    const { code, stdout } = await run(['init'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toBe(
      said('left', {
        'protocols/first-protocol.cpp': ', which was there',
        'protocols/.clang-format': ', which was there',
        'placepref.json': ', which was there; add to it: "protocols": ["protocols/**/*.cpp"]',
        '.gitattributes': ', which was there; add to it: protocols/**/*.cpp text eol=lf linguist-language=Text',
        '.vscode/settings.json': ', which was there; add to it: "files.associations": { "**/protocols/**/*.cpp": "placepref" }',
        '.github/workflows/protocols.yml': ', which was there',
      }),
    );
    expect(files.map((path) => textOf(cwd, path))).toEqual(Object.values(own));
  });

  it('asks for nothing to be added that is there', async () => {
    const cwd = folderWith({ 'placepref.json': '{ "protocols": [\n  "protocols/**/*.cpp"\n] }', '.gitattributes': '* text=auto\nprotocols/**/*.cpp text eol=lf linguist-language=Text\n' });
    const { code, stdout } = await run(['init'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('left     placepref.json, which was there\n')]);
    expect(stdout).toContain('left     .gitattributes, which was there\n');
  });

  it.each([
    ['{ "protocols": [ }', 'placepref: placepref.json:1:18 Expected a value. After the last one there is no comma.\n'],
    ['{ "protocol": [] }', 'placepref: placepref.json:1:3 protocol: placepref.json has no "protocol".'],
  ])('says what is wrong with the configuration that it leaves: %s', async (text, message) => {
    const cwd = folderWith({ 'placepref.json': text });
    const { code, stdout, stderr } = await run(['init'], { cwd });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(stdout).toContain('wrote    .github/workflows/protocols.yml\n');
    expect((await run(['init', '--force'], { cwd })).code).toBe(0);
  });

  it('replaces it with --force, and keeps what was there', async () => {
    const cwd = folderWith({ '.gitattributes': 'own\n', '.gitattributes.bak': 'older\n' });
    const { stdout } = await run(['init', '--force'], { cwd });
    expect(stdout).toContain('replaced .gitattributes; what was there is in .gitattributes.bak2\n');
    expect(textOf(cwd, '.gitattributes.bak')).toBe('older\n');
    expect(textOf(cwd, '.gitattributes.bak2')).toBe('own\n');
  });

  it('cannot be done in a file', async () => {
    const cwd = folderWith({ 'x': '' });
    expect(await run(['init', 'x'], { cwd })).toEqual({ code: 3, stdout: '', stderr: 'placepref: x/protocols/first-protocol.cpp: not written: a part of the path is a file, not a folder\n' });
    writeFileSync(join(cwd, 'protocols'), '');
    expect((await run(['init'], { cwd })).code).toBe(3);
  });
});
