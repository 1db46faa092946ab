import { EmptyFileSystem } from 'langium';
import { startLanguageServer as start } from 'langium/lsp';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createLanguageServer } from './services.js';

/** What the server asks its editor for, as it has no disk: the text of a file by its address, or null if there is none. */
const readFile = 'placepref/readFile';

// The program of a web worker: it serves the page that started it.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));

start(createLanguageServer({ connection, ...EmptyFileSystem }, async (uri) => {
  const text: unknown = await connection.sendRequest(readFile, { uri: uri.toString() }).catch(() => null);
  return typeof text === 'string' ? text : undefined;
}));
