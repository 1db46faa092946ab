import { readFile } from 'node:fs/promises';
import { startLanguageServer as start, type LangiumSharedServices } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type Connection } from 'vscode-languageserver/node';
import { configurationOnDisk } from './node-configuration.js';
import { createLanguageServer } from './services.js';

/** Adds requests of its own to the server, for what the core knows nothing of. */
export type Offer = (connection: Connection, shared: LangiumSharedServices) => void;

/** Serves an editor over standard input and output, until the editor closes the connection. */
export function startLanguageServer(...offers: readonly Offer[]): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
  const shared = createLanguageServer({ connection, ...NodeFileSystem }, (uri) => readFile(uri.fsPath, 'utf8').catch(() => undefined), configurationOnDisk);
  for (const offer of offers) offer(connection, shared);
  start(shared);
  return new Promise((resolve) => process.stdin.once('close', resolve));
}
