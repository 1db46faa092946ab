import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codes } from '../../src/language/checks/codes.js';
import { broken, clean, cplusplus, folderWith, run, wrong } from './run.js';

const library = 'library "Lab"\n';
const warned = 'protocol "Warned"\nimport "lab.cpp"\nimport "lab.cpp"\nimport "lab.cpp"\n';

describe('--max-warnings', () => {
  it('fails above the limit alone', async () => {
    const cwd = folderWith({ 'lab.cpp': library, 'a.cpp': warned });
    const checked = (...argv: string[]): ReturnType<typeof run> => run(['check', ...argv], { cwd });
    expect(await checked()).toMatchObject({ code: 0, stderr: '' });
    expect(await checked('--max-warnings', '2')).toMatchObject({ code: 0, stderr: '' });
    expect(await checked('--max-warnings', '1')).toMatchObject({ code: 1, stderr: 'placepref: found 2 warnings; --max-warnings allows 1.\n' });
    expect(await checked('--max-warnings', '0', '--format', 'json')).toMatchObject({ code: 1 });
  });

  it('counts what --quiet leaves out', async () => {
    const cwd = folderWith({ 'lab.cpp': library, 'a.cpp': warned });
    expect(await run(['check', '--quiet', '--max-warnings', '2'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await run(['check', '--quiet', '--max-warnings', '1'], { cwd })).toMatchObject({ code: 1, stderr: 'placepref: found 2 warnings; --max-warnings allows 1.\n' });
  });

  it('lets warnings fail as JUnit tests', async () => {
    const cwd = folderWith({ 'lab.cpp': library, 'a.cpp': warned });
    expect((await run(['check', '--format', 'junit'], { cwd })).stdout).toContain('failures="0"');
    expect((await run(['check', '--format', 'junit', '--max-warnings', '0'], { cwd })).stdout).toContain('failures="2"');
  });
});

it.each(['text', 'json', 'sarif', 'junit', 'github'])('--quiet leaves no warning out that --max-warnings does not allow, as %s', async (format) => {
  const cwd = folderWith({ 'lab.cpp': library, 'a.cpp': warned });
  const { code, stdout } = await run(['check', '--quiet', '--max-warnings', '1', '--format', format], { cwd });
  expect([code, stdout]).toEqual([1, expect.stringContaining('import-twice')]);
  if (format === 'junit') expect(stdout).toContain('failures="2"');
});

it('says of one warning that it is one', async () => {
  const cwd = folderWith({ 'lab.cpp': library, 'a.cpp': warned.replace(/(import[^\n]*\n)(?=(?:import[^\n]*\n){2})/, '') });
  expect((await run(['check', '--max-warnings', '0'], { cwd })).stderr).toBe('placepref: found 1 warning; --max-warnings allows 0.\n');
});

it('--quiet leaves errors alone, in every format', async () => {
  const cwd = folderWith({ 'lab.cpp': library, 'a.cpp': `${warned}drug m { dose: 10 mgg/kg }\n` });
  for (const format of ['text', 'json', 'sarif', 'junit', 'github']) {
    const { code, stdout } = await run(['check', '--quiet', '--format', format, 'a.cpp'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('PP1201');
    expect(stdout).not.toContain('import-twice');
  }
});

describe('--rule', () => {
  it('takes codes and names, several times', async () => {
    const cwd = folderWith({ 'lab.cpp': library, 'a.cpp': warned, 'b.cpp': wrong });
    for (const rule of ['import-twice', 'Import-Twice']) {
      const { code, stdout, stderr } = await run(['check', '--rule', rule], { cwd });
      expect({ code, found: stdout.match(/PP\d+|import-twice/g) }).toEqual({ code: 0, found: ['import-twice', 'import-twice'] });
      expect(stderr).toBe('placepref: errors of other rules are left out (1); until they are mended, some rules cannot be looked at.\n');
    }
    for (const rule of ['PP1201', 'pp1201', '1201', 'unknown-unit']) {
      const { code, stdout, stderr } = await run(['check', '--rule', rule], { cwd });
      expect({ code, found: stdout.match(/PP\d+|import-twice/g), stderr }).toEqual({ code: 1, found: ['PP1201'], stderr: '' });
    }
    const { stdout } = await run(['check', '--rule', 'import-twice', '--rule', 'PP1201'], { cwd });
    expect(stdout.match(/PP\d+|import-twice/g)).toEqual(['import-twice', 'import-twice', 'PP1201']);
  });

  it('keeps what cannot be read, where no rule can look', async () => {
    const { code, stdout } = await run(['check', '--rule', 'import-twice'], { cwd: folderWith({ 'a.cpp': broken }) });
    expect({ code, found: stdout.match(/PP\d+/g) }).toEqual({ code: 1, found: ['PP1001'] });
  });
});

describe('--list-rules', () => {
  it('is a table that fits 80 columns', async () => {
    const { code, stdout } = await run(['check', '--list-rules'], { cwd: '/', columns: 80 });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^PP1201 +unknown-unit +error +A unit that is not known$/m);
    expect(stdout).toMatch(/^ +import-twice +warning +One file imported twice$/m);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    for (const { name } of Object.values(codes)) expect(stdout).toContain(` ${name} `);
  });

  it('is JSON for programs', async () => {
    const { stdout } = await run(['check', '--list-rules', '--format', 'json'], { cwd: '/' });
    const { rules } = JSON.parse(stdout) as { rules: { code: string; why?: string }[] };
    expect(rules.find(({ code }) => code === 'import-twice')?.why).toContain('another file');
    expect(rules.map(({ code }) => code)).toEqual(Object.keys(codes));
    expect(rules).toContainEqual({ code: 'PP1201', ...codes.PP1201 });
  });

  it('goes into a file too', async () => {
    const cwd = folderWith({});
    await run(['check', '--list-rules', '-o', 'rules.txt'], { cwd });
    expect(readFileSync(join(cwd, 'rules.txt'), 'utf8')).toContain('PP1201');
  });
});

describe('--output-file', () => {
  it('has the report, without colours, and leaves the summary for the log', async () => {
    const cwd = folderWith({ 'b.cpp': wrong });
    const { stdout: expected } = await run(['check'], { cwd });
    for (const option of ['-o', '--output-file']) {
      expect(await run(['check', option, 'report.txt'], { cwd, columns: 60 })).toEqual({ code: 1, stdout: '1 error in 1 file\n', stderr: '' });
      expect(readFileSync(join(cwd, 'report.txt'), 'utf8')).toBe(expected);
    }
    expect(await run(['check', '--quiet', '-o', 'report.txt'], { cwd })).toMatchObject({ code: 1, stdout: '' });
    expect(await run(['check', '-o', '-'], { cwd })).toMatchObject({ code: 1, stdout: expected });
  });

  it('is written whole or not at all', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    mkdirSync(join(cwd, 'folder'));
    expect(await run(['check', '-o', 'folder'], { cwd })).toEqual({ code: 3, stdout: '', stderr: 'placepref: folder: not written: this is a folder\n' });
    expect(await run(['check', '-o', 'none/report.txt'], { cwd })).toMatchObject({ code: 3, stderr: 'placepref: none/report.txt: not written: there is no folder none\n' });
    expect(await run(['check', '-o', 'none/of/these/report.txt'], { cwd })).toMatchObject({ code: 3, stderr: 'placepref: none/of/these/report.txt: not written: there is no folder none\n' });
    expect(readdirSync(cwd).sort()).toEqual(['a.cpp', 'folder']);
  });

  it('is no protocol that was checked', async () => {
    const cwd = folderWith({ 'a.cpp': clean, 'b.cpp': wrong });
    expect(await run(['check', '-o', 'b.cpp'], { cwd })).toMatchObject({ code: 2, stderr: 'placepref: b.cpp: this is the protocol itself; it was not overwritten.\n' });
    expect(readFileSync(join(cwd, 'b.cpp'), 'utf8')).toBe(wrong);
  });
});

describe('--skip-foreign', () => {
  it('passes over what the project ignores, as in a folder', async () => {
    const cwd = folderWith({ 'placepref.json': '{ "ignore": ["drafts"] }', 'drafts/a.cpp': wrong, 'b.cpp': clean });
    expect(await run(['check', '--skip-foreign', 'drafts/a.cpp', 'b.cpp'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
    expect(await run(['check', 'drafts/a.cpp'], { cwd })).toMatchObject({ code: 1 });
  });

  it('holds for what is fixed too', async () => {
    const cwd = folderWith({ 'b.cpp': wrong, 'main.cpp': cplusplus });
    expect(await run(['check', '--skip-foreign', '--fix-dry-run', 'b.cpp', 'main.cpp'], { cwd })).toMatchObject({ code: 1, stderr: '' });
    expect(await run(['check', '--skip-foreign', '--fix', 'b.cpp', 'main.cpp'], { cwd })).toMatchObject({ code: 0 });
  });

  const files = { 'a.cpp': clean, 'main.cpp': cplusplus, 'latin1.cpp': Buffer.from('// caf\xE9\nint x;\n', 'latin1') };

  it('passes over C++ that is named, and checks and formats the rest', async () => {
    const cwd = folderWith(files);
    expect(await run(['check', '--skip-foreign', ...Object.keys(files)], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
    expect(await run(['format', '--skip-foreign', '--check', ...Object.keys(files)], { cwd })).toEqual({ code: 0, stdout: '', stderr: '0 files would change, 1 unchanged\n' });
    expect(await run(['check', 'main.cpp'], { cwd })).toMatchObject({ code: 2 });
  });

  it('passes over nothing else', async () => {
    const cwd = folderWith({ ...files, 'utf16.cpp': Buffer.from(`\uFEFF${clean}`, 'utf16le'), 'b.cpp': wrong });
    expect(await run(['check', '--skip-foreign', 'none.cpp', 'main.cpp'], { cwd })).toMatchObject({ code: 2, stderr: 'placepref: none.cpp: there is no such file or folder\n' });
    expect(await run(['check', '--skip-foreign', 'utf16.cpp'], { cwd })).toMatchObject({ code: 1, stderr: 'placepref: utf16.cpp: the text is UTF-16. Save the file as UTF-8.\n' });
    expect(await run(['check', '--skip-foreign', 'b.cpp'], { cwd })).toMatchObject({ code: 1 });
  });
});
