import { describe, expect, it } from 'vitest';
import { version } from '../../src/language/version.js';
import { clean, cplusplus, folderWith, run, wrong } from './run.js';

const drawn = `wrong.cpp:4:12 error PP1201 'mgg/kg' is not a unit. Did you mean 'mg/kg'?
 4 |   dose: 10 mgg/kg
   |            ^^^^^^
  fix: Change to 'mg/kg'

`;

describe('check', () => {
  it('says that all is well', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    expect(await run(['check', 'a.cpp'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
  });

  it('takes the current folder if no path is given', async () => {
    const cwd = folderWith({ 'a.cpp': clean, 'deep/b.place.cpp': clean, 'main.cpp': cplusplus });
    expect(await run(['check'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 2 files\n', stderr: '' });
  });

  it('draws each problem under its line, and counts', async () => {
    const cwd = folderWith({ 'a.cpp': clean, 'wrong.cpp': wrong });
    expect(await run(['check'], { cwd, columns: 80, env: { NO_COLOR: '1' } })).toEqual({ code: 1, stdout: `${drawn}1 error in 1 of 2 files\n`, stderr: '' });
  });

  it('gives errors alone with --quiet', async () => {
    const cwd = folderWith({ 'a.cpp': clean, 'wrong.cpp': wrong });
    expect(await run(['check', '--quiet'], { cwd })).toEqual({ code: 1, stdout: drawn, stderr: '' });
    expect(await run(['check', '--quiet', 'a.cpp'], { cwd })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  it('reads standard input, and what it imports from the current folder', async () => {
    const cwd = folderWith({ 'lab.cpp': 'library "Lab"\n\ndrug morphine {\n  dose: 10 mg/kg\n}\n' });
    const importing = 'protocol "x"\nimport "lab.cpp"\nphase p day 1 { session s at 09:00 { inject morphine } }\n';
    expect(await run(['check', '-'], { cwd, stdin: importing })).toMatchObject({ code: 0, stdout: 'No problems in 1 file\n' });
    const { code, stdout } = await run(['check', '-'], { cwd, stdin: wrong });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^<stdin>:4:12 error PP1201 /);
  });

  it('says where an import leads that cannot be read', async () => {
    const cwd = folderWith({ 'a.cpp': 'protocol "x"\nimport "none.cpp"\n', 'b.cpp': 'protocol "x"\nimport "main.cpp"\n', 'main.cpp': cplusplus });
    const { code, stdout } = await run(['check', 'a.cpp', 'b.cpp'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toContain('a.cpp:2:8 error PP1105 ');
    expect(stdout).toContain('b.cpp:2:8 error PP1106 ');
  });

  it('counts columns without a byte order mark, as editors do', async () => {
    const cwd = folderWith({ 'a.cpp': '\uFEFFprotocol "x" }\n', 'b.cpp': 'protocol "x" }\n' });
    const { stdout } = await run(['check'], { cwd });
    expect(stdout).toContain('a.cpp:1:14 error');
    expect(stdout).toContain('b.cpp:1:14 error');
  });

  it('finds no protocols without a fuss', async () => {
    const cwd = folderWith({ 'main.cpp': cplusplus });
    expect(await run(['check'], { cwd })).toEqual({ code: 0, stdout: 'No protocols found\n', stderr: '' });
  });

  it('checks more files than one batch holds', async () => {
    const files = Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`p${String(i).padStart(3, '0')}.cpp`, i === 129 ? wrong : clean]));
    const { code, stdout } = await run(['check'], { cwd: folderWith(files) });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^p129\.cpp:4:12 /);
    expect(stdout).toMatch(/1 error in 1 of 130 files\n$/);
  });
});

describe('check --format json', () => {
  it('is one object on standard output', async () => {
    const cwd = folderWith({ 'a.cpp': clean, 'wrong.cpp': wrong });
    const { code, stdout, stderr } = await run(['check', '--format', 'json', '.', 'none.cpp'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toBe('placepref: none.cpp: there is no such file or folder\n');
    expect(stdout.endsWith('}\n')).toBe(true);
    const range = { start: { line: 4, column: 12 }, end: { line: 4, column: 18 } };
    expect(JSON.parse(stdout)).toEqual({
      $schema: 'urn:placepref:schema:check:1',
      check: '1.0',
      tool: { name: 'placepref', version },
      files: [
        { path: 'a.cpp', problems: [], suppressed: [] },
        {
          path: 'wrong.cpp',
          problems: [
            {
              code: 'PP1201',
              name: 'unknown-unit',
              severity: 'error',
              message: "'mgg/kg' is not a unit. Did you mean 'mg/kg'?",
              range,
              fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
              fixes: [{ title: "Change to 'mg/kg'", edits: [{ range, newText: 'mg/kg' }] }],
              related: [],
            },
          ],
          suppressed: [],
        },
      ],
      refused: [{ path: 'none.cpp', message: 'there is no such file or folder' }],
      counts: { files: 2, filesWithProblems: 1, errors: 1, warnings: 0, infos: 0, refused: 1 },
    });
  });

  it('gives the places that belong to a problem', async () => {
    const cwd = folderWith({ 'a.cpp': 'protocol "x"\ndrug m { dose: 1 mg/kg }\ndrug m { dose: 2 mg/kg }\n' });
    const { stdout } = await run(['check', '--format', 'json'], { cwd });
    expect(JSON.parse(stdout).files[0].problems[0].related).toEqual([{ path: 'a.cpp', message: 'declared here first', range: { start: { line: 2, column: 6 }, end: { line: 2, column: 7 } } }]);
  });
});
