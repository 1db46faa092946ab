import { inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumSharedServices } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { PlacePrefGeneratedModule, PlacePrefGeneratedSharedModule } from '../generated/module.js';
import { useConfigurations, type Configurations } from '../config/configuration.js';
import { libraryFiles } from '../library/files.js';
import type { ReadText } from '../project.js';
import { PlacePrefModule, PlacePrefSharedModule } from '../services.js';
import { workspaceByAddress, type WorkspaceOf } from '../workspace.js';
import { providers, sharedProviders } from './providers.js';
import { answerTextRequests } from './text-requests.js';
import { importsWithin } from './workspace/imports-within.js';
import { indexModule, workspaceModule } from './workspace/module.js';

/** Adds requests of its own to the server, for what the core knows nothing of. */
export type Offer = (connection: Connection, shared: LangiumSharedServices) => void;

/**
 * The composition root of the language server: the core, and what an editor asks for. Without `configurations`, all is checked as usual.
 * `workspaceOf` says what may be imported.
 */
export function createLanguageServer(context: DefaultSharedModuleContext, read: ReadText, configurations?: Configurations, workspaceOf: WorkspaceOf = workspaceByAddress): LangiumSharedServices {
  const shared = inject(createDefaultSharedModule(context), PlacePrefGeneratedSharedModule, PlacePrefSharedModule, workspaceModule(read, workspaceOf), sharedProviders);
  const language = inject(createDefaultModule({ shared }), PlacePrefGeneratedModule, PlacePrefModule, providers, indexModule);
  shared.ServiceRegistry.register(language);
  // An editor shows and searches all of the library.
  libraryFiles(shared.workspace.LangiumDocuments);
  if (configurations !== undefined) useConfigurations(shared.workspace.LangiumDocuments, configurations);
  if (context.connection !== undefined) answerTextRequests(context.connection, (uri) => importsWithin(shared, read, workspaceOf, [uri]), configurations);
  return shared;
}
