import type { Module } from 'langium';
import type { LangiumServices, LangiumSharedServices, PartialLangiumServices, PartialLangiumSharedServices } from 'langium/lsp';
import { PlacePrefCodeActions } from './code-actions.js';
import { PlacePrefCodeLenses } from './code-lenses.js';
import { PlacePrefCompletion } from './completion/provider.js';
import { PlacePrefDocumentLinks } from './document-links.js';
import { PlacePrefDocumentSymbols } from './document-symbols.js';
import { PlacePrefCommands } from './explain.js';
import { PlacePrefFolding } from './folding.js';
import { PlacePrefFormatter } from './formatter.js';
import { PlacePrefHover } from './hover/provider.js';
import { PlacePrefInlayHints } from './inlay-hints.js';
import { PlacePrefNodeKinds } from './kinds.js';
import { PlacePrefRename } from './rename.js';
import { PlacePrefSemanticTokens } from './semantic-tokens.js';
import { PlacePrefLanguageServer } from './server.js';
import { Studies } from './study/models.js';
import { PlacePrefVirtualFiles } from './virtual-files.js';

/** What several providers share. */
interface EditorServices {
  readonly editor: { readonly Studies: Studies };
}

/** What an editor asks for about one document; what is not named here is Langium's. */
export const providers: Module<LangiumServices & EditorServices, PartialLangiumServices & EditorServices> = {
  editor: {
    Studies: (services) => new Studies(services),
  },
  lsp: {
    CodeActionProvider: () => new PlacePrefCodeActions(),
    CodeLensProvider: (services) => new PlacePrefCodeLenses(services.editor.Studies),
    CompletionProvider: (services) => new PlacePrefCompletion(services),
    DocumentLinkProvider: (services) => new PlacePrefDocumentLinks(services),
    DocumentSymbolProvider: (services) => new PlacePrefDocumentSymbols(services),
    FoldingRangeProvider: (services) => new PlacePrefFolding(services),
    Formatter: (services) => new PlacePrefFormatter(services),
    HoverProvider: (services) => new PlacePrefHover(services, services.editor.Studies),
    InlayHintProvider: (services) => new PlacePrefInlayHints(services, services.editor.Studies),
    RenameProvider: (services) => new PlacePrefRename(services),
    SemanticTokenProvider: (services) => new PlacePrefSemanticTokens(services),
  },
};

/** The same of no one document. */
export const sharedProviders: Module<LangiumSharedServices, PartialLangiumSharedServices> = {
  lsp: {
    ExecuteCommandHandler: (services) => new PlacePrefCommands(services),
    LanguageServer: (services) => new PlacePrefLanguageServer(services),
    NodeKindProvider: () => new PlacePrefNodeKinds(),
    TextDocumentContentProvider: () => new PlacePrefVirtualFiles(),
  },
};
