import { chmodSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { broken, clean, folderWith, run, withoutPrivileges, wrong } from '../run.js';

const mended = wrong.replace('mgg/kg', 'mg/kg');
const textOf = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');

describe('check --fix', () => {
  it('mends what can have been meant in one way, says what, and then what is left', async () => {
    const cwd = folderWith({ 'a.cpp': wrong, 'b.cpp': clean, 'c.cpp': `${wrong}apparatus box { compartment left { } zone middle { } }\nassign x to middlee, wall\n` });
    const { code, stdout, stderr } = await run(['check', '--fix'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toBe("a.cpp:4:12 fixed PP1201 Change to 'mg/kg'\nc.cpp:4:12 fixed PP1201 Change to 'mg/kg'\nc.cpp:7:13 fixed PP1101 Change to 'middle'\n3 problems fixed in 2 files\n");
    expect(stdout).toMatch(/^c\.cpp:7:21 error PP1101 Nothing called 'wall'[^]*\n1 error in 1 of 3 files\n$/);
    expect([textOf(cwd, 'a.cpp'), textOf(cwd, 'b.cpp')]).toEqual([mended, clean]);
    expect(await run(['check', '--fix', 'a.cpp'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
  });

  it('writes a name with the accents that its declaration has, and says that letters are the same', async () => {
    const cwd = folderWith({ 'a.cpp': 'library "A"\n\ndrug r\u00E9 {\n  dose: 10 mg/kg\n}\n\nmix both {\n  contains: re\u0301\n}\n' });
    const { stdout } = await run(['check', '--rule', 'PP1101'], { cwd });
    expect(stdout).toContain("Did you mean 'r\u00E9'? It has the same letters, and in one of the two an accent is a character of its own.");
    expect((await run(['check', '--fix'], { cwd })).stderr).toContain("fixed PP1101 Change to 'r\u00E9'");
  });

  it('goes on where one fix brings the next to light', async () => {
    const uses = (name: string): string => `protocol "P"\ndrug morphine { route: sc }\nphase p days 1 to 3 { session s at 09:00 { inject ${name}  inject ${name}; inject ${name} } }\n`;
    const cwd = folderWith({ 'a.cpp': uses('morphin') });
    const { code, stderr } = await run(['check', '--fix'], { cwd });
    expect({ code, count: stderr.match(/fixed PP1101/g)?.length }).toEqual({ code: 0, count: 3 });
    expect(textOf(cwd, 'a.cpp')).toBe(uses('morphine'));
  });

  it('mends a file once, whatever links to it are beside it', async () => {
    const cwd = folderWith({ 'b.cpp': wrong });
    symlinkSync('b.cpp', join(cwd, 'a.cpp'));
    expect((await run(['check', '--fix-dry-run'], { cwd })).stdout.match(/^--- .*/gm)).toEqual(['--- a/b.cpp']);
    expect((await run(['check', '--fix'], { cwd })).stderr).toBe("b.cpp:4:12 fixed PP1201 Change to 'mg/kg'\n1 problem fixed in 1 file\n");
  });

  it('leaves a file alone that could not be read whole', async () => {
    const text = `${broken}drug m { dose: 10 mgg/kg }\n`;
    const cwd = folderWith({ 'a.cpp': text });
    expect((await run(['check', '--fix'], { cwd })).code).toBe(1);
    expect(textOf(cwd, 'a.cpp')).toBe(text);
  });

  it('does not guess', async () => {
    const text = 'protocol "P"\ndrug drug_a { dose: 10 mgm/kg }\nphase p day 1 { session s at 09:00 { inject drug_b } }\n';
    const cwd = folderWith({ 'a.cpp': text });
    const { stdout, stderr } = await run(['check', '--fix'], { cwd });
    expect(stdout).toContain("fix: Change to 'drug_a'");
    expect(stderr).toBe('');
    expect(textOf(cwd, 'a.cpp')).toBe(text);
  });

  it('keeps the byte order mark and the line ends', async () => {
    const text = `\uFEFF${wrong.replaceAll('\n', '\r\n')}`;
    const cwd = folderWith({ 'a.cpp': text });
    await run(['check', '--fix'], { cwd });
    expect(textOf(cwd, 'a.cpp')).toBe(text.replace('mgg', 'mg'));
  });

  it('sees in an import what has been mended there', async () => {
    const study = 'protocol "P"\nimport "lab.cpp"\nphase p day 1 { session s at 09:00 { inject morphine } }\n';
    const cwd = folderWith({ 'a.cpp': study, 'lab.cpp': 'library "Lab"\nimport "more.cpp"\nimport "more.cpp"\ndrug morphine { rout: sc }\n', 'more.cpp': 'library "More"\n' });
    expect(await run(['check', '--fix', 'lab.cpp', 'a.cpp'], { cwd })).toMatchObject({ code: 0, stdout: 'No problems in 2 files\n' });
    expect(textOf(cwd, 'lab.cpp')).toBe('library "Lab"\nimport "more.cpp"\ndrug morphine { route: sc }\n');
  });

  it('mends nothing that the project or the protocol has decided on', async () => {
    const text = 'protocol "P"\nimport "lab.cpp"\nimport "lab.cpp" // placepref-ignore import-twice: one for each room\n';
    const cwd = folderWith({ 'a.cpp': text, 'lab.cpp': 'library "Lab"\n' });
    expect(await run(['check', '--fix'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(textOf(cwd, 'a.cpp')).toBe(text);
  });

  it('says which file it could not write, and mends the others', async () => {
    const cwd = folderWith({ 'a.cpp': wrong, 'b.cpp': wrong });
    chmodSync(cwd, 0o777);
    chmodSync(join(cwd, 'a.cpp'), 0o444);
    chmodSync(join(cwd, 'b.cpp'), 0o666);
    const { code, stdout, stderr } = await withoutPrivileges(() => run(['check', '--fix'], { cwd }));
    expect(code).toBe(3);
    expect(stderr).toContain('placepref: a.cpp: not changed: permission denied\n');
    expect(stdout).toContain('1 error in 1 of 2 files');
    expect(textOf(cwd, 'b.cpp')).toBe(mended);
  });

  it('does not take standard input, and leaves standard output to programs', async () => {
    const cwd = folderWith({ 'a.cpp': wrong });
    expect(await run(['check', '--fix', '-'], { cwd, stdin: wrong })).toMatchObject({ code: 2, stdout: '' });
    expect(JSON.parse((await run(['check', '--fix', '--format', 'json'], { cwd })).stdout)).toMatchObject({ counts: { errors: 0 } });
  });
});

describe('check --fix-dry-run', () => {
  it('prints a diff that makes the change, and changes nothing', async () => {
    const cwd = folderWith({ 'a.cpp': wrong, 'b.cpp': clean });
    const { code, stdout, stderr } = await run(['check', '--fix-dry-run'], { cwd });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toBe('--- a/a.cpp\n+++ b/a.cpp\n@@ -1,5 +1,5 @@\n library "Wrong"\n \n drug morphine {\n-  dose: 10 mgg/kg\n+  dose: 10 mg/kg\n }\n');
    expect(applyPatch(wrong, stdout)).toBe(mended);
    expect(textOf(cwd, 'a.cpp')).toBe(wrong);
  });

  it('takes standard input, and says when there is nothing to do', async () => {
    const cwd = folderWith({});
    expect((await run(['check', '--fix-dry-run', '-'], { cwd, stdin: wrong })).stdout).toContain('--- a/<stdin>\n');
    expect(await run(['check', '--fix-dry-run', '-'], { cwd, stdin: clean })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(await run(['check', '--fix-dry-run', 'none.cpp'], { cwd })).toMatchObject({ code: 2, stdout: '' });
    expect((await run(['check', '--fix', '--fix-dry-run'], { cwd })).code).toBe(2);
  });
});
