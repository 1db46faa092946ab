import { DocumentState, inject } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumSharedServices } from 'langium/lsp';
import { PlacePrefGeneratedModule, PlacePrefGeneratedSharedModule } from '../generated/module.js';
import { useConfigurations, type ConfigurationFor } from '../config/configuration.js';
import { openImports, openLibrary, type ReadText } from '../project.js';
import { PlacePrefModule, PlacePrefSharedModule } from '../services.js';
import { providers, sharedProviders } from './providers.js';

/** The composition root of the language server: the core, and what an editor asks for. Without `configurationFor`, all is checked as usual. */
export function createLanguageServer(context: DefaultSharedModuleContext, read: ReadText, configurationFor?: ConfigurationFor): LangiumSharedServices {
  const shared = inject(createDefaultSharedModule(context), PlacePrefGeneratedSharedModule, PlacePrefSharedModule, sharedProviders);
  const language = inject(createDefaultModule({ shared }), PlacePrefGeneratedModule, PlacePrefModule, providers);
  shared.ServiceRegistry.register(language);
  const placepref = { shared, language };
  openLibrary(placepref);
  if (configurationFor !== undefined) useConfigurations(shared.workspace.LangiumDocuments, configurationFor);
  shared.workspace.DocumentBuilder.updateBuildOptions = { validation: true };
  // Names are looked up in the syntax trees of imports, so these must be there before anything is linked.
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, async (documents) => {
    for (const document of documents) await openImports(placepref, document, read);
  });
  return shared;
}
