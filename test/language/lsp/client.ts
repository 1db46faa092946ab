import { PassThrough } from 'node:stream';
import { EmptyFileSystem, URI, UriUtils, type FileSystemNode, type FileSystemProvider } from 'langium';
import { startLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import { createConnection, createMessageConnection, FileChangeType, StreamMessageReader, StreamMessageWriter, type Diagnostic, type MessageConnection, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import type { Configurations } from '../../../src/language/config/configuration.js';
import { createLanguageServer } from '../../../src/language/lsp/services.js';
import type { ReadText } from '../../../src/language/project.js';

/** Files of a disk that is not there, by address; with folders as a file system shows them. */
class Disk {
  readonly files: Map<string, string>;
  /** Addresses of files that were read, in order. */
  readonly read: string[] = [];

  constructor(files: Readonly<Record<string, string>>) {
    this.files = new Map(Object.entries(files));
  }

  readonly textOf: ReadText = (uri) => {
    this.read.push(uri.toString());
    return Promise.resolve(this.files.get(uri.toString()));
  };

  readonly provider = (): FileSystemProvider => {
    const inside = (folder: URI): FileSystemNode[] => {
      const base = `${folder.toString().replace(/\/$/, '')}/`;
      const names = new Map([...this.files.keys()].filter((file) => file.startsWith(base)).map((file) => [file.slice(base.length).split('/')[0] ?? '', file]));
      return [...names].map(([name, file]) => ({ uri: UriUtils.joinPath(folder, name), isFile: `${base}${name}` === file, isDirectory: `${base}${name}` !== file }));
    };
    return { ...EmptyFileSystem.fileSystemProvider(), readDirectory: (folder: URI) => Promise.resolve(inside(folder)) } as FileSystemProvider;
  };
}

export interface Options {
  readonly files?: Readonly<Record<string, string>>;
  readonly folder?: string;
  readonly read?: ReadText;
  readonly fileSystemProvider?: () => FileSystemProvider;
  readonly configurations?: Configurations;
  /** Whether the editor can watch in a folder alone; it can if nothing is said. */
  readonly relativePatternSupport?: boolean;
}

/** An editor that talks to a server in this process, over JSON-RPC. */
export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly disk: Disk;
  readonly shared: LangiumSharedServices;
  readonly watched: unknown[] = [];
  readonly errors: string[] = [];
  private readonly connection: MessageConnection;
  private readonly versions = new Map<string, number>();

  private constructor({ files = {}, read, fileSystemProvider, configurations }: Options) {
    this.disk = new Disk(files);
    const [up, down] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(up), new StreamMessageWriter(down));
    this.shared = createLanguageServer({ connection, fileSystemProvider: fileSystemProvider ?? this.disk.provider }, read ?? this.disk.textOf, configurations);
    startLanguageServer(this.shared);
    this.connection = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    this.connection.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) => void this.published.push(found));
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.errors.push(message));
    this.connection.onRequest('client/registerCapability', (registration) => {
      this.watched.push(registration);
      return null;
    });
    this.connection.onRequest('workspace/configuration', () => []);
    this.connection.listen();
  }

  static async start(options: Options = {}): Promise<Client> {
    const client = new Client(options);
    const workspaceFolders = options.folder === undefined ? null : [{ uri: options.folder, name: 'lab' }];
    const capabilities = { workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: options.relativePatternSupport ?? true } } };
    await client.connection.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  async open(uri: string, text: string, languageId = 'placepref'): Promise<void> {
    this.versions.set(uri, 1);
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Gives a document another text; gives its version. */
  async change(uri: string, text: string): Promise<number> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    return version;
  }

  save(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** Shows other folders, and tells the server. */
  folders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const named = (uris: readonly string[]): { uri: string; name: string }[] => uris.map((uri) => ({ uri, name: uri }));
    return this.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: named(added), removed: named(removed) } });
  }

  /** Writes a file, or deletes it, and tells the server. */
  async write(uri: string, text: string | undefined): Promise<void> {
    const type = text === undefined ? FileChangeType.Deleted : this.disk.files.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
    if (text === undefined) this.disk.files.delete(uri);
    else this.disk.files.set(uri, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  }

  /** Deletes a folder with all that is in it, and tells the server of the folder alone, as editors do. */
  async remove(folder: string): Promise<void> {
    for (const file of this.disk.files.keys()) if (file.startsWith(`${folder}/`)) this.disk.files.delete(file);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: folder, type: FileChangeType.Deleted }] });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** What the editor shows of a document; undefined if it was never told anything. */
  shown(uri: string): readonly Diagnostic[] | undefined {
    return this.published.findLast((found) => found.uri === uri)?.diagnostics;
  }

  codes(uri: string): string[] | undefined {
    return this.shown(uri)?.map(({ code }) => String(code));
  }

  /** Waits until nothing is being done and nothing waits to be done. */
  async settled(): Promise<void> {
    // Longer than the server waits for a pause in typing.
    for (let before = -1; before !== this.published.length; ) {
      before = this.published.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await this.shared.workspace.WorkspaceLock.read(() => undefined);
    }
  }

  /** Throws if the server had a fault of its own. */
  end(): void {
    this.connection.dispose();
    if (this.errors.length > 0) throw new Error(this.errors.join('\n'));
  }
}
