import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { folderWith, run } from './run.js';

const lab = 'library "Lab"\n\ndrug compound_x {\n  dose: 10 mg/kg\n}\n';
const importing = (path: string): string => `library "Study"\n\nimport "${path}"\n\ntemplate given() {\n  phase p day 1 {\n    session s at 09:00 { inject compound_x }\n  }\n}\n`;
/** A study beside a folder that it must not reach, and one that it may. */
const place = (): string => folderWith({ 'work/studies/a.cpp': importing('../../elsewhere/lab.cpp'), 'elsewhere/lab.cpp': lab });

const refused = expect.objectContaining({ code: exit.problems, stdout: expect.stringContaining('PP1108 "../../elsewhere/lab.cpp" lies outside the workspace, and was not read.') });
const accepted = expect.objectContaining({ code: exit.clean });

describe('an import out of the workspace', () => {
  it('is refused, in the same words whether a file is there, is something else, or is not', async () => {
    const at = place();
    const cwd = join(at, 'work');
    const first = await run(['check', 'studies/a.cpp'], { cwd });
    expect(first).toEqual(refused);
    writeFileSync(join(at, 'elsewhere/lab.cpp'), 'the password is 1234\n');
    expect(await run(['check', 'studies/a.cpp'], { cwd })).toEqual(first);
    rmSync(join(at, 'elsewhere'), { recursive: true });
    expect(await run(['check', 'studies/a.cpp'], { cwd })).toEqual(first);
  });

  it('is refused by whatever compiles a protocol, and mended by nothing', async () => {
    const at = place();
    const cwd = join(at, 'work');
    for (const argv of [['compile', 'studies/a.cpp'], ['schedule', 'studies/a.cpp', '--start', '2027-03-01', '--out', 'o'], ['simulate', 'studies/a.cpp', '--runs', '1', '-o', 'r.csv'], ['power', 'studies/a.cpp', '--runs', '1'], ['timeline', 'studies/a.cpp'], ['diff', 'studies/a.cpp', 'studies/a.cpp']]) {
      const { code, stderr } = await run(argv, { cwd });
      expect([argv, code, stderr]).toEqual([argv, exit.problems, expect.stringContaining('PP1108')]);
    }
    expect(await run(['check', '--fix', 'studies'], { cwd })).toEqual(refused);
    expect(await run(['format', '--check', 'studies'], { cwd })).toEqual(accepted);
  });

  it('is allowed where the file, its folder, a folder around it or a pattern there is named', async () => {
    const at = place();
    const cwd = join(at, 'work');
    for (const named of ['../elsewhere/lab.cpp', '../elsewhere', '..', '../elsewhere/*.cpp', join(at, 'elsewhere')]) {
      expect([named, await run(['check', '--quiet', 'studies/a.cpp', named], { cwd })]).toEqual([named, accepted]);
    }
    expect(await run(['check', '--quiet', 'work/studies/a.cpp'], { cwd: at })).toEqual(accepted);
    expect(await run(['diff', 'studies/a.cpp', '../elsewhere/lab.cpp'], { cwd })).toEqual(accepted);
  });

  it('is allowed within a project: the repository, or the folder of placepref.json', async () => {
    for (const root of ['.git/HEAD', 'placepref.json']) {
      const at = place();
      const outer = folderWith({ [root]: root === 'placepref.json' ? '{}' : '', 'x/y/b.cpp': importing('../lab.cpp'), 'x/lab.cpp': lab });
      expect([root, await run(['check', '--quiet', 'b.cpp'], { cwd: join(outer, 'x/y') })]).toEqual([root, accepted]);
      expect([root, await run(['check', '--quiet', join(outer, 'x/y/b.cpp')], { cwd: at })]).toEqual([root, accepted]);
    }
  });

  it('is refused where a link within leads out, also one that leads nowhere', async () => {
    const at = place();
    const cwd = join(at, 'work');
    symlinkSync('../elsewhere', join(cwd, 'library'));
    symlinkSync('../elsewhere/none.cpp', join(cwd, 'none'));
    for (const path of ['../library/lab.cpp', '../library/none.cpp', '../none']) {
      writeFileSync(join(cwd, 'studies/a.cpp'), importing(path));
      expect((await run(['check', 'studies/a.cpp'], { cwd })).stdout).toContain(`PP1108 "${path}"`);
    }
    writeFileSync(join(cwd, 'studies/a.cpp'), importing('../library/lab.cpp'));
    expect(await run(['check', '--quiet', 'studies/a.cpp', '../elsewhere'], { cwd })).toEqual(accepted);
  });

  it('is none in a workspace that is itself reached through a link', async () => {
    const at = folderWith({ 'real/studies/a.cpp': importing('../lab.cpp'), 'real/lab.cpp': lab, 'real/placepref.json': '{}', 'cwd/none.txt': '' });
    symlinkSync('real', join(at, 'link'));
    expect(await run(['check', '--quiet', '../link/studies/a.cpp'], { cwd: join(at, 'cwd') })).toEqual(accepted);
    expect(await run(['check', '--quiet', 'studies'], { cwd: join(at, 'link') })).toEqual(accepted);
  });

  it('is refused in what is imported, too, and in what comes from standard input', async () => {
    const at = folderWith({ 'work/b.cpp': 'library "B"\n\nimport "a.cpp"\n', 'work/a.cpp': 'library "A"\n\nimport "../lab.cpp"\n', 'lab.cpp': lab });
    const cwd = join(at, 'work');
    expect((await run(['compile', 'b.cpp'], { cwd })).stderr).toContain('a.cpp:3:8 error PP1108');
    expect((await run(['check', '-'], { cwd, stdin: readFileSync(join(cwd, 'a.cpp')) })).stdout).toContain('<stdin>:3:8 error PP1108');
  });

  it('is found as it is now by a check with a cache: what is named counts anew', async () => {
    const at = place();
    const cwd = join(at, 'work');
    const cached = ['check', '--quiet', '--cache-location', join(at, 'cache')];
    const inside = ['studies/a.cpp', '../elsewhere'];
    for (const paths of [['studies/a.cpp'], inside, ['studies/a.cpp'], ['studies/a.cpp'], inside, inside]) {
      expect([paths, await run([...cached, ...paths], { cwd })]).toEqual([paths, paths === inside ? accepted : refused]);
    }
    writeFileSync(join(at, 'placepref.json'), '{}');
    expect(await run([...cached, 'studies/a.cpp'], { cwd })).toEqual(accepted);
    expect(await run([...cached, 'studies/a.cpp'], { cwd })).toEqual(accepted);
  });
});

const untidy = lab.replace('drug compound_x {', 'drug   compound_x{');

describe('what is found, and was not named,', () => {
  it('is not read or written through a link that leads out, and is if it is named', async () => {
    const at = folderWith({ 'work/lab.cpp': lab, 'elsewhere/lab.cpp': untidy });
    const cwd = join(at, 'work');
    symlinkSync('../elsewhere/lab.cpp', join(cwd, 'out.cpp'));
    symlinkSync('lab.cpp', join(cwd, 'in.cpp'));
    for (const paths of [[], ['.'], ['*.cpp'], [cwd]]) {
      for (const command of [['check'], ['check', '--fix'], ['format'], ['format', '--check']]) {
        const argv = [...command, ...paths];
        expect([argv, await run(argv, { cwd })]).toEqual([argv, expect.objectContaining({ code: exit.problems, stderr: expect.stringContaining('out.cpp: this leads out of the workspace') })]);
      }
    }
    expect(readFileSync(join(at, 'elsewhere/lab.cpp'), 'utf8')).toBe(untidy);
    expect(await run(['check', 'i*.cpp'], { cwd })).toEqual(accepted);
    writeFileSync(join(cwd, 'placepref.json'), '{ "ignore": ["out.cpp"] }');
    expect(await run(['check'], { cwd })).toEqual(accepted);
    expect((await run(['format', 'out.cpp'], { cwd })).code).toBe(exit.clean);
    expect(readFileSync(join(at, 'elsewhere/lab.cpp'), 'utf8')).toBe(lab);
  });

  it('is not read or written where a project names it outside', async () => {
    for (const pattern of ['../elsewhere/*.cpp', '../elsewhere', '../elsewhere/lab.cpp', 'link.cpp', 'folder/*.cpp']) {
      const at = folderWith({ 'work/placepref.json': JSON.stringify({ protocols: ['lab.cpp', pattern] }), 'work/lab.cpp': lab, 'elsewhere/lab.cpp': untidy });
      const cwd = join(at, 'work');
      symlinkSync('../elsewhere/lab.cpp', join(cwd, 'link.cpp'));
      symlinkSync('../elsewhere', join(cwd, 'folder'));
      for (const command of [['check'], ['check', '--fix'], ['check', '--skip-foreign', '--fix'], ['format']]) {
        const { code, stderr } = await run(command, { cwd });
        expect([pattern, command, code, stderr]).toEqual([pattern, command, exit.problems, expect.stringContaining('.cpp: this leads out of the workspace; name it on the command line if it is meant.')]);
      }
      expect(readFileSync(join(at, 'elsewhere/lab.cpp'), 'utf8')).toBe(untidy);
    }
  });
});
