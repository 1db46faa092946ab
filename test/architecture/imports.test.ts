import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { importsOf, sources } from './sources.js';

const files = sources();

/** The imports that break a rule, as `file -> import`, so that a failure says what to change. */
function broken(inside: (path: string) => boolean, forbidden: (target: string) => boolean): string[] {
  return files.filter(({ path }) => inside(path)).flatMap((file) => importsOf(file).filter(forbidden).map((target) => `${file.path} -> ${target}`));
}

const under = (...folders: string[]) => (path: string): boolean => folders.some((folder) => path.startsWith(`src/${folder}/`));

/** Entries that bind the core to Node, and the language server, may know where they run. */
const core = (path: string): boolean => under('language')(path) && !/^src\/language\/(?:lsp\/|.*\bnode[^/]*$)/.test(path);

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
    const outside = new Set(['vscode', 'vscode-languageserver', 'vscode-languageclient', ...builtinModules]);
    const forbidden = (target: string): boolean => target.startsWith('node:') || target === 'langium/node' || target === 'langium/lsp' || outside.has(packageOf(target));
    expect(broken(core, forbidden)).toEqual([]);
  });

  it('the core imports nothing that is made from it', () => {
    expect(broken(under('language'), (target) => target.startsWith('src/') && !under('language')(target))).toEqual([]);
  });

  it('nothing imports the command line', () => {
    expect(broken((path) => !under('cli')(path), under('cli'))).toEqual([]);
  });

  it('nothing imports the extension, and nothing else knows VS Code', () => {
    expect(broken((path) => !under('extension')(path), (target) => under('extension')(target) || target === 'vscode')).toEqual([]);
  });

  it('what is derived reads the IR or the schedule, never the syntax tree', () => {
    const syntax = (target: string): boolean => packageOf(target) === 'langium' || /^src\/.*\/generated\//.test(target);
    expect(broken(under('export', 'schedule', 'simulation', 'report'), syntax)).toEqual([]);
  });

  it('lead to a file of src, or to package.json for the version', () => {
    const lost = (target: string): boolean => (target.startsWith('src/') ? !existsSync(new URL(`../../${target}`, import.meta.url)) : target.startsWith('/') && target !== '/package.json');
    expect(broken(() => true, lost)).toEqual([]);
  });
});
