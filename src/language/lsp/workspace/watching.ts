import { UriUtils, type URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import type { Project } from './projects.js';

/**
 * Asks the editor to tell of changes on the disk: of what a project names and of what open protocols import. All `.cpp`
 * files of a machine are not watched, as most are C++.
 */
export class Watching {
  private readonly watched = new Set<string>();
  private isAble = false;
  /** Whether the editor can watch in a folder alone; else it is asked for whatever has such a path, anywhere in the workspace. */
  private isRelative = false;

  constructor(private readonly shared: LangiumSharedServices) {
    shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
      const { dynamicRegistration = false, relativePatternSupport = false } = capabilities.workspace?.didChangeWatchedFiles ?? {};
      this.isAble = dynamicRegistration;
      this.isRelative = relativePatternSupport;
    });
  }

  projects(projects: readonly Project[]): void {
    this.watch(projects.flatMap(({ uri, protocols }) => protocols.map((pattern) => ({ folder: UriUtils.dirname(uri), pattern }))));
  }

  follow(files: readonly URI[]): void {
    this.watch(files.filter(({ scheme }) => scheme === 'file').map((uri) => ({ folder: UriUtils.dirname(uri), pattern: UriUtils.basename(uri).replace(/[*?[\]{}]/g, '?') })));
  }

  private watch(wanted: readonly { readonly folder: URI; readonly pattern: string }[]): void {
    if (!this.isAble) return;
    const watchers = wanted.flatMap(({ folder, pattern }): FileSystemWatcher[] => {
      const globPattern = this.isRelative ? { baseUri: folder.toString(), pattern } : `**/${pattern}`;
      const key = JSON.stringify(globPattern);
      if (this.watched.has(key)) return [];
      this.watched.add(key);
      return [{ globPattern }];
    });
    if (watchers.length > 0) void this.shared.lsp.Connection?.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
