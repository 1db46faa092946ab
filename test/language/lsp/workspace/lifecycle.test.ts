import { URI } from 'langium';
import { afterEach, describe, expect, it } from 'vitest';
import { Client, type Options } from '../client.js';

const uri = 'file:///lab/study.cpp';
const other = 'file:///lab/other.cpp';
const library = 'file:///lab/lab.cpp';

const drug = 'library "Lab"\ndrug compound_x { dose: 10 mg/kg }\n';
const study = (step: string): string => `protocol "P"\nimport "lab.cpp"\nanimals mice { species: mouse strain: "C57BL/6J" sex: male age: 9 weeks }\nphase a day 1 { session s at 09:00 {\n${step}\n} }\n`;

let client: Client;
const start = async (options: Options = {}): Promise<void> => {
  client = await Client.start({ files: { [library]: drug }, ...options });
};
afterEach(() => client.end());

const opinions = (address = uri): string[] => (client.codes(address) ?? []).filter((code) => !code.startsWith('PP'));
const errors = (address = uri): string[] | undefined => client.codes(address)?.filter((code) => code.startsWith('PP'));
/** Of the machine at its slowest. */
const wait = { timeout: 20_000 };

describe('findings of an open document', () => {
  it('carry the version of the text that they are about', async () => {
    await start();
    await client.open(uri, study('handle for 5 minn'));
    await expect.poll(() => errors(), wait).toEqual(['PP1201']);
    const version = await client.change(uri, study('handle for 5 min'));
    await expect.poll(() => errors(), wait).toEqual([]);
    expect(client.published.findLast((found) => found.uri === uri)?.version).toBe(version);
  });

  it('are those of the newest text only, when one is typed over another', async () => {
    await start();
    await client.open(uri, study('handle for 5 min'));
    await expect.poll(() => errors(), wait).toEqual([]);
    const before = client.published.length;
    for (const text of ['handle for 5 minn', 'handle for 5 mi', 'handl for 5 min', 'handle for 6 min']) void client.change(uri, study(text));
    await client.settled();
    expect(errors()).toEqual([]);
    const versions = client.published.slice(before).map((found) => found.version ?? 0);
    expect(versions.at(-1)).toBe(5);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });

  it('come twice: what is found at once, then all that the study shows', async () => {
    await start();
    await client.open(uri, study('inject compound_x'));
    await expect.poll(() => opinions().length, wait).toBeGreaterThan(0);
    const first = client.published.find((found) => found.uri === uri);
    expect(first?.diagnostics).toEqual([]);
  });

  it('of the study stay where their words are while one types, also while the text is broken, and go with their words', async () => {
    await start();
    await client.open(uri, study('inject compound_x'));
    await expect.poll(() => opinions().length, wait).toBeGreaterThan(0);
    const before = client.shown(uri) ?? [];
    const count = client.published.length;
    void client.change(uri, `// a comment\n${study('inject compound_x')}`);
    await client.change(uri, `// a comment\n${study('inject compound_x\nhandle for 5 minn')}`);
    await client.settled();
    const later = client.published.slice(count).filter((found) => found.uri === uri);
    expect(later.length).toBeGreaterThan(0);
    const onHeader = before.filter(({ range }) => range.end.line <= 2);
    expect(onHeader.length).toBeGreaterThan(0);
    for (const { diagnostics } of later) {
      const now = diagnostics.map(({ code, range }) => `${code} ${range.start.line}`);
      for (const { code, range } of onHeader) expect(now).toContain(`${code} ${range.start.line + 1}`);
    }
    expect(errors()).toEqual(['PP1201']);
    await client.change(uri, '');
    await client.settled();
    expect(opinions()).toEqual([]);
  });

  it('are cleared when it closes', async () => {
    await start();
    await client.open(uri, study('handle for 5 minn'));
    await expect.poll(() => errors(), wait).toEqual(['PP1201']);
    await client.close(uri);
    await expect.poll(() => client.codes(uri), wait).toEqual([]);
    await client.settled();
    expect(client.codes(uri)).toEqual([]);
    expect(client.shared.workspace.LangiumDocuments.all.filter(({ uri: { scheme } }) => scheme === 'file').toArray()).toEqual([]);
  });

  it('are cleared when it turns out to be in another language, and come back', async () => {
    await start();
    await client.open(uri, study('handle for 5 minn'));
    await expect.poll(() => errors(), wait).toEqual(['PP1201']);
    await client.close(uri);
    await client.open(uri, study('handle for 5 minn'), 'cpp');
    await client.settled();
    expect(client.codes(uri)).toEqual([]);
    expect(client.shared.ServiceRegistry.hasServices(URI.parse(uri))).toBe(false);
    await client.close(uri);
    await client.open(uri, study('handle for 5 minn'));
    await expect.poll(() => errors(), wait).toEqual(['PP1201']);
  });

  it('follow it when it is renamed', async () => {
    await start();
    await client.open(uri, study('handle for 5 minn'));
    await expect.poll(() => errors(), wait).toEqual(['PP1201']);
    await client.close(uri);
    await client.open(other, study('handle for 5 minn'));
    await expect.poll(() => errors(other), wait).toEqual(['PP1201']);
    expect(client.codes(uri)).toEqual([]);
  });

  it('are found in a document that was never saved, and not in another version of a file', async () => {
    await start();
    const [untitled, committed] = ['untitled:Untitled-1', 'git:/lab/study.cpp?%7B%22ref%22%3A%22HEAD%22%7D'];
    await client.open(committed, study('handle for 5 minn'));
    await client.open(untitled, 'protocol "P"\nphase a day 1 { session s at 09:00 { handle for 5 minn } }\n');
    await expect.poll(() => errors(untitled), wait).toEqual(['PP1201']);
    await client.settled();
    expect(client.shown(committed)).toBeUndefined();
    const symbols = await client.request<unknown[]>('textDocument/documentSymbol', { textDocument: { uri: committed } });
    expect(symbols.length).toBeGreaterThan(0);
  });
});

describe('a request', () => {
  it('is answered from the text that was typed last', async () => {
    await start();
    await client.open(uri, study('handle for 5 min'));
    await expect.poll(() => errors(), wait).toEqual([]);
    void client.change(uri, `${study('handle for 5 min')}phase added day 2 { }\n`);
    const symbols = await client.request<{ name: string }[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(JSON.stringify(symbols)).toContain('added');
  });

  it('waits for a document that has only just been opened', async () => {
    await start();
    void client.open(uri, study('handle for 5 min'));
    const hover = await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 2 } });
    expect(hover).toBeNull();
  });
});

describe('what imports a file', () => {
  it('is checked again when it is saved, where no editor told that the file has changed', async () => {
    await start();
    await client.open(uri, study('inject compound_x'));
    await expect.poll(() => errors(), wait).toEqual([]);
    for (const [text, found] of [[drug.replace('compound_x', 'compound_y'), 'PP1101'], ['int main() {}\n', 'PP1106'], [undefined, 'PP1105'], [drug, undefined]] as const) {
      if (text === undefined) client.disk.files.delete(library);
      else client.disk.files.set(library, text);
      await client.save(uri);
      await expect.poll(() => errors(), wait).toEqual(found === undefined ? [] : [found]);
    }
    await client.settled();
    const before = client.published.length;
    await client.save(uri);
    await client.settled();
    expect(client.published.length).toBe(before);
  });

  it('is checked again when the file changes in the editor, after the file itself', async () => {
    await start();
    await client.open(uri, study('inject compound_x'));
    await expect.poll(() => errors(), wait).toEqual([]);
    await client.open(library, drug);
    await client.settled();
    const before = client.published.length;
    await client.change(library, 'library "Lab"\ndrug compound_y { dose: 10 mg/kg }\n');
    await expect.poll(() => errors(), wait).toEqual(['PP1101']);
    const order = client.published.slice(before).map((found) => found.uri);
    expect(order.indexOf(library)).toBeLessThan(order.indexOf(uri));
  });

  it('is checked again at any distance, whichever of them is read first', async () => {
    await start();
    const [a, z] = ['file:///lab/a.cpp', 'file:///lab/z.cpp'];
    const middle = 'library "Middle"\nimport "lab.cpp"\ndrug compound_m { dose: 10 mg/kg }\n';
    for (const [at, imports] of [[a, 'z.cpp'], [z, 'lab.cpp']] as const) await client.open(at, at === z ? middle : study('inject compound_m').replace('lab.cpp', imports));
    await client.open(library, drug);
    await client.settled();
    expect([errors(a), errors(z)]).toEqual([[], []]);
    await client.change(library, `${drug}// changed\n`);
    await client.settled();
    expect([errors(a), errors(z)]).toEqual([[], []]);
    await client.change(z, middle.replace('compound_m', 'compound_n'));
    await expect.poll(() => errors(a), wait).toEqual(['PP1101']);
  });

  it('is checked again when the file changes on the disk, goes, and comes back', async () => {
    await start();
    await client.open(uri, study('inject compound_x'));
    await expect.poll(() => errors(), wait).toEqual([]);
    await client.write(library, 'library "Lab"\ndrug compound_y { dose: 10 mg/kg }\n');
    await expect.poll(() => errors(), wait).toEqual(['PP1101']);
    await client.write(library, undefined);
    await expect.poll(() => errors(), wait).toEqual(['PP1105']);
    await client.write(library, drug);
    await expect.poll(() => errors(), wait).toEqual([]);
  });

  it('is checked again when it closes without being saved', async () => {
    await start();
    await client.open(library, 'library "Lab"\ndrug compound_y { dose: 10 mg/kg }\n');
    await client.open(uri, study('inject compound_x'));
    await expect.poll(() => errors(), wait).toEqual(['PP1101']);
    await client.close(library);
    await expect.poll(() => errors(), wait).toEqual([]);
  });

  it('is read anew: clauses are read as the procedure takes them now', async () => {
    const procedure = (parameter: string): string => `library "Lab"\nprocedure squeak { parameter length: ${parameter} time }\n`;
    await start({ files: { [library]: procedure('for') } });
    await client.open(uri, study('squeak for 5 s'));
    await client.settled();
    const right = errors();
    await client.write(library, procedure('every'));
    await client.settled();
    const wrong = errors();
    expect(right).toEqual([]);
    expect(wrong?.length).toBeGreaterThan(0);
    await client.write(library, procedure('for'));
    await expect.poll(() => errors(), wait).toEqual([]);
  });

  it('and nothing else is read anew, whatever dangles in it', async () => {
    await start();
    await client.open(uri, study('confine to nowhere'));
    await client.open(other, study('confine to nowhere'));
    await client.settled();
    const { parseResult } = client.shared.workspace.LangiumDocuments.all.find(({ uri: { path } }) => path === '/lab/other.cpp') ?? (undefined as never);
    const count = client.published.filter((found) => found.uri === other).length;
    await client.change(uri, study('confine to nowhere for 5 min'));
    await client.settled();
    const after = client.shared.workspace.LangiumDocuments.all.find(({ uri: { path } }) => path === '/lab/other.cpp');
    expect(after?.parseResult).toBe(parseResult);
    expect(client.published.filter((found) => found.uri === other)).toHaveLength(count);
  });
});
