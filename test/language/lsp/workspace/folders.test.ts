import { cpSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { URI } from 'langium';
import { NodeFileSystem } from 'langium/node';
import { afterEach, describe, expect, it } from 'vitest';
import { configurationOnDisk } from '../../../../src/language/lsp/node-configuration.js';
import { Client } from '../client.js';

const folder = 'file:///lab';
const file = (path: string): string => `${folder}/${path}`;
const drug = 'library "Lab"\ndrug compound_x { dose: 10 mg/kg }\n';
const study = (step: string): string => `protocol "P"\nimport "../lab.cpp"\nphase a day 1 { session s at 09:00 {\n${step}\n} }\n`;

let client: Client;
afterEach(() => client.end());

const errors = (address: string): string[] | undefined => client.codes(address)?.filter((code) => code.startsWith('PP'));
/** Of the machine at its slowest. */
const wait = { timeout: 20_000 };
const loaded = (): string[] => client.shared.workspace.LangiumDocuments.all.map(({ uri }) => uri).filter(({ scheme }) => scheme === 'file').map(String).toArray();

describe('a folder of C++', () => {
  it('is neither loaded nor reported, beside a protocol that is edited, closed and opened again', async () => {
    const real = realpathSync(mkdtempSync(join(tmpdir(), 'cpp-')));
    try {
      cpSync(fileURLToPath(new URL('../../../fixtures/cpp/', import.meta.url)), real, { recursive: true });
      const sources = readdirSync(real);
      expect(sources.length).toBeGreaterThan(50);
      const read: string[] = [];
      client = await Client.start({
        folder: pathToFileURL(real).href,
        fileSystemProvider: NodeFileSystem.fileSystemProvider,
        read: ({ fsPath }) => {
          read.push(fsPath);
          return readFile(fsPath, 'utf8').catch(() => undefined);
        },
      });
      const uri = pathToFileURL(join(real, 'study.cpp')).href;
      writeFileSync(join(real, 'study.cpp'), 'protocol "P"\n');
      for (const text of ['protocol "P"\nphase a day 1 { session s at 09:00 { handle for 5 minn } }\n', 'protocol "P"\n']) {
        await client.open(uri, text);
        await client.change(uri, `${text}// typed\n`);
        await client.settled();
        await client.close(uri);
      }
      const engine = pathToFileURL(join(real, 'class.cpp')).href;
      await client.write(engine, 'class Engine {};\n');
      await client.open(engine, 'class Engine {};\n', 'cpp');
      await client.change(engine, 'class Engine { };\n');
      await client.settled();
      expect(loaded()).toEqual([]);
      expect(read.filter((path) => path.endsWith('.cpp'))).toEqual([]);
      expect([...new Set(client.published.map((found) => found.uri))]).toEqual([uri]);
    } finally {
      rmSync(real, { recursive: true });
    }
  });

  it('stays C++ where a project names everything', async () => {
    client = await Client.start({ folder, files: { [file('placepref.json')]: '{ "protocols": ["**/*.cpp"] }', [file('engine.cpp')]: 'class Engine {};\n', [file('study.cpp')]: 'protocol "P"\nphase a day 1 { session s at 09:00 { handle for 5 minn } }\n' } });
    await expect.poll(() => errors(file('study.cpp')), wait).toEqual(['PP1201']);
    await client.settled();
    expect(client.shown(file('engine.cpp'))).toBeUndefined();
    expect(client.shared.ServiceRegistry.hasServices(URI.parse(file('engine.cpp')))).toBe(false);
  });
});

describe('the protocols of a project', () => {
  const files = { [file('placepref.json')]: '{ "protocols": ["studies"], "ignore": ["studies/old"] }', [file('lab.cpp')]: drug, [file('studies/a.cpp')]: study('handle for 5 minn'), [file('studies/b.cpp')]: study('inject compound_x'), [file('studies/old/c.cpp')]: study('handle for 5 minn'), [file('drafts/d.cpp')]: study('handle for 5 minn') };

  it('are checked at start-up, those that it names and no others, and none of them is kept', async () => {
    client = await Client.start({ folder, files });
    await expect.poll(() => errors(file('studies/a.cpp')), wait).toEqual(['PP1201']);
    await client.settled();
    expect(client.published.map(({ uri }) => uri).filter((uri) => /old|drafts/.test(uri))).toEqual([]);
    expect(client.disk.read.filter((uri) => /old|drafts/.test(uri) && uri.endsWith('.cpp'))).toEqual([]);
    expect(loaded()).toEqual([]);
  });

  it('are checked again when what they import changes, and cleared when they go', async () => {
    client = await Client.start({ folder, files });
    await expect.poll(() => errors(file('studies/a.cpp')), wait).toEqual(['PP1201']);
    await client.settled();
    await client.write(file('lab.cpp'), drug.replace('compound_x', 'compound_y'));
    await expect.poll(() => errors(file('studies/b.cpp')), wait).toEqual(['PP1101']);
    await client.write(file('studies/b.cpp'), undefined);
    await expect.poll(() => client.codes(file('studies/b.cpp')), wait).toEqual([]);
    await client.write(file('studies/e.cpp'), study('handle for 5 minn'));
    await expect.poll(() => errors(file('studies/e.cpp')), wait).toEqual(['PP1201']);
  });

  it('are checked again when the folder goes that they import from, of which alone the editor tells', async () => {
    const importing = study('inject compound_x').replace(/"[^"]*lab\.cpp"/, '"parts/deep/lab.cpp"');
    const at = { [file('placepref.json')]: '{ "protocols": ["*.cpp"] }', [file('a.cpp')]: importing, [file('parts/deep/lab.cpp')]: drug };
    client = await Client.start({ folder, files: at });
    await client.open(file('b.cpp'), importing);
    await expect.poll(() => [errors(file('a.cpp')) ?? [], errors(file('b.cpp'))], wait).toEqual([[], []]);
    await client.settled();
    await client.remove(file('parts'));
    await expect.poll(() => [errors(file('a.cpp')) ?? [], errors(file('b.cpp'))], wait).toEqual([['PP1105'], ['PP1105']]);
    await client.write(file('parts/deep/lab.cpp'), drug);
    await expect.poll(() => [errors(file('a.cpp')) ?? [], errors(file('b.cpp'))], wait).toEqual([[], []]);
    // What is open is there for as long as it is open.
    await client.open(file('parts/deep/lab.cpp'), drug.replace('compound_x', 'compound_y'));
    await expect.poll(() => errors(file('b.cpp')), wait).toEqual(['PP1101']);
    await client.remove(file('parts'));
    await client.settled();
    expect(errors(file('b.cpp'))).toEqual(['PP1101']);
  });

  it('keep their findings when their tab closes, as they are on the disk', async () => {
    client = await Client.start({ folder, files });
    await expect.poll(() => errors(file('studies/a.cpp')), wait).toEqual(['PP1201']);
    await client.open(file('studies/a.cpp'), study('handle for 5 min'));
    await expect.poll(() => errors(file('studies/a.cpp')), wait).toEqual([]);
    await client.close(file('studies/a.cpp'));
    await expect.poll(() => errors(file('studies/a.cpp')), wait).toEqual(['PP1201']);
  });

  it('are found by references and renaming without being open', async () => {
    client = await Client.start({ folder, files });
    await client.open(file('lab.cpp'), drug);
    const place = { textDocument: { uri: file('lab.cpp') }, position: { line: 1, character: 7 } };
    const found = await client.request<{ uri: string }[]>('textDocument/references', { ...place, context: { includeDeclaration: false } });
    expect(found.map(({ uri }) => uri)).toEqual([file('studies/b.cpp')]);
    const edit = await client.request<{ changes: Record<string, unknown> }>('textDocument/rename', { ...place, newName: 'compound_z' });
    expect(Object.keys(edit.changes).toSorted()).toEqual([file('lab.cpp'), file('studies/b.cpp')]);
    expect(loaded()).toEqual([file('lab.cpp')]);
  });

  it('are watched, with what open documents import, and nothing else is', async () => {
    client = await Client.start({ folder, files });
    await client.open(file('drafts/d.cpp'), study('handle for 5 minn'));
    await client.settled();
    const watched = [...JSON.stringify(client.watched).matchAll(/"(?:globPattern|pattern)":"([^"]*)"/g)].map(([, glob]) => glob);
    expect(watched.toSorted()).toEqual(['**/*.place.cpp', '**/placepref.json', 'lab.cpp', 'studies']);
  });

  it('are watched by their names where the editor cannot watch in a folder', async () => {
    client = await Client.start({ folder, files, relativePatternSupport: false });
    await client.open(file('drafts/d.cpp'), study('handle for 5 minn'));
    await client.settled();
    const watched = [...JSON.stringify(client.watched).matchAll(/"globPattern":("[^"]*"|\{)/g)].map(([, glob]) => glob);
    expect(watched.toSorted()).toEqual(['"**/*.place.cpp"', '"**/lab.cpp"', '"**/placepref.json"', '"**/studies"']);
  });
});

describe('placepref.json', () => {
  it('is blamed for what is wrong in it, until it is mended', async () => {
    client = await Client.start({ folder, files: { [file('placepref.json')]: '{\n  "protocls": ["studies"]\n}\n' } });
    await expect.poll(() => client.shown(file('placepref.json'))?.map(({ message, range }) => [range.start.line, message]), wait).toEqual([[1, expect.stringContaining('Did you mean "protocols"?')]]);
    await client.write(file('placepref.json'), '{ "protocols": ["studies"] }\n');
    await expect.poll(() => client.codes(file('placepref.json')), wait).toEqual([]);
  });

  it('is read again when it changes, and open documents are checked by it', async () => {
    const real = realpathSync(mkdtempSync(join(tmpdir(), 'project-')));
    try {
      const uri = pathToFileURL(join(real, 'study.cpp')).href;
      const project = pathToFileURL(join(real, 'placepref.json')).href;
      client = await Client.start({ folder: pathToFileURL(real).href, fileSystemProvider: NodeFileSystem.fileSystemProvider, read: ({ fsPath }) => readFile(fsPath, 'utf8').catch(() => undefined), configurations: { of: configurationOnDisk } });
      await client.open(uri, 'protocol "P"\nanimals mice { species: mouse }\nphase a day 1 { session s at 09:00 { handle for 5 min } }\n');
      await expect.poll(() => client.codes(uri), wait).toContain('version-missing');
      writeFileSync(join(real, 'placepref.json'), '{ "rules": { "version-missing": "off" } }');
      await client.write(project, '');
      await expect.poll(() => client.codes(uri), wait).not.toContain('version-missing');
      expect(client.codes(uri)).toContain('approval-missing');
    } finally {
      rmSync(real, { recursive: true });
    }
  });
});

describe('an import out of the workspace', () => {
  const [elsewhere, beside] = ['file:///elsewhere/lab.cpp', 'file:///elsewhere/other.cpp'];
  const files = { [elsewhere]: drug, [beside]: 'library "Other"\n', [file('placepref.json')]: '{ "protocols": ["*.cpp"] }', [file('closed.cpp')]: study('inject compound_x').replace('../lab.cpp', '../elsewhere/lab.cpp') };
  const uri = file('study.cpp');
  const text = files[file('closed.cpp')] ?? '';

  it('is not read: for an open protocol, for a closed one, and for a text that is only asked about', async () => {
    client = await Client.start({ folder, files });
    await client.open(uri, text);
    for (const one of [uri, file('closed.cpp')]) await expect.poll(() => errors(one), wait).toContain('PP1108');
    expect((await client.request<{ code: string }[]>('placepref/check', { uri: file('asked.cpp'), text })).map(({ code }) => code)).toContain('PP1108');
    expect(await client.request('placepref/compile', { uri, text })).toMatchObject({ errors: expect.any(Number) });
    await client.request('textDocument/documentLink', { textDocument: { uri } });
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 1, character: 10 } });
    await client.request('textDocument/completion', { textDocument: { uri }, position: { line: 1, character: 10 } });
    expect(client.disk.read.filter((one) => one.startsWith('file:///elsewhere'))).toEqual([]);
    await client.settled();
    expect(JSON.stringify(client.watched)).not.toContain('elsewhere');
  });

  it('is allowed while the file, or one beside it, is open', async () => {
    client = await Client.start({ folder, files });
    await client.open(uri, text);
    await expect.poll(() => errors(uri), wait).toContain('PP1108');
    for (const other of [elsewhere, beside]) {
      await client.open(other, files[other] ?? '');
      await expect.poll(() => errors(uri), wait).toEqual([]);
      await client.close(other);
      await expect.poll(() => errors(uri), wait).toContain('PP1108');
    }
  });

  it('is allowed while its folder is one of the workspace', async () => {
    client = await Client.start({ folder, files });
    await client.open(uri, text);
    await expect.poll(() => errors(uri), wait).toContain('PP1108');
    // The editor was told at the start that the server wants to know, and need not register anything.
    expect(JSON.stringify(client.watched)).not.toContain('didChangeWorkspaceFolders');
    await client.folders(['file:///elsewhere'], []);
    for (const one of [uri, file('closed.cpp')]) await expect.poll(() => errors(one), wait).toEqual([]);
    await client.folders([], ['file:///elsewhere']);
    for (const one of [uri, file('closed.cpp')]) await expect.poll(() => errors(one), wait).toContain('PP1108');
  });

  it('is found without any folder, where a protocol imports what lies beside it and below', async () => {
    client = await Client.start({ files: { ...files, [file('lab/lab.cpp')]: drug } });
    await client.open(uri, text);
    await expect.poll(() => errors(uri), wait).toContain('PP1108');
    await client.change(uri, text.replace('../elsewhere', 'lab'));
    await expect.poll(() => errors(uri), wait).toEqual([]);
  });
});
