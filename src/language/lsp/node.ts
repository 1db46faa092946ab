import { readFile } from 'node:fs/promises';
import type { URI } from 'langium';
import { startLanguageServer as start } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { configurationOnDisk } from './node-configuration.js';
import { createLanguageServer } from './services.js';

/** The text of a file on the disk; a document that was never saved, or is in a repository only, is none. */
async function textOf({ scheme, fsPath }: URI): Promise<string | undefined> {
  return scheme === 'file' ? readFile(fsPath, 'utf8').catch(() => undefined) : undefined;
}

/** Serves an editor over standard input and output, until the editor closes the connection. */
export function startLanguageServer(): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout));
  start(createLanguageServer({ connection, ...NodeFileSystem }, textOf, configurationOnDisk));
  return new Promise((resolve) => process.stdin.once('close', resolve));
}
