import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyContents, readCache, writeCache } from '../../../src/cli/cache/cache-file.js';
import { toolIdentity } from '../../../src/cli/cache/identity.js';
import { cacheLocation } from '../../../src/cli/cache/location.js';
import { formats } from '../../../src/cli/reporters/formats.js';
import { PlacePrefValidator } from '../../../src/language/checks/validator.js';
import { clean, cplusplus, folderWith, run, withoutPrivileges, wrong, type Ran } from '../run.js';

const checked: string[] = [];
const original = PlacePrefValidator.prototype.validateDocument;

beforeEach(() => {
  vi.spyOn(PlacePrefValidator.prototype, 'validateDocument').mockImplementation(function (this: PlacePrefValidator, document, ...rest) {
    checked.push(document.uri.path.split('/').at(-1) ?? '');
    return original.call(this, document, ...rest);
  });
});
afterEach(() => vi.restoreAllMocks());

const cached = ['check', '--cache-location', '.cache/check'];

/** Checks with the cache, compares with a check without one, and says which files were looked at. */
async function check(cwd: string, ...argv: string[]): Promise<{ readonly looked: string[]; readonly ran: Ran }> {
  checked.length = 0;
  const ran = await run([...cached, ...argv], { cwd });
  const looked = [...checked].sort();
  expect(await run(['check', ...argv], { cwd })).toEqual(ran);
  expect((await run(['check', '--format', 'json', ...argv], { cwd })).stdout).toBe((await run([...cached, '--format', 'json', ...argv], { cwd })).stdout);
  return { looked, ran };
}

const study = (name: string, of: string): string => `protocol "${name}"\nimport "${of}"\nphase p day 1 { session s at 09:00 { inject saline } }\n`;
const lab = 'library "Lab"\nimport "drugs.cpp"\ndrug saline { route: sc }\n';
const drugs = 'library "Drugs"\ndrug morphine { dose: 10 mg/kg }\n';
const direct = 'protocol "D"\nimport "drugs.cpp"\nimport "drugs.cpp"\nphase p day 1 { session s at 09:00 { inject morphine } }\n';

const project = (): string => folderWith({ 'a.cpp': clean, 'b.cpp': wrong, 'c.cpp': study('C', 'lab.cpp'), 'd.cpp': direct, 'drugs.cpp': drugs, 'lab.cpp': lab, 'engine.cpp': cplusplus });
const all = ['a.cpp', 'b.cpp', 'c.cpp', 'd.cpp', 'drugs.cpp', 'lab.cpp'];
const edit = (cwd: string, path: string, change: (text: string) => string): void => writeFileSync(join(cwd, path), change(readFileSync(join(cwd, path), 'utf8')));

describe('check --cache', () => {
  it('looks at everything once, and then at nothing', async () => {
    const cwd = project();
    expect((await check(cwd)).looked).toEqual(all);
    expect((await check(cwd)).looked).toEqual([]);
    expect((await check(cwd, 'b.cpp', 'c.cpp')).looked).toEqual([]);
    expect((await check(cwd, '--quiet')).looked).toEqual([]);
  });

  it('finds the same seen from another folder', async () => {
    const text = 'protocol "T"\ndrug m { dose: 1 mg/kg }\ndrug m { dose: 2 mg/kg }\n';
    const cwd = folderWith({ 'x/a.cpp': text, 'x/y/none.txt': '', '.cache/none': '' });
    for (const folder of ['.', 'x', 'x/y']) {
      const at = join(cwd, folder);
      const location = ['--cache-location', join(cwd, '.cache/check')];
      for (const form of formats) expect(await run(['check', '--format', form, ...location, join(cwd, 'x')], { cwd: at })).toEqual(await run(['check', '--format', form, join(cwd, 'x')], { cwd: at }));
    }
    const { stdout } = await run(['check', '--format', 'json', '--cache-location', '../.cache/check', 'a.cpp'], { cwd: join(cwd, 'x') });
    expect(JSON.parse(stdout).files[0].problems[0].related).toMatchObject([{ path: 'a.cpp', range: { start: { line: 2 } } }]);
  });

  it('looks again at what has changed, even if its size and times are as they were', async () => {
    const cwd = project();
    const old = new Date(Date.now() - 100_000);
    for (const name of all) utimesSync(join(cwd, name), old, old);
    await check(cwd);
    edit(cwd, 'a.cpp', (text) => text.replace('10 mg', '10 zg'));
    utimesSync(join(cwd, 'a.cpp'), old, old);
    const { looked, ran } = await check(cwd);
    expect(looked).toEqual(['a.cpp']);
    expect(ran.stdout).toContain('a.cpp:4:9 error PP1201');
  });

  it('does not look at what was only touched', async () => {
    const cwd = project();
    await check(cwd);
    utimesSync(join(cwd, 'a.cpp'), new Date(), new Date());
    renameSync(join(cwd, 'b.cpp'), join(cwd, 'moved'));
    writeFileSync(join(cwd, 'b.cpp'), wrong);
    expect((await check(cwd)).looked).toEqual([]);
  });

  it('looks again at what imports a changed file, directly or not, and at nothing else', async () => {
    const cwd = project();
    await check(cwd);
    edit(cwd, 'lab.cpp', (text) => text.replace('saline', 'water'));
    expect((await check(cwd)).looked).toEqual(['c.cpp', 'lab.cpp']);
    edit(cwd, 'drugs.cpp', (text) => text.replace('morphine', 'cocaine'));
    const { looked, ran } = await check(cwd);
    expect(looked).toEqual(['c.cpp', 'd.cpp', 'drugs.cpp', 'lab.cpp']);
    expect(ran.stdout).toContain("'morphine' is a substance");
  });

  it('sees imports come and go', async () => {
    const cwd = project();
    await check(cwd);
    rmSync(join(cwd, 'drugs.cpp'));
    const gone = await check(cwd);
    expect(gone.looked).toEqual(['c.cpp', 'd.cpp', 'lab.cpp']);
    expect(gone.ran.stdout).toContain('PP1105');
    expect((await check(cwd)).looked).toEqual([]);
    writeFileSync(join(cwd, 'drugs.cpp'), cplusplus);
    const other = await check(cwd);
    expect(other.looked).toEqual(['c.cpp', 'd.cpp', 'lab.cpp']);
    expect(other.ran.stdout).toContain('PP1106');
    writeFileSync(join(cwd, 'drugs.cpp'), drugs);
    expect((await check(cwd)).looked).toEqual(['c.cpp', 'd.cpp', 'drugs.cpp', 'lab.cpp']);
  });

  it('sees protocols come and go, and C++ become a protocol', async () => {
    const cwd = project();
    await check(cwd);
    rmSync(join(cwd, 'b.cpp'));
    writeFileSync(join(cwd, 'new.cpp'), clean);
    writeFileSync(join(cwd, 'engine.cpp'), clean);
    expect((await check(cwd)).looked).toEqual(['engine.cpp', 'new.cpp']);
    expect(readFileSync(join(cwd, '.cache/check'), 'utf8')).not.toContain('/b.cpp');
  });

  it('looks again where the configuration has changed', async () => {
    const cwd = folderWith({ 'a.cpp': clean, 'x/d.cpp': direct, 'x/drugs.cpp': drugs });
    await check(cwd);
    writeFileSync(join(cwd, 'x/placepref.json'), '{ "rules": { "import-twice": "error" } }');
    const raised = await check(cwd);
    expect(raised.looked).toEqual(['d.cpp', 'drugs.cpp']);
    expect(raised.ran).toMatchObject({ code: 1 });
    writeFileSync(join(cwd, 'x/placepref.json'), '{ "rules": { "import-twise": "error" } }');
    expect((await check(cwd)).ran).toMatchObject({ code: 2, stdout: '' });
    rmSync(join(cwd, 'x/placepref.json'));
    expect((await check(cwd)).ran.stdout).toContain('warning import-twice');
  });

  it('trusts nothing that another tool has found', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    await check(cwd);
    const file = join(cwd, '.cache/check');
    const contents = readCache(file, toolIdentity());
    expect(contents?.entries.size).toBe(1);
    await writeCache(file, { ...(contents ?? emptyContents('')), identity: toolIdentity({}, '9.9.9') });
    expect((await check(cwd)).looked).toEqual(['a.cpp']);
    expect(new Set([toolIdentity(), toolIdentity({ drugs: '' }), toolIdentity(undefined, '9.9.9')]).size).toBe(3);
  });

  it.each<[string, (text: string) => string]>([
    ['half written', (text) => text.slice(0, text.length / 2)],
    ['changed in one place', (text) => text.replace('"problems":[]', '"problems":{}')],
    ['empty', () => ''],
    ['full of zeros', (text) => '\0'.repeat(text.length)],
    ['of another form', () => 'placepref cache 2 x\n{}'],
  ])('begins anew with a cache that is %s', async (_what, damage) => {
    const cwd = project();
    await check(cwd);
    edit(cwd, '.cache/check', damage);
    expect((await check(cwd)).looked).toEqual(all);
    expect((await check(cwd)).looked).toEqual([]);
  });

  it('replaces no file that is something else', async () => {
    const cwd = folderWith({ 'a.cpp': clean });
    expect(await run(['check', '--cache-location', 'a.cpp'], { cwd })).toEqual({ code: 2, stdout: '', stderr: 'placepref: a.cpp: this is not a cache of placepref; it was left as it is.\n' });
    expect(readFileSync(join(cwd, 'a.cpp'), 'utf8')).toBe(clean);
  });

  it('makes anew what is something else at its own place, and says so', async () => {
    const cwd = folderWith({ 'a.cpp': clean, 'node_modules/.cache/placepref/check': 'PlacePref cache, or what was left of it' });
    const file = join(cwd, 'node_modules/.cache/placepref/check');
    expect(await run(['check', '--cache'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: `placepref: ${file}: this cache is damaged; it is made anew.\n` });
    expect(readCache(file, toolIdentity())?.entries.size).toBe(1);
    expect(await run(['check', '--cache'], { cwd })).toEqual({ code: 0, stdout: 'No problems in 1 file\n', stderr: '' });
  });

  it('may be written by several at once', async () => {
    const cwd = folderWith({});
    const file = join(cwd, 'cache/check');
    const others = (name: string) => new Map(Array.from({ length: 20_000 }, (_, i) => [`/${name}${i}`, name] as const));
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => writeCache(file, { ...emptyContents('x'), others: others(name) })));
    expect(readdirSync(join(cwd, 'cache'))).toEqual(['check']);
    const left = readCache(file, 'x')?.others ?? new Map();
    expect({ size: left.size, names: new Set(left.values()).size }).toEqual({ size: 20_000, names: 1 });
  });

  it('works where it cannot be written, and says so', async () => {
    const cwd = project();
    mkdirSync(join(cwd, '.cache'));
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, '.cache'), 0o555);
    const { code, stderr } = await withoutPrivileges(() => run([...cached, 'a.cpp'], { cwd }));
    expect({ code, stderr }).toEqual({ code: 0, stderr: `placepref: ${join(cwd, '.cache/check')}: the cache was not written: permission denied\n` });
  });

  it('remembers nothing of standard input', async () => {
    const cwd = folderWith({});
    expect((await run([...cached, '-'], { cwd, stdin: clean })).code).toBe(0);
    expect((await run([...cached, '-'], { cwd, stdin: wrong })).code).toBe(1);
  });

  it('knows what --fix has left', async () => {
    const cwd = project();
    await check(cwd);
    expect((await run([...cached, '--fix'], { cwd })).stderr).toContain('b.cpp:4:12 fixed PP1201');
    expect((await check(cwd)).looked).toEqual([]);
  });
});

describe('where the cache is', () => {
  it('is the nearest node_modules, or the cache folder of the system', async () => {
    const cwd = folderWith({ 'node_modules/x': '', 'deep/a.cpp': clean });
    const home = folderWith({});
    expect(cacheLocation({ cwd: join(cwd, 'deep'), env: {} })).toBe(join(cwd, 'node_modules/.cache/placepref/check'));
    await run(['check', '--cache'], { cwd: join(cwd, 'deep') });
    expect(existsSync(join(cwd, 'node_modules/.cache/placepref/check'))).toBe(true);
    const other = folderWith({ 'a.cpp': clean });
    const at = cacheLocation({ cwd: other, env: { XDG_CACHE_HOME: home, HOME: home, LOCALAPPDATA: home } });
    expect(at.startsWith(join(home))).toBe(true);
    expect(cacheLocation({ cwd, env: {} })).not.toBe(at);
    await run(['check', '--cache'], { cwd: other, env: { XDG_CACHE_HOME: home, HOME: home, LOCALAPPDATA: home } });
    expect(existsSync(at)).toBe(true);
  });

  it('is nowhere unless it is asked for', async () => {
    const cwd = folderWith({ 'node_modules/x': '', 'a.cpp': clean });
    await run(['check'], { cwd });
    expect(readdirSync(join(cwd, 'node_modules'))).toEqual(['x']);
  });
});
