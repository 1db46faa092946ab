import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandNames } from '../../src/extension/commands/names.js';
import { hintKinds } from '../../src/language/lsp/settings.js';
import { languageId } from '../../src/extension/switches.js';
import manifest from '../../src/extension/manifest.json' with { type: 'json' };
import { run, folderWith } from '../cli/run.js';

const { contributes } = manifest;
const text = readFileSync(new URL('../../src/extension/manifest.json', import.meta.url), 'utf8');

describe('the manifest', () => {
  it('takes no file that can be C++', () => {
    expect(contributes.languages.map(({ id, extensions }) => ({ id, extensions }))).toEqual([{ id: languageId, extensions: ['.place.cpp'] }]);
    expect(text).not.toMatch(/"filenamePatterns"|"filenames"|"firstLine"|files\.associations|"\*?\.cpp"/);
    expect(Object.keys(contributes.configurationDefaults)).toEqual([`[${languageId}]`]);
  });

  it('is woken by C++, and by nothing that is oftener', () => {
    expect(manifest.activationEvents).toEqual(['onLanguage:cpp']);
  });

  it('has each command that there is', () => {
    expect(contributes.commands.map(({ command }) => command).sort()).toEqual(commandNames.map((name) => `placepref.${name}`).sort());
  });

  it('names files that are there', () => {
    const paths = [...text.matchAll(/"(?:\.\/)?((?:icons|walkthrough)\/[^"]+|snippets\.json|language-configuration\.json)"/g)].map(([, path]) => path ?? '');
    expect(paths.length).toBeGreaterThan(6);
    expect(paths.filter((path) => !existsSync(new URL(`../../src/extension/${path}`, import.meta.url)))).toEqual([]);
  });

  it('leaves completion to the language server: a snippet has no prefix, so it does not stand where it does not fit', () => {
    const snippets = JSON.parse(readFileSync(new URL('../../src/extension/snippets.json', import.meta.url), 'utf8')) as Readonly<Record<string, object>>;
    expect(Object.keys(snippets).length).toBeGreaterThan(8);
    expect(Object.values(snippets).filter((snippet) => 'prefix' in snippet)).toEqual([]);
  });

  it('has a setting for each kind of hint', () => {
    const settings = Object.keys(contributes.configuration.properties).filter((name) => name.startsWith('placepref.inlayHints.'));
    expect(settings.toSorted()).toEqual(['enabled', ...hintKinds].map((kind) => `placepref.inlayHints.${kind}`).toSorted());
  });

  it('documents each setting in the README', () => {
    const readme = readFileSync(new URL('../../src/extension/README.md', import.meta.url), 'utf8');
    expect(Object.keys(contributes.configuration.properties).filter((setting) => !readme.includes(`\`${setting}\``))).toEqual([]);
  });

  it('reads what `placepref check` prints', async () => {
    const [{ pattern } = { pattern: undefined }] = contributes.problemMatchers;
    if (pattern === undefined) throw new Error('There is no problem matcher.');
    const cwd = folderWith({ 'lab/wrong.cpp': 'protocol "x"\ndrug morphine { dose: 10 mgg/kg }\n' });
    const { stdout } = await run(['check'], { cwd });
    const found = new RegExp(pattern.regexp, 'm').exec(stdout) ?? [];
    expect([pattern.file, pattern.line, pattern.column, pattern.severity, pattern.code, pattern.message].map((group) => found[group])).toEqual(['lab/wrong.cpp', '2', '26', 'error', 'PP1201', "'mgg/kg' is not a unit. Did you mean 'mg/kg'?"]);
  });
});
