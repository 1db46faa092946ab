import { DocumentState, inject, type Module } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumServices, type LangiumSharedServices, type PartialLangiumServices } from 'langium/lsp';
import { PlacePrefGeneratedModule, PlacePrefGeneratedSharedModule } from '../generated/module.js';
import { useConfigurations, type ConfigurationFor } from '../config/configuration.js';
import { openImports, openLibrary, type ReadText } from '../project.js';
import { PlacePrefModule, PlacePrefSharedModule } from '../services.js';
import { PlacePrefCodeActions } from './code-actions.js';
import { PlacePrefFormatter } from './formatter.js';
import { answerTextRequests } from './text-requests.js';

const PlacePrefLspModule: Module<LangiumServices, PartialLangiumServices> = {
  lsp: {
    CodeActionProvider: () => new PlacePrefCodeActions(),
    Formatter: (services) => new PlacePrefFormatter(services),
  },
};

/** The composition root of the language server: the core, and what an editor asks for. Without `configurationFor`, all is checked as usual. */
export function createLanguageServer(context: DefaultSharedModuleContext, read: ReadText, configurationFor?: ConfigurationFor): LangiumSharedServices {
  const shared = inject(createDefaultSharedModule(context), PlacePrefGeneratedSharedModule, PlacePrefSharedModule);
  const language = inject(createDefaultModule({ shared }), PlacePrefGeneratedModule, PlacePrefModule, PlacePrefLspModule);
  shared.ServiceRegistry.register(language);
  const placepref = { shared, language };
  openLibrary(placepref);
  if (configurationFor !== undefined) useConfigurations(shared.workspace.LangiumDocuments, configurationFor);
  shared.workspace.DocumentBuilder.updateBuildOptions = { validation: true };
  // Names are looked up in the syntax trees of imports, so these must be there before anything is linked.
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.IndexedContent, async (documents) => {
    for (const document of documents) await openImports(placepref, document, read);
  });
  if (context.connection !== undefined) answerTextRequests(context.connection, read, configurationFor);
  return shared;
}
