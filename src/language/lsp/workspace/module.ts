import type { Module } from 'langium';
import type { LangiumServices, LangiumSharedServices, PartialLangiumServices, PartialLangiumSharedServices } from 'langium/lsp';
import type { ReadText } from '../../project.js';
import type { WorkspaceOf } from '../../workspace.js';
import { AcceptingRegistry } from './accepting-registry.js';
import { Builder } from './builder.js';
import { ClosedFiles } from './closed-files.js';
import { Findings } from './findings.js';
import { importsWithin } from './imports-within.js';
import { WorkspaceIndex } from './index-manager.js';
import { ReferenceDescriptions } from './reference-descriptions.js';
import { UpdateHandler } from './update-handler.js';
import { WorkspaceManager } from './workspace-manager.js';

/** How the server keeps documents: which it looks at, when, and when it tells what it found. `read` reads a closed file; what is imported is to lie in the workspace. */
export function workspaceModule(read: ReadText, workspaceOf: WorkspaceOf): Module<LangiumSharedServices, PartialLangiumSharedServices> {
  let findings: Findings | undefined;
  const findingsOf = ({ lsp }: LangiumSharedServices): Findings => (findings ??= new Findings(lsp.Connection));
  return {
    ServiceRegistry: (services) => new AcceptingRegistry(services),
    workspace: {
      DocumentBuilder: (services) => new Builder(services, findingsOf(services), importsWithin(services, read, workspaceOf)),
      IndexManager: (services) => new WorkspaceIndex(services),
      WorkspaceManager: (services) => new WorkspaceManager(services),
    },
    lsp: {
      DocumentUpdateHandler: (services) => new UpdateHandler(services, new ClosedFiles(services, findingsOf(services), read), findingsOf(services), read),
    },
  };
}

/** How the server describes what refers to what. */
export const indexModule: Module<LangiumServices, PartialLangiumServices> = {
  workspace: {
    ReferenceDescriptionProvider: (services) => new ReferenceDescriptions(services),
  },
};
