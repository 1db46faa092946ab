import { DocumentState, inject, type Module } from 'langium';
import { createDefaultModule, createDefaultSharedModule, type DefaultSharedModuleContext, type LangiumServices, type LangiumSharedServices, type PartialLangiumServices, type PartialLangiumSharedServices } from 'langium/lsp';
import { PlacePrefGeneratedModule, PlacePrefGeneratedSharedModule } from '../generated/module.js';
import { useConfigurations, type ConfigurationFor } from '../config/configuration.js';
import { openImports, openLibrary, type ReadText } from '../project.js';
import { PlacePrefModule, PlacePrefSharedModule } from '../services.js';
import { PlacePrefCodeActions } from './code-actions.js';
import { PlacePrefCompletion } from './completion/provider.js';
import { PlacePrefFormatter } from './formatter.js';
import { PlacePrefHover } from './hover/provider.js';
import { PlacePrefInlayHints } from './inlay-hints.js';
import { PlacePrefNodeKinds } from './kinds.js';
import { Studies } from './study/models.js';

/** What several providers share. */
interface EditorServices {
  readonly editor: { readonly Studies: Studies };
}

const PlacePrefLspModule: Module<LangiumServices & EditorServices, PartialLangiumServices & EditorServices> = {
  editor: {
    Studies: (services) => new Studies(services),
  },
  lsp: {
    CodeActionProvider: () => new PlacePrefCodeActions(),
    CompletionProvider: (services) => new PlacePrefCompletion(services),
    Formatter: (services) => new PlacePrefFormatter(services),
    InlayHintProvider: (services) => new PlacePrefInlayHints(services, services.editor.Studies),
    HoverProvider: (services) => new PlacePrefHover(services, services.editor.Studies),
  },
};

const PlacePrefSharedLspModule: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
  lsp: {
    NodeKindProvider: () => new PlacePrefNodeKinds(),
  },
};

/** The composition root of the language server: the core, and what an editor asks for. Without `configurationFor`, all is checked as usual. */
export function createLanguageServer(context: DefaultSharedModuleContext, read: ReadText, configurationFor?: ConfigurationFor): LangiumSharedServices {
  const shared = inject(createDefaultSharedModule(context), PlacePrefGeneratedSharedModule, PlacePrefSharedModule, PlacePrefSharedLspModule);
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
  return shared;
}
