import { URI, UriUtils, type TextDocument } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import { FileChangeType, type DidChangeWatchedFilesParams, type FileSystemWatcher, type TextDocumentChangeEvent } from 'vscode-languageserver';
import { configurationName } from '../../config/configuration.js';
import { isLibraryUri } from '../../library/uris.js';
import type { ReadText } from '../../project.js';
import type { AcceptingRegistry } from './accepting-registry.js';
import type { Builder } from './builder.js';
import type { ClosedFiles } from './closed-files.js';
import type { Findings } from './findings.js';
import { search } from './projects.js';
import { Later } from './timer.js';
import { Watching } from './watching.js';
import type { WorkspaceManager } from './workspace-manager.js';

/** Somebody who has typed nothing for so long, in ms, has paused. */
const idle = 300;

/** What an editor and the disk tell of documents, and when what follows from it is done: at once, or when nobody types. */
export class UpdateHandler extends DefaultDocumentUpdateHandler {
  private readonly later = new Later(() => void this.attempt(() => this.catchUp()));
  private readonly watching: Watching;
  /** Whether the editor tells of folders that come and go. */
  private hasFolders = false;
  private running = 0;
  private looking = Promise.resolve();
  /** Addresses of `placepref.json` files about which the editor was told something. */
  private blamed: readonly string[] = [];

  constructor(private readonly shared: LangiumSharedServices, private readonly closedFiles: ClosedFiles, private readonly findings: Findings, private readonly read: ReadText) {
    super(shared);
    this.watching = new Watching(shared);
    shared.lsp.LanguageServer.onInitialized(() => this.lookAgain(false));
    shared.lsp.LanguageServer.onInitialize(({ capabilities }) => (this.hasFolders = capabilities.workspace?.workspaceFolders === true));
    shared.lsp.LanguageServer.onInitialized(() => this.followFolders());
  }

  private get registry(): AcceptingRegistry {
    return this.serviceRegistry as AcceptingRegistry;
  }

  private get builder(): Builder {
    return this.documentBuilder as Builder;
  }

  private get workspace(): WorkspaceManager {
    return this.workspaceManager as WorkspaceManager;
  }

  /** What is open may be imported, and so may what lies beside it. */
  didOpenDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    if (!this.workspace.has(URI.parse(document.uri))) this.change(this.loaded, 0);
  }

  override didChangeContent({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    if (!this.registry.isOpen(uri)) {
      this.registry.refuse(uri);
      this.findings.clear(uri);
      // What imports it reads it from the disk.
      if (this.shared.workspace.LangiumDocuments.hasDocument(uri)) this.change([uri], 0);
      return;
    }
    this.registry.accept(uri);
    this.findings.move(uri, document.getText());
    this.change([uri], this.shared.workspace.LangiumDocuments.hasDocument(uri) ? idle : 0);
  }

  didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    const uri = URI.parse(document.uri);
    if (!this.closedFiles.has(uri)) this.findings.clear(uri);
    this.change(this.workspace.has(uri) ? [uri] : [uri, ...this.loaded], 0);
  }

  /** Somebody who saves wants to know all, also what no editor has told of what is imported. */
  didSaveDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
    if (this.running === 0) this.later.in(0);
    void this.attempt(async () => {
      const changed = await this.workspaceLock.read(() => this.builder.changedOnDisk(URI.parse(document.uri)));
      if (changed.length > 0) this.change(changed, 0);
    });
  }

  override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
    this.onWatchedFilesChangeEmitter.fire(params);
    const changes = params.changes.map(({ uri, type }) => ({ uri: URI.parse(uri), type }));
    // The text of an open document is the editor's, whatever lies on the disk.
    const closed = changes.filter(({ uri }) => !this.registry.isOpen(uri) && UriUtils.basename(uri) !== configurationName).map(({ uri }) => uri);
    const isOther = changes.some(({ uri, type }) => type !== FileChangeType.Changed || UriUtils.basename(uri) === configurationName);
    if (closed.length > 0) this.change(closed, 0);
    if (isOther) this.lookAgain(changes.some(({ uri }) => UriUtils.basename(uri) === configurationName));
  }

  protected override getWatchers(): FileSystemWatcher[] {
    return [{ globPattern: `**/${configurationName}` }, { globPattern: '**/*.place.cpp' }];
  }

  /** Reads what changed at once, and does what else follows from it after `delay`, in ms. */
  private change(uris: URI[], delay: number): void {
    this.running++;
    this.later.cancel();
    void this.attempt(async () => {
      try {
        await this.workspaceLock.write((token) => this.builder.update(uris, [], token));
      } finally {
        this.running--;
        this.closedFiles.changed(uris);
        if (this.running === 0) this.later.in(delay);
      }
    });
  }

  private async catchUp(): Promise<void> {
    await this.workspaceLock.write(async (token) => {
      await this.builder.catchUp(token);
      await this.builder.checkFully(token);
      await this.closedFiles.index(token);
      this.builder.isBehind = false;
      this.watching.follow(this.builder.imported);
      await this.closedFiles.check(token);
      this.builder.release();
    });
  }

  /** All that was read but the library. */
  private get loaded(): URI[] {
    return this.shared.workspace.LangiumDocuments.all.map(({ uri }) => uri).filter((uri) => !isLibraryUri(uri)).toArray();
  }

  private followFolders(): void {
    if (!this.hasFolders) return;
    this.shared.lsp.Connection?.workspace.onDidChangeWorkspaceFolders((event) => {
      this.workspace.change(event);
      this.change(this.loaded, 0);
      this.lookAgain(true);
    });
  }

  /** After a change of a project, all is checked anew. */
  private lookAgain(checkAll: boolean): void {
    this.looking = this.looking.then(() => this.attempt(() => this.look(checkAll)));
  }

  /** Looks which protocols and projects there are in the workspace. */
  private async look(checkAll: boolean): Promise<void> {
    const { projects, protocols } = await search(this.workspace.roots, this.shared.workspace.FileSystemProvider, this.read);
    const blamed = projects.filter(({ problems }) => problems.length > 0);
    for (const uri of this.blamed) if (!blamed.some((project) => project.uri.toString() === uri)) void this.shared.lsp.Connection?.sendDiagnostics({ uri, diagnostics: [] });
    this.blamed = blamed.map(({ uri }) => uri.toString());
    for (const { uri, problems } of blamed) void this.shared.lsp.Connection?.sendDiagnostics({ uri: uri.toString(), diagnostics: [...problems] });
    this.watching.projects(projects);
    this.closedFiles.name(protocols);
    if (checkAll) this.closedFiles.again();
    const open = checkAll ? this.shared.workspace.TextDocuments.keys().map((uri) => URI.parse(uri)).filter((uri) => this.registry.isOpen(uri)) : [];
    this.change(open, 0);
  }

  /** A fault in here must not end the server: it is told, and the next change is a new start. */
  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.shared.lsp.Connection?.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}
