import { AstUtils, createDefaultCoreModule, createDefaultSharedCoreModule, inject, EmptyFileSystem, MultiMap, type DefaultSharedCoreModuleContext, type LangiumCoreServices, type LangiumParser, type LangiumSharedCoreServices, type Module, type PartialLangiumCoreServices } from 'langium';
import { PlacePrefGeneratedModule, PlacePrefGeneratedSharedModule } from './generated/module.js';
import { PlacePrefValidator } from './checks/validator.js';
import { OneLanguageRegistry } from './one-language-registry.js';
import { reflection } from './reflection.js';
import { PlacePrefLinker } from './references/linker.js';
import { PlacePrefScopeComputation } from './references/scope-computation.js';
import { PlacePrefScopeProvider } from './references/scope-provider.js';
import { PlacePrefLexer } from './parsing/lexer.js';
import { PlacePrefParser } from './parsing/parser.js';
import { PlacePrefParserMessages } from './parsing/messages.js';

/** What this language does in its own way; everything else is Langium's. */
export const PlacePrefModule: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  parser: {
    Lexer: () => new PlacePrefLexer(),
    LangiumParser: (services) => new PlacePrefParser(services) as unknown as LangiumParser,
    ParserErrorMessageProvider: () => new PlacePrefParserMessages(),
  },
  references: {
    Linker: (services) => new PlacePrefLinker(services),
    ScopeProvider: (services) => new PlacePrefScopeProvider(services),
    ScopeComputation: (services) => new PlacePrefScopeComputation(services),
  },
  validation: {
    DocumentValidator: (services) => new PlacePrefValidator(services),
  },
};

/** One language, whatever a file is called: only documents that are known to be protocols get this far. */
export const PlacePrefSharedModule: Module<LangiumSharedCoreServices, { AstReflection: typeof reflection; ServiceRegistry: OneLanguageRegistry }> = {
  AstReflection: () => reflection,
  ServiceRegistry: (services) => new OneLanguageRegistry(services),
};

export interface PlacePref {
  readonly shared: LangiumSharedCoreServices;
  readonly language: LangiumCoreServices;
}

/** Nobody asks a command line where a name is declared or used, so no index is kept. */
const WithoutIndex: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
  workspace: {
    ReferenceDescriptionProvider: () => ({ createDescriptions: () => Promise.resolve([]) }),
    AstNodeDescriptionProvider: () => ({ createDescription: (node, name = '') => ({ node, name, type: node.$type, documentUri: AstUtils.getDocument(node).uri, path: '' }) }),
  },
  references: {
    ScopeComputation: () => ({ collectExportedSymbols: () => Promise.resolve([]), collectLocalSymbols: () => Promise.resolve(new MultiMap()) }),
  },
};

/** The composition root of the core: no editor, and a file system only if one is given. */
export function createPlacePref(context: DefaultSharedCoreModuleContext = EmptyFileSystem): PlacePref {
  const shared = inject(createDefaultSharedCoreModule(context), PlacePrefGeneratedSharedModule, PlacePrefSharedModule);
  const language = inject(createDefaultCoreModule({ shared }), PlacePrefGeneratedModule, PlacePrefModule, WithoutIndex);
  shared.ServiceRegistry.register(language);
  return { shared, language };
}
