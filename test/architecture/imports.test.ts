import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { importsOf, sources } from './sources.js';

const files = sources();

/** The imports that break a rule, as `file -> import`, so that a failure says what to change. */
function broken(inside: (path: string) => boolean, forbidden: (target: string) => boolean): string[] {
  return files.filter(({ path }) => inside(path)).flatMap((file) => importsOf(file).filter(forbidden).map((target) => `${file.path} -> ${target}`));
}

const under = (...folders: string[]) => (path: string): boolean => folders.some((folder) => path.startsWith(`src/${folder}/`));

/** Files of the core that lie beside its folders: those that ask nothing of it, and those that put it together. */
const beside = (...names: string[]) => (path: string): boolean => names.some((name) => path === `src/language/${name}.ts`);

const isTableOfCodes = (path: string): boolean => path === 'src/language/checks/codes.ts' || under('language/checks/codes')(path);

/** The core, in the order of ARCHITECTURE.md: each may ask those before it. What is generated from the grammar stands beside all. */
const core: readonly (readonly [name: string, has: (path: string) => boolean])[] = [
  ['words and lists', beside('words', 'entry-of', 'flat-map', 'grouped', 'first-from', 'characters', 'late', 'remembered', 'outside', 'version')],
  ['spelling/', under('language/spelling')],
  ['JSON', beside('json')],
  ['quantities/', under('language/quantities')],
  ['vocabulary/', under('language/vocabulary')],
  ['library/', under('language/library')],
  ['parsing/', under('language/parsing')],
  ['formulas/', under('language/formulas')],
  ['references/', under('language/references')],
  ['expressions/', under('language/expressions')],
  ['checks/codes.ts', isTableOfCodes],
  ['config/', under('language/config')],
  ['ir/', under('language/ir')],
  ['checks/', (path) => under('language/checks')(path) && !isTableOfCodes(path)],
  ['format/', under('language/format')],
  ['services.ts', beside('detect', 'near-protocol', 'reflection', 'one-language-registry', 'workspace', 'node-workspace', 'services', 'project')],
  ['lsp/', under('language/lsp')],
];

/** What is made from the IR: each may ask those before it. */
const derived = ['numerics', 'random', 'statistics', 'tables', 'results', 'schedule', 'analysis', 'simulation', 'power', 'report', 'export', 'diff'];

/** Entries that bind the core to Node are called so (`lsp/node.ts`). */
const isNodeEntry = (path: string): boolean => /\/node[^/]*$/.test(path);

const packageOf = (target: string): string => target.split('/').slice(0, target.startsWith('@') ? 2 : 1).join('/');

describe('the scanner', () => {
  it('sees each form of import', () => {
    const text = ["import a, { type B } from './b.js';", "import '../c.js';", "import { p } from '../../package.json' with { type: 'json' };", "export type {\n  D,\n} from 'd';", "const e = await import('e/f');", "const no = 'import from';"].join('\n');
    expect(importsOf({ path: 'src/language/x.ts', text })).toEqual(['src/language/b.ts', 'src/c.ts', '/package.json', 'd', 'e/f']);
  });

  it('has something to look at', () => {
    expect(files.length).toBeGreaterThan(20);
  });
});

describe('imports', () => {
  it('the core knows neither Node nor an editor', () => {
    const builtin = new Set(builtinModules);
    const node = (target: string): boolean => target.startsWith('node:') || builtin.has(packageOf(target)) || /\/node(?:\.js)?$/.test(target);
    expect(broken((path) => under('language')(path) && !isNodeEntry(path), node)).toEqual([]);

    const editors = new Set(['langium/lsp', 'vscode-languageserver', 'vscode-languageclient']);
    const editor = (target: string): boolean => editors.has(target) || editors.has(packageOf(target)) || under('language/lsp')(target);
    expect(broken((path) => under('language')(path) && !under('language/lsp')(path), editor)).toEqual([]);
  });

  it('the core imports nothing that is made from it, but for the functions of numbers, which know nothing of it', () => {
    expect(broken(under('language'), (target) => target.startsWith('src/') && !under('language', 'numerics')(target))).toEqual([]);
  });

  it('nothing imports the command line', () => {
    expect(broken((path) => !under('cli')(path), under('cli'))).toEqual([]);
  });

  it('nothing but the command line imports what writes for the engine of a cluster', () => {
    expect(broken((path) => !under('cli', 'cluster')(path), under('cluster'))).toEqual([]);
  });

  it('nothing imports the extension, and nothing else knows VS Code', () => {
    expect(broken((path) => !under('extension')(path), (target) => under('extension')(target) || target === 'vscode')).toEqual([]);
  });

  it('what runs for every C++ file loads what protocols need only for the first of them', () => {
    const early = new Set(['src/extension/node.ts']);
    for (const path of early) {
      const file = files.find((file) => file.path === path);
      // Types are gone when it runs, and what is called for with import() comes later.
      const text = file?.text.replace(/^import type .*$/gm, '').replace(/\bimport\(/g, 'later(') ?? '';
      for (const target of importsOf({ path, text })) early.add(target);
    }
    expect([...early].sort()).toEqual(['src/extension/commands/names.ts', 'src/extension/detection.ts', 'src/extension/node.ts', 'src/extension/start.ts', 'src/extension/switches.ts', 'src/extension/tasks.ts', 'src/language/detect.ts', 'vscode']);
  });

  it('nothing in the core asks what is further on', () => {
    expect(core.flatMap(([, has], index) => broken(has, (target) => core.slice(index + 1).some(([, isFurther]) => isFurther(target))))).toEqual([]);
  });

  it('each file of the core has one place in that order, which is the one of ARCHITECTURE.md', () => {
    const places = files.filter(({ path }) => under('language')(path)).map(({ path }) => ({ path, in: core.filter(([, has]) => has(path)).length }));
    expect(places.filter((place) => place.in !== 1)).toEqual([]);
    const page = readFileSync(new URL('../../ARCHITECTURE.md', import.meta.url), 'utf8');
    const said = page.split('\n').flatMap((line) => /^ {6}([\w./-]+) {2}/.exec(line)?.[1] ?? []);
    const names = core.map(([name]) => name);
    expect(said.filter((name) => names.includes(name))).toEqual(names.filter((name) => !['words and lists', 'JSON'].includes(name)));
  });

  it('nothing that is derived asks what is further on', () => {
    expect(derived.flatMap((folder, index) => broken(under(folder), under(...derived.slice(index + 1))))).toEqual([]);
  });

  it('what is derived reads the IR or the schedule, never the syntax tree', () => {
    const syntax = (target: string): boolean => packageOf(target) === 'langium' || /^src\/.*\/generated\//.test(target);
    expect(broken(under(...derived), syntax)).toEqual([]);
  });

  it('what is derived knows neither Node nor an editor, and of the language the IR, how it is read and reckoned with, words, and the reader of JSON', () => {
    const builtin = new Set(builtinModules);
    const outer = (target: string): boolean => target.startsWith('node:') || builtin.has(packageOf(target)) || packageOf(target).startsWith('vscode') || under('server')(target);
    expect(broken(under(...derived), outer)).toEqual([]);
    const beyond = (target: string): boolean => under('language')(target) && !/^src\/language\/(?:ir\/(?:types|reading|giving|clock|light|experiment-parts|timing)|entry-of|formulas\/operators|grouped|json|words)\.ts$/.test(target);
    expect(broken(under(...derived), beyond)).toEqual([]);
  });

  it('lead to a file of src, to a published schema, or to package.json for the version', () => {
    const isThere = (target: string): boolean => existsSync(new URL(`../../${target}`, import.meta.url));
    const lost = (target: string): boolean => (/^\/?(?:src|schema)\//.test(target) ? !isThere(target.replace(/^\//, '')) : target.startsWith('/') && target !== '/package.json');
    expect(broken(() => true, lost)).toEqual([]);
  });
});
