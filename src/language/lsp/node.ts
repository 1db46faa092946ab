import { readFile } from 'node:fs/promises';
import { startLanguageServer as start } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type Connection } from 'vscode-languageserver/node';
import { configurationOnDisk } from './node-configuration.js';
import { createLanguageServer } from './services.js';

/** Serves an editor over standard input and output, until the editor closes the connection. */
export function startLanguageServer(): Promise<void> {
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)));
  return new Promise((resolve) => process.stdin.once('close', resolve));
}

/** Serves an editor over a connection; it ends the process when the editor says so. */
export function serve(connection: Connection): void {
  start(createLanguageServer({ connection, ...NodeFileSystem }, (uri) => readFile(uri.fsPath, 'utf8').catch(() => undefined), configurationOnDisk));
}
