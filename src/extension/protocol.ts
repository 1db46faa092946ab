import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Study } from '../language/ir/types.js';
import { compiledText } from './commands/compile.js';
import { languageId } from './switches.js';

/** The protocol with an address, or the one before the reader. Undefined where there is none, or it has no file, which is said. */
export async function openProtocol(client: BaseLanguageClient, uri: string | undefined, { result, unsaved }: { readonly result: string; readonly unsaved: string }): Promise<vscode.TextDocument | undefined> {
  const document = uri === undefined ? vscode.window.activeTextEditor?.document : await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(uri));
  if (document?.languageId === languageId && !document.isUntitled) return document;
  void vscode.window.showErrorMessage(document?.languageId === languageId ? `The protocol has no file yet. Save it, and ${unsaved}.` : `No protocol is open. Open one, and make its ${result} then.`);
  return undefined;
}

/** A protocol, compiled; undefined where it has errors, which is said after `refusal`. */
export async function studyOf(client: BaseLanguageClient, document: vscode.TextDocument, refusal: string): Promise<Study | undefined> {
  const text = await compiledText(client, document, refusal);
  return text === undefined ? undefined : (JSON.parse(text) as Study);
}
