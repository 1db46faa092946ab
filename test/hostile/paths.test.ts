import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { clean, folderWith, run, withoutPrivileges } from '../cli/run.js';

const named = 'library "A"\n\ndrug morphine {\n  dose: 10 mg/kg\n}\n';
const folder = 'ü 実 (a) [b] $HOME ~ \'"& %20 #?';

describe('a path', () => {
  it('may hold blanks, marks and any letters, for everything that is read and written', async () => {
    const cwd = folderWith({ [`${folder}/x y.cpp`]: named, [`${folder}/lab/z é.cpp`]: 'library "B"\n' });
    const file = `${folder}/x y.cpp`;
    expect((await run(['check', file], { cwd })).code).toBe(exit.clean);
    expect((await run(['compile', file, '-o', `${folder}/o ü.json`], { cwd })).code).toBe(exit.clean);
    expect(JSON.parse(readFileSync(join(cwd, folder, 'o ü.json'), 'utf8'))).toMatchObject({ title: 'A' });
    expect((await run(['init', `${folder}/new`], { cwd })).code).toBe(exit.clean);
    expect((await run(['format', folder], { cwd })).code).toBe(exit.clean);
  });

  it('may go up, and through links; links in a circle are told', async () => {
    const cwd = folderWith({ 'a.cpp': named, 'x/y/b.cpp': 'protocol "B"\nimport "../../a.cpp"\nimport "../z/../y/../../a.cpp"\n' });
    symlinkSync('round', join(cwd, 'round'));
    symlinkSync('.', join(cwd, 'x', 'again'));
    for (const path of ['x/../x/y/b.cpp', 'x', '.']) expect((await run(['check', path], { cwd })).stdout).not.toContain('PP1105');
    expect((await run(['check', 'x/again/again/again/y/b.cpp', '--format', 'json'], { cwd })).stdout).toContain('"path": "x/again/again/again/y/b.cpp"');
    expect(await run(['check', 'round'], { cwd })).toMatchObject({ code: exit.problems, stderr: expect.stringContaining('a symbolic link that leads back to itself') });
    for (const argv of [['compile', 'a.cpp', '-o', 'round'], ['compile', 'a.cpp', '-o', 'round/a.json'], ['init', 'round']]) {
      const { code, stderr } = await run(argv, { cwd });
      expect([argv, code, stderr]).toEqual([argv, exit.failure, expect.stringContaining('a symbolic link that leads back to itself')]);
    }
  });

  it('is not written where nobody may write, and nothing is left', async () => {
    const cwd = folderWith({ 'a.cpp': named, 'sealed/a.cpp': named.replace('  dose', 'dose') });
    chmodSync(join(cwd, 'sealed'), 0o555);
    chmodSync(cwd, 0o755);
    onTestFinished(() => chmodSync(join(cwd, 'sealed'), 0o755));
    await withoutPrivileges(async () => {
      for (const argv of [['compile', 'a.cpp', '-o', 'sealed/o.json'], ['format', 'sealed/a.cpp'], ['init', 'sealed/new']]) {
        const { code, stderr } = await run(argv, { cwd });
        expect([argv, code, stderr]).toEqual([argv, exit.failure, expect.stringContaining('permission denied')]);
      }
    });
    expect(readdirSync(join(cwd, 'sealed'))).toEqual(['a.cpp']);
  });
});

describe('an import', () => {
  it('tells nothing of a file that is no protocol, wherever it leads', async () => {
    const cwd = folderWith({ 'x/a.cpp': 'protocol "A"\nimport "../secret.txt"\nimport "/etc/passwd"\nimport "../../../../../../../../etc/hostname"\n', 'secret.txt': 'the password is 1234\n' });
    const { stdout, stderr } = await run(['check', 'x/a.cpp', '--format', 'json'], { cwd });
    expect(stdout).toMatch(/secret\.txt\\" is not a protocol: its first statement is neither/);
    expect(stdout + stderr).not.toMatch(/1234|root:/);
  });

  it.skipIf(!existsSync('/dev/zero'))('reads no pipe and no device, which may have no end', { timeout: 20_000 }, async () => {
    const cwd = folderWith({ 'a.cpp': 'protocol "A"\nimport "pipe"\nimport "/dev/zero"\nimport "folder"\n' });
    mkdirSync(join(cwd, 'folder'));
    expect(spawnSync('mkfifo', [join(cwd, 'pipe')]).status).toBe(0);
    // Seen from the root, everything lies in the workspace.
    const file = join(cwd, 'a.cpp');
    for (const more of [[], ['--cache-location', join(cwd, 'cache')]]) {
      const { stdout } = await run(['check', file, '--format', 'json', ...more], { cwd: '/' });
      expect(stdout.match(/PP1105/g)?.length).toBe(3);
    }
    expect((await run(['compile', file], { cwd: '/' })).code).toBe(exit.problems);
  });

  it('writes nothing: what is formatted and mended is what was named', async () => {
    const untidy = clean.replace('drug morphine {', 'drug   morphine{');
    const cwd = folderWith({ 'lab.cpp': untidy, 'x/a.cpp': 'protocol "A"\nimport "../lab.cpp"\n' });
    for (const argv of [['check', '--fix', 'x'], ['format', 'x']]) await run(argv, { cwd });
    expect(readFileSync(join(cwd, 'lab.cpp'), 'utf8')).toBe(untidy);
  });
});

/** A disk of a few pages, which only the root user can make. */
const small = spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs -o size=64k placepref "$d" && umount "$d"; s=$?; rmdir "$d"; exit $s']).status === 0;

describe.skipIf(!small)('a full disk', () => {
  it('leaves what was there, and nothing half written', { timeout: 60_000 }, async () => {
    const cwd = folderWith({ 'plan.cpp': readFileSync(new URL('../../examples/witnessed-fear-planned.cpp', import.meta.url), 'utf8') });
    const disk = join(cwd, 'disk');
    mkdirSync(disk);
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'placepref', disk]).status).toBe(0);
    onTestFinished(() => void spawnSync('umount', [disk]));
    const simulate = ['simulate', 'plan.cpp', '--threads', '1', '--runs', '3'];
    for (const argv of [['compile', 'plan.cpp', '-o', 'disk/o.json'], [...simulate, '-o', 'disk/r.csv'], [...simulate, '--shard', '1/1', '-o', 'disk/parts'], [...simulate, '--report', 'disk/r.html'], ['timeline', 'plan.cpp', '-o', 'disk/t.svg']]) {
      const { code, stderr } = await run(argv, { cwd });
      expect([argv, code, stderr]).toEqual([argv, exit.failure, expect.stringContaining('no space is left on the disk')]);
      expect(readdirSync(disk, { recursive: true }).filter((name) => name !== 'parts')).toEqual([]);
    }
  });
});
