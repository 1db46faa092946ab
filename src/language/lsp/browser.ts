import { EmptyFileSystem, URI, UriUtils } from 'langium';
import { startLanguageServer as start } from 'langium/lsp';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { configurationName } from '../config/configuration.js';
import type { ReadText } from '../project.js';
import { AskedConfigurations } from './browser-configuration.js';
import { requests } from './requests.js';
import { createLanguageServer, type Offer } from './services.js';

/** Serves the page that started this web worker. It has no disk, so what is imported, and the project, is asked of the editor. */
export function startInWorker(...offers: readonly Offer[]): void {
  const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
  const read: ReadText = async (uri) => {
    const text: unknown = await connection.sendRequest(requests.readFile, { uri: uri.toString() }).catch(() => null);
    return typeof text === 'string' ? text : undefined;
  };
  const configurations = new AskedConfigurations(read);
  const shared = createLanguageServer({ connection, ...EmptyFileSystem }, read, configurations);
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    if (changes.some(({ uri }) => UriUtils.basename(URI.parse(uri)) === configurationName)) configurations.forget();
  });
  for (const offer of offers) offer(connection, shared);
  start(shared);
}
