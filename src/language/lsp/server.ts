import { DefaultLanguageServer } from 'langium/lsp';
import type { InitializeParams, InitializeResult } from 'vscode-languageserver';

/** Langium's, which in addition wants to be told of folders that come and go: what may be imported depends on them. */
export class PlacePrefLanguageServer extends DefaultLanguageServer {
  protected override buildInitializeResult(params: InitializeParams): InitializeResult {
    const { capabilities, ...result } = super.buildInitializeResult(params);
    return { ...result, capabilities: { ...capabilities, workspace: { ...capabilities.workspace, workspaceFolders: { supported: true, changeNotifications: true } } } };
  }
}
