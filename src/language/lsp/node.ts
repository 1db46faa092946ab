import { readFile, stat } from 'node:fs/promises';
import type { URI } from 'langium';
import { startLanguageServer as start } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, type Connection } from 'vscode-languageserver/node';
import { workspaceOnDisk } from '../node-workspace.js';
import type { WorkspaceOf } from '../workspace.js';
import { configurationOnDisk } from './node-configuration.js';
import { createLanguageServer, type Offer } from './services.js';

/** The text of a file on the disk; a document that was never saved, or is in a repository only, is none, nor is a pipe or a device. */
async function textOf({ scheme, fsPath }: URI): Promise<string | undefined> {
  if (scheme !== 'file') return undefined;
  const isFile = await stat(fsPath).then((found) => found.isFile(), () => false);
  return isFile ? readFile(fsPath, 'utf8').catch(() => undefined) : undefined;
}

/** What is on no disk has nothing there to be read. */
const workspaceOf: WorkspaceOf = ({ folders, files }) => {
  const isInside = workspaceOnDisk({ folders: pathsOf(folders), files: pathsOf(files) });
  return ({ scheme, fsPath }) => scheme !== 'file' || isInside(fsPath);
};

const pathsOf = (uris: readonly URI[]): string[] => uris.filter(({ scheme }) => scheme === 'file').map(({ fsPath }) => fsPath);

/** Serves an editor over standard input and output, until the editor closes the connection. */
export function startLanguageServer(...offers: readonly Offer[]): Promise<void> {
  serve(createConnection(ProposedFeatures.all, new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)), ...offers);
  return new Promise((resolve) => process.stdin.once('close', resolve));
}

/** Serves an editor over a connection; it ends the process when the editor says so. */
export function serve(connection: Connection, ...offers: readonly Offer[]): void {
  const shared = createLanguageServer({ connection, ...NodeFileSystem }, textOf, { of: configurationOnDisk }, workspaceOf);
  for (const offer of offers) offer(connection, shared);
  start(shared);
}
