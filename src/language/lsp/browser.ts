import { EmptyFileSystem } from 'langium';
import { startLanguageServer as start } from 'langium/lsp';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { requests } from './requests.js';
import { createLanguageServer, type Offer } from './services.js';

/** Serves the page that started this web worker. It has no disk, so what is imported is asked of the editor. */
export function startInWorker(...offers: readonly Offer[]): void {
  const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const shared = createLanguageServer({ connection, ...EmptyFileSystem }, async (uri) => {
    const text: unknown = await connection.sendRequest(requests.readFile, { uri: uri.toString() }).catch(() => null);
    return typeof text === 'string' ? text : undefined;
  });
  for (const offer of offers) offer(connection, shared);
  start(shared);
}
