import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { requests, type CompileResult } from '../../language/lsp/requests.js';

/** Shows the JSON of the protocol before the reader beside it, as a text that has no file yet. */
export async function compile(client: BaseLanguageClient): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    void vscode.window.showErrorMessage('No protocol is open. Open one, and compile it then.');
    return;
  }
  const content = await compiledText(client, document, 'Not compiled');
  if (content === undefined) return;
  const json = await vscode.workspace.openTextDocument({ language: 'json', content });
  await vscode.window.showTextDocument(json, vscode.ViewColumn.Beside);
}

/** The JSON of a protocol. Undefined where it has errors, which is said after `refusal`. */
export async function compiledText(client: BaseLanguageClient, document: vscode.TextDocument, refusal: string): Promise<string | undefined> {
  const result = await client.sendRequest<CompileResult>(requests.compile, { uri: document.uri.toString(), text: document.getText() });
  if ('json' in result) return result.json;
  const show = 'Show Problems';
  const count = result.errors === 1 ? 'an error' : `${result.errors} errors`;
  void vscode.window.showErrorMessage(`${refusal}: the protocol, or what it imports, has ${count}.`, show).then((answer) => (answer === show ? vscode.commands.executeCommand('workbench.actions.view.problems') : undefined));
  return undefined;
}
