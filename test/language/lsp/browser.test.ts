import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AbstractMessageReader, AbstractMessageWriter, createMessageConnection, type CompletionList, type DataCallback, type Diagnostic, type Disposable, type Hover, type Message, type MarkupContent, type MessageConnection, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { mustBeBuilt, root } from '../../package/built.js';
import { mark } from './editor.js';

class PortReader extends AbstractMessageReader {
  constructor(private readonly port: MessagePort) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    this.port.on('message', callback);
    return { dispose: () => void this.port.off('message', callback) };
  }
}

class PortWriter extends AbstractMessageWriter {
  constructor(private readonly port: MessagePort) {
    super();
  }

  write(message: Message): Promise<void> {
    this.port.postMessage(message);
    return Promise.resolve();
  }

  end(): void {
    this.port.close();
  }
}

const uri = 'vscode-vfs://github/lab/study.cpp';
const library = 'library "Lab"\ndrug morphine { dose: 10 mg/kg  route: sc }\n';
const text = `protocol "P"\nimport "lab.cpp"\nphase a day 1 { session s at 09:00 { inject mor${mark} } }\n`;
const position = { line: 2, character: (text.split('\n')[2] ?? '').indexOf(mark) };

describe('the bundle for a browser', () => {
  const { port1, port2 } = new MessageChannel();
  const asked: string[] = [];
  const files = new Map([['vscode-vfs://github/lab/lab.cpp', library]]);
  const published: PublishDiagnosticsParams[] = [];
  let client: MessageConnection;

  beforeAll(() => {
    mustBeBuilt();
    // What a web worker has, and nothing of Node: no `require`, no `process`, no `Buffer`.
    const worker: Record<string, unknown> = {
      postMessage: (message: unknown) => port2.postMessage(message),
      addEventListener: (type: string, listener: never) => port2.addEventListener(type as 'message', listener),
      setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextEncoder, TextDecoder, URL, console, performance, structuredClone, AbortController,
    };
    worker['self'] = worker;
    const context = createContext(worker);
    port2.on('message', (data: unknown) => (worker['onmessage'] as ((event: { data: unknown }) => void) | undefined)?.({ data }));
    new Script(readFileSync(join(root, 'dist/browser.js'), 'utf8'), { filename: 'browser.js' }).runInContext(context);
    client = createMessageConnection(new PortReader(port1), new PortWriter(port1));
    client.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => void published.push(found));
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('placepref/readFile', (wanted: { uri: string }) => {
      asked.push(wanted.uri);
      return files.get(wanted.uri) ?? null;
    });
    client.listen();
  });

  afterAll(() => {
    client.dispose();
    port1.close();
    port2.close();
  });

  it('serves a page that reads files for it', async () => {
    const { capabilities } = await client.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', { processId: null, rootUri: null, capabilities: {} });
    expect(capabilities).toMatchObject({ hoverProvider: true, renameProvider: { prepareProvider: true }, inlayHintProvider: expect.anything(), codeLensProvider: expect.anything() });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'placepref', version: 1, text: text.replace(mark, 'phine') } });
    await expect.poll(() => published.find((found) => found.uri === uri)?.diagnostics.filter(({ severity }) => severity === 1), { timeout: 20_000 }).toEqual([]);
    expect(asked).toEqual(['vscode-vfs://github/lab/placepref.json', 'vscode-vfs://github/placepref.json', 'vscode-vfs://github/lab/lab.cpp']);
    const hover = await client.sendRequest<Hover>('textDocument/hover', { textDocument: { uri }, position });
    expect((hover.contents as MarkupContent).value).toContain('dose: `10 mg/kg`');
    const { items } = await client.sendRequest<CompletionList>('textDocument/completion', { textDocument: { uri }, position });
    expect(items.map(({ label }) => label)).toContain('morphine');
  });

  it('follows the nearest placepref.json, and its changes', async () => {
    const study = 'protocol "P"\nimport "lab.cpp"\nanimals mice { species: mouse  weight: 25 g }\narm all of mice { n: 8 }\nphase a day 1 { session s at 09:00 { inject morphine 30 mL/kg } }\n';
    const severity = (): unknown => published.findLast((found) => found.uri === uri)?.diagnostics.find(({ code }) => code === 'route-volume')?.severity;
    const configure = async (configuration: object): Promise<void> => {
      files.set('vscode-vfs://github/placepref.json', JSON.stringify(configuration));
      await client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: 'vscode-vfs://github/placepref.json', type: 2 }] });
    };
    await client.sendNotification('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: study }] });
    await expect.poll(severity, { timeout: 10_000 }).toBe(2);
    await configure({ rules: { 'route-volume': 'error' } });
    await expect.poll(severity, { timeout: 10_000 }).toBe(1);
    const found = await client.sendRequest<Diagnostic[]>('placepref/check', { uri, text: study });
    expect(found.find(({ code }) => code === 'route-volume')?.severity).toBe(1);
    await configure({ limits: { volume: [{ species: 'mouse', route: 'sc', goodPractice: '35 mL/kg', maximum: '40 mL/kg' }] } });
    await expect.poll(severity, { timeout: 10_000 }).toBeUndefined();
  });
});
