import { readFileSync } from 'node:fs';
import { URI } from 'langium';
import { describe, expect, it } from 'vitest';
import { lowerLibrary } from '../../../scripts/library/lowering.js';
import { libraryFile } from '../../../src/language/library/files.js';
import { libraryDefinitions } from '../../../src/language/library/generated/definitions.js';
import { declaredNames } from '../../../src/language/library/generated/names.js';
import { libraryModules } from '../../../src/language/library/generated/texts.js';
import { isLibraryUri } from '../../../src/language/library/uris.js';
import { checkDocuments, openDocument } from '../../../src/language/project.js';
import { namesIn } from '../../../src/language/references/names.js';
import { createPlacePref } from '../../../src/language/services.js';

/** The modules of the library that were read when a text is checked, and the messages. */
async function readFor(text: string): Promise<{ modules: string[]; messages: string[] }> {
  const placepref = createPlacePref();
  const document = openDocument(placepref, URI.parse('memory:///study.cpp'), text);
  await checkDocuments(placepref, [document], () => Promise.resolve(undefined));
  const modules = placepref.shared.workspace.LangiumDocuments.all.filter(({ uri }) => isLibraryUri(uri)).map(({ uri }) => uri.path.slice(1, -'.cpp'.length)).toArray();
  return { modules: modules.sort(), messages: (document.diagnostics ?? []).map(({ message }) => String(message)) };
}

describe('what is made of the library when it is built', () => {
  const documents = createPlacePref().shared.workspace.LangiumDocuments;

  it.each(Object.keys(libraryModules))('are the names that %s declares', (module) => {
    expect(new Set(declaredNames[module])).toEqual(new Set([...namesIn(libraryFile(documents, module)).values()].flat().map(({ name }) => name)));
  });

  it('are the definitions that rules look up', () => {
    expect(libraryDefinitions).toEqual(lowerLibrary());
  });
});

describe('a check', () => {
  it('reads no module that no name leads to', async () => {
    expect((await readFor('protocol "Test"\n')).modules).toEqual([]);
    expect((await readFor('protocol "Test"\nanimals rats { species: rat }\n')).modules).toEqual(['species', 'terms']);
    expect((await readFor('protocol "Test"\ndrug own { route: ip }\n')).modules).toEqual(['routes', 'terms']);
  });

  it('reads what a declaration of the library refers to', async () => {
    expect((await readFor('protocol "Test"\nanimals rats { species: rat }\ndrug morphine { dose: 5 mg/kg  route: ip }\nvehicle saline\n')).modules).toEqual(['drugs', 'routes', 'species', 'terms']);
  });

  it('looks limits up without reading their module', async () => {
    const { modules, messages } = await readFor(readFileSync(new URL('../../fixtures/rules/route-volume.wrong.cpp', import.meta.url), 'utf8'));
    expect(modules).not.toContain('limits');
    expect(messages).toContainEqual(expect.stringContaining('Diehl 2001'));
  });

  it('reads all where a name is misspelt, to say what was meant', async () => {
    const { modules, messages } = await readFor('protocol "Test"\nanimals rats { species: rta }\n');
    expect(modules).toEqual(Object.keys(libraryModules).sort());
    expect(messages).toContainEqual(expect.stringContaining("'rat'"));
  });
});
