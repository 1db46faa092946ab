import { inject, type Module } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumServices, type LangiumSharedServices, type PartialLangiumServices } from 'langium/lsp';
import { PlacePrefGeneratedModule, PlacePrefGeneratedSharedModule } from '../generated/module.js';
import { useConfigurations, type ConfigurationFor } from '../config/configuration.js';
import { openLibrary, type ReadText } from '../project.js';
import { PlacePrefModule, PlacePrefSharedModule } from '../services.js';
import { PlacePrefCodeActions } from './code-actions.js';
import { PlacePrefFormatter } from './formatter.js';
import { indexModule, workspaceModule } from './workspace/module.js';

const PlacePrefLspModule: Module<LangiumServices, PartialLangiumServices> = {
  lsp: {
    CodeActionProvider: () => new PlacePrefCodeActions(),
    Formatter: (services) => new PlacePrefFormatter(services),
  },
};

/** The composition root of the language server: the core, and what an editor asks for. Without `configurationFor`, all is checked as usual. */
export function createLanguageServer(context: DefaultSharedModuleContext, read: ReadText, configurationFor?: ConfigurationFor): LangiumSharedServices {
  const shared = inject(createDefaultSharedModule(context), PlacePrefGeneratedSharedModule, PlacePrefSharedModule, workspaceModule(read));
  const language = inject(createDefaultModule({ shared }), PlacePrefGeneratedModule, PlacePrefModule, PlacePrefLspModule, indexModule);
  shared.ServiceRegistry.register(language);
  openLibrary({ shared, language });
  if (configurationFor !== undefined) useConfigurations(shared.workspace.LangiumDocuments, configurationFor);
  return shared;
}
