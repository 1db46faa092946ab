import { DefaultWorkspaceManager, URI, type WorkspaceFolder } from 'langium';
import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { isWithin } from '../../outside.js';

/**
 * Loads nothing: Langium's own reads every file of a workspace whose name may be that of a protocol, and so all C++ there
 * is. What the server looks at besides open documents, `closed-files.ts` says.
 */
export class WorkspaceManager extends DefaultWorkspaceManager {
  override initialize(params: InitializeParams): void {
    const { rootUri, workspaceFolders } = params;
    const root: WorkspaceFolder[] = rootUri === null || rootUri === undefined ? [] : [{ uri: rootUri, name: '' }];
    this.folders = workspaceFolders ?? root;
  }

  override get ready(): Promise<void> {
    return Promise.resolve();
  }

  override initialized(): Promise<void> {
    return Promise.resolve();
  }

  get roots(): URI[] {
    return (this.folders ?? []).map(({ uri }) => URI.parse(uri));
  }

  has(uri: URI): boolean {
    return isWithin(this.roots.map(String), uri.toString());
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    this.folders = [...(this.folders ?? []).filter(({ uri }) => !removed.some((one) => one.uri === uri)), ...added];
  }
}
