import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { outside } from '../../outside.js';
import type { ReadImport, ReadText } from '../../project.js';
import type { WorkspaceOf } from '../../workspace.js';
import type { AcceptingRegistry } from './accepting-registry.js';
import type { WorkspaceManager } from './workspace-manager.js';

/**
 * Reads what protocols import, if it lies in the workspace: in the folders that the editor shows, or in those of open protocols,
 * which somebody has named by opening them. `asked` are protocols that need not be open.
 */
export function importsWithin(shared: LangiumSharedServices, read: ReadText, workspaceOf: WorkspaceOf, asked: readonly URI[] = []): ReadImport {
  return async (uri) => {
    const manager = shared.workspace.WorkspaceManager as WorkspaceManager;
    const open = shared.workspace.TextDocuments.keys().map((address) => URI.parse(address)).filter((one) => (shared.ServiceRegistry as AcceptingRegistry).isOpen(one));
    const isInside = workspaceOf({ folders: manager.roots, files: [...open, ...asked] });
    return isInside(uri) ? read(uri) : outside;
  };
}
