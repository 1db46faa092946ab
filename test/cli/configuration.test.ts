import { describe, expect, it } from 'vitest';
import { clean, cplusplus, folderWith, run, wrong } from './run.js';

const twice = 'protocol "Twice"\nimport "lab.cpp"\nimport "lab.cpp"\n';
const lab = 'library "Lab"\n';
const turnedOff = '{ "rules": { "import-twice": "off" } }';
const found = async (cwd: string, ...argv: string[]): Promise<string[]> => {
  const { stdout } = await run(['check', ...argv], { cwd });
  return stdout.split('\n').filter((line) => /^\S+:\d/.test(line)).map((line) => line.replace(/^(\S+?):\S+ (\S+ \S+).*/, '$1 $2'));
};

describe('placepref.json', () => {
  it('counts for its folder and what is below, up to a nearer one', async () => {
    const cwd = folderWith({ 'placepref.json': turnedOff, 'a.cpp': twice, 'lab.cpp': lab, 'deep/b.cpp': twice, 'deep/lab.cpp': lab, 'strict/c.cpp': twice, 'strict/lab.cpp': lab, 'strict/placepref.json': '{ "rules": { "import-twice": "error" } }' });
    expect(await found(cwd)).toEqual(['strict/c.cpp error import-twice']);
    expect(await found(`${cwd}/strict`)).toEqual(['c.cpp error import-twice']);
    expect((await run(['check', 'strict'], { cwd })).code).toBe(1);
    expect((await run(['check', 'a.cpp'], { cwd })).code).toBe(0);
  });

  it('is asked by compile too', async () => {
    const cwd = folderWith({ 'placepref.json': '{ "rules": { "import-twice": "error" } }', 'a.cpp': twice, 'lab.cpp': lab });
    expect((await run(['compile', 'a.cpp'], { cwd })).code).toBe(1);
  });

  it('that is wrong stops the check, and says where it is wrong', async () => {
    const cwd = folderWith({ 'placepref.json': '{\n  "rules": { "import-twise": "off" },\n  "ignored": []\n}\n', 'deep/a.cpp': clean });
    const stderr = 'placepref: placepref.json:2:14 rules.import-twise: There is no rule "import-twise". Did you mean "import-twice"? “placepref explain” lists them all.\n'
      + 'placepref: placepref.json:3:3 ignored: placepref.json has no "ignored". It can have: $schema, protocols, ignore, rules, limits. Did you mean "ignore"?\n';
    for (const command of ['check', 'compile']) expect(await run([command, 'deep/a.cpp'], { cwd })).toEqual({ code: 2, stdout: '', stderr });
    expect((await run(['check', '-'], { cwd, stdin: clean })).code).toBe(2);
  });

  it('that cannot be read stops the check', async () => {
    const cwd = folderWith({ 'placepref.json': Uint8Array.of(0x7b, 0xff, 0x7d), 'a.cpp': clean });
    expect(await run(['check'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'placepref: placepref.json: not UTF-8 text: line 1 has the byte 0xFF at offset 1. Save the file as UTF-8.\n' });
  });

  it('names the protocols that are checked without paths, from anywhere in the project', async () => {
    const cwd = folderWith({ 'placepref.json': '{ "protocols": ["studies/**/*.cpp", "one.cpp"] }', 'studies/a.cpp': wrong, 'studies/deep/b.cpp': clean, 'one.cpp': clean, 'other.cpp': wrong });
    expect((await run(['check'], { cwd })).stdout).toMatch(/^studies\/a\.cpp:4:12 [^]*1 error in 1 of 3 files\n$/);
    expect((await run(['check'], { cwd: `${cwd}/studies/deep` })).stdout).toContain('1 error in 1 of 3 files\n');
    expect((await run(['check', '.'], { cwd })).stdout).toContain('2 errors in 2 of 4 files\n');
    expect((await run(['format', '--check'], { cwd })).stderr).toBe('0 files would change, 3 unchanged\n');
  });

  it('does not let a protocol with a misspelt first word pass for C++', async () => {
    const cwd = folderWith({ 'placepref.json': '{ "protocols": ["studies/*.cpp", "none/*.cpp"] }', 'studies/a.cpp': cplusplus });
    const { code, stderr } = await run(['check'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('placepref: studies/a.cpp: not a protocol.');
    expect(stderr).toContain('placepref: none/*.cpp: this pattern matches no .cpp file\n');
  });

  it('names what is passed over unless it is named', async () => {
    const cwd = folderWith({ 'placepref.json': '{ "ignore": ["**/drafts", "old-*.cpp"] }', 'a.cpp': clean, 'old-1.cpp': wrong, 'x/drafts/y/b.cpp': wrong, 'x/old-2.cpp': wrong });
    expect(await found(cwd)).toEqual(['x/old-2.cpp error PP1201']);
    expect(await found(cwd, 'x/**/*.cpp')).toEqual(['x/old-2.cpp error PP1201']);
    expect(await found(cwd, 'old-1.cpp')).toEqual(['old-1.cpp error PP1201']);
    expect((await run(['format', '--check'], { cwd })).stderr).toContain('2 unchanged');
  });
});
