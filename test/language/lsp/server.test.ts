import { PassThrough } from 'node:stream';
import { EmptyFileSystem, TextDocument, URI } from 'langium';
import { startLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createConnection, createMessageConnection, StreamMessageReader, StreamMessageWriter, type CodeAction, type MessageConnection, type PublishDiagnosticsParams, type TextEdit } from 'vscode-languageserver/node';
import { createLanguageServer } from '../../../src/language/lsp/services.js';

const uri = 'file:///lab/study.cpp';
const library = 'library "Lab"\ndrug morphine { dose: 10 mg/kg }\n';

let client: MessageConnection;
let shared: LangiumSharedServices;
const published: PublishDiagnosticsParams[] = [];

async function diagnosticsAfter(work: () => Promise<unknown>): Promise<PublishDiagnosticsParams['diagnostics']> {
  const before = published.length;
  await work();
  await expect.poll(() => published.slice(before).some((found) => found.uri === uri), { timeout: 20_000 }).toBe(true);
  return published.slice(before).findLast((found) => found.uri === uri)?.diagnostics ?? [];
}

const open = (text: string): Promise<void> => client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'placepref', version: 1, text } });

beforeAll(async () => {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
  shared = createLanguageServer({ connection: server, ...EmptyFileSystem }, (path) => Promise.resolve(path.path === '/lab/lab.cpp' ? library : undefined));
  startLanguageServer(shared);
  client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  client.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => void published.push(found));
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/configuration', () => []);
  client.listen();
  await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {} });
  await client.sendNotification('initialized', {});
});

afterAll(() => client.dispose());

describe('the language server', () => {
  it('checks an open protocol, with what it imports, and offers the fix', async () => {
    const found = await diagnosticsAfter(() => open('protocol "P"\nimport "lab.cpp"\nphase a day 1 { session s at 09:00 { inject morphine  handle for 5 minn } }\n'));
    expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([['PP1201', 2]]);
    const actions = await client.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri }, range: found[0]?.range, context: { diagnostics: found } });
    expect(actions.map(({ title }) => title)).toEqual(["Change to 'min'", 'Explain PP1201 (unknown-unit)']);
  });

  it('clears what is mended', async () => {
    const found = await diagnosticsAfter(() =>
      client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'protocol "P"\nimport "lab.cpp"\nphase a day 1 { session s at 09:00 {\ninject   morphine } }\n' }] }),
    );
    expect(found).toEqual([]);
  });

  it('takes no file for its own that it was not given', () => {
    const takes = (path: string): boolean => shared.ServiceRegistry.hasServices(URI.parse(path));
    expect([takes(uri), takes('file:///lab/engine.cpp'), takes('file:///lab/study.place.cpp')]).toEqual([true, false, true]);
  });

  it('formats', async () => {
    const edits = await client.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
    const text = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument as TextDocument;
    expect(TextDocument.applyEdits(text, edits)).toContain('\n    inject morphine\n  }\n}\n');
  });

  it('completes names that fit the place', async () => {
    await diagnosticsAfter(() => client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: 'protocol "P"\nimport "lab.cpp"\ndrug cocaine { route: s }\n' }] }));
    const { items } = await client.sendRequest<{ items: { label: string }[] }>('textDocument/completion', { textDocument: { uri }, position: { line: 2, character: 23 } });
    expect(items.map(({ label }) => label)).toContain('sc');
    expect(items.map(({ label }) => label)).not.toContain('mouse');
  });
});
