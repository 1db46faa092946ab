import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter, type CodeLens, type CompletionList, type DocumentLink, type Hover, type InlayHint, type MarkupContent, type MessageConnection, type PublishDiagnosticsParams, type SemanticTokens, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { mustBeBuilt, root } from '../../package/built.js';
import { positionOf } from './editor.js';
import { protocol } from './protocol.js';

const folder = mkdtempSync(join(tmpdir(), 'placepref-stdio-'));
const file = join(folder, 'study.cpp');
const uri = pathToFileURL(file).toString();
const textDocument = { uri };
const whole = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('placepref lsp --stdio, as it was built', () => {
  let server: ChildProcess;
  let client: MessageConnection;
  let ended: Promise<number | null>;
  let errors = '';
  const published: PublishDiagnosticsParams[] = [];

  beforeAll(() => {
    mustBeBuilt();
    writeFileSync(file, protocol);
    server = spawn(process.execPath, [join(root, 'bin/placepref.cjs'), 'lsp', '--stdio'], { cwd: folder, stdio: 'pipe' });
    ended = new Promise((resolve) => server.once('exit', resolve));
    server.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
    if (server.stdout === null || server.stdin === null) throw new Error('The server has no standard input and output.');
    client = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    client.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => void published.push(found));
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({ inlayHints: { groups: false } })));
    client.listen();
  });

  afterAll(() => {
    client.dispose();
    if (server.exitCode === null) server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts, and says what it can', async () => {
    const { capabilities } = await client.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', { processId: process.pid, rootUri: null, capabilities: { workspace: { configuration: true } } });
    for (const name of ['completionProvider', 'hoverProvider', 'definitionProvider', 'referencesProvider', 'renameProvider', 'documentSymbolProvider', 'workspaceSymbolProvider', 'foldingRangeProvider', 'semanticTokensProvider', 'documentLinkProvider', 'codeLensProvider', 'codeActionProvider', 'inlayHintProvider', 'documentFormattingProvider', 'documentRangeFormattingProvider', 'executeCommandProvider', 'documentHighlightProvider']) expect([name, Boolean(capabilities[name])]).toEqual([name, true]);
    expect(capabilities['workspace']).toMatchObject({ workspaceFolders: { supported: true, changeNotifications: true } });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'placepref', version: 1, text: protocol } });
    await expect.poll(() => published.some((found) => found.uri === uri), { timeout: 20_000 }).toBe(true);
  });

  it('answers what an editor asks', async () => {
    const at = (place: string): { textDocument: { uri: string }; position: unknown } => ({ textDocument, position: positionOf(protocol, place) });
    const hover = await client.sendRequest<Hover>('textDocument/hover', at('inject mor▮phine }'));
    expect((hover.contents as MarkupContent).value).toContain('**0.25 mg in 0.25 mL** for mice of 25 g');
    const { items } = await client.sendRequest<CompletionList>('textDocument/completion', at('inject ▮morphine }'));
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['morphine', 'saline']));
    const hints = await client.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range: whole });
    const labels = hints.map(({ label }) => label);
    expect(labels).toContain('0.25 mg in 0.25 mL');
    // The editor has switched these off.
    expect(labels).not.toContain('4 groups of 12, 48 animals');
    const { changes = {} } = await client.sendRequest<WorkspaceEdit>('textDocument/rename', { ...at('drug mor▮phine {'), newName: 'opiate' });
    expect(changes[uri]?.length).toBe(2);
    await expect(client.sendRequest('textDocument/rename', { ...at('con▮fine to drug_side'), newName: 'shut' })).rejects.toThrow('built-in library');
    await expect(client.sendRequest('textDocument/prepareRename', at('con▮fine to drug_side'))).rejects.toThrow('built-in library');
    expect((await client.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument })).length).toBe(4);
    expect((await client.sendRequest<DocumentLink[]>('textDocument/documentLink', { textDocument })).map(({ target }) => target)).toEqual(['https://doi.org/10.1000/xyz123']);
    expect((await client.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', { textDocument })).data.length).toBeGreaterThan(500);
    expect((await client.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: 'placepref-library:/drugs.cpp' })).text).toContain('substance morphine');
  });

  it('goes on while one types', async () => {
    const broken = protocol.replace('confine to saline_side for 0.5 h', 'confine to ');
    await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: broken }] });
    const position = { ...positionOf(broken, 'confine to▮ '), character: '    confine to '.length };
    const { items } = await client.sendRequest<CompletionList>('textDocument/completion', { textDocument, position });
    expect(items.map(({ label }) => label)).toEqual(['left', 'right', 'drug_side', 'saline_side', 'box', 'unstated']);
    await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [{ text: protocol.replace('{ route: sc  volume', '{route: sc volume') }] });
    const edits = await client.sendRequest<TextEdit[]>('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } });
    expect(edits.map(({ newText }) => newText)).toEqual([' ', '  ']);
  });

  it('reads no import out of the workspace, nor through a link that leads out', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'placepref-elsewhere-'));
    onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
    writeFileSync(join(elsewhere, 'lab.cpp'), 'library "Lab"\n');
    symlinkSync(elsewhere, join(folder, 'link'));
    symlinkSync(folder, join(folder, 'self'));
    const text = `library "A"\nimport "${elsewhere}/lab.cpp"\nimport "link/lab.cpp"\nimport "link/none.cpp"\nimport "self/study.cpp"\n`;
    const found = await client.sendRequest<{ code: string; range: { start: { line: number } } }[]>('placepref/check', { uri: pathToFileURL(join(folder, 'a.cpp')).toString(), text });
    expect(found.filter(({ code }) => code.startsWith('PP')).map(({ code, range }) => [range.start.line, code])).toEqual([[1, 'PP1108'], [2, 'PP1108'], [3, 'PP1108']]);
  });

  it('ends when it is told to, and has written nothing but messages', async () => {
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    expect(await ended).toBe(0);
    expect(errors).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(protocol);
  });
});
