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
  const result = await client.sendRequest<CompileResult>(requests.compile, { uri: document.uri.toString(), text: document.getText() });
  if ('json' in result) {
    const json = await vscode.workspace.openTextDocument({ language: 'json', content: result.json });
    await vscode.window.showTextDocument(json, vscode.ViewColumn.Beside);
    return;
  }
  const show = 'Show Problems';
  const count = result.errors === 1 ? 'an error' : `${result.errors} errors`;
  const answer = await vscode.window.showErrorMessage(`Not compiled: the protocol, or what it imports, has ${count}.`, show);
  if (answer === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}
