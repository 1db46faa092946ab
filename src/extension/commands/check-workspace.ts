import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isProtocol } from '../../language/detect.js';
import { counted } from '../../language/words.js';
import { requests, type CheckResult } from '../../language/lsp/requests.js';
import { countFindings, findingsText } from '../client/findings.js';
import { possibleProtocols } from '../client/projects.js';
import { readText } from '../read-text.js';
import { languageId } from '../switches.js';

/** Checks every protocol of the workspace, open or not, and shows what was found under Problems. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<void> {
  const options = { location: vscode.ProgressLocation.Notification, title: 'Checking protocols', cancellable: true };
  const checked = await vscode.window.withProgress(options, (progress, token) => checkAll(client, progress, token));
  if (checked.length === 0) {
    void vscode.window.showInformationMessage('No protocol was found in this workspace: a .cpp file that begins with protocol "…" or library "…".');
    return;
  }
  const findings = countFindings(checked.flatMap((uri) => vscode.languages.getDiagnostics(uri)));
  void vscode.window.showInformationMessage(`${findingsText(findings)} in ${counted(checked.length, 'protocol')}.`);
  if (findings.errors + findings.warnings + findings.hints > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function checkAll(client: BaseLanguageClient, progress: vscode.Progress<{ message: string; increment: number }>, token: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
  const files = await possibleProtocols(token);
  const checked: vscode.Uri[] = [];
  for (const uri of files) {
    if (token.isCancellationRequested) break;
    progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / files.length });
    // The server has what is open under its eyes.
    const isOpen = open.get(uri.toString())?.languageId === languageId;
    const text = isOpen ? undefined : await readText(uri);
    if (text !== undefined && isProtocol(text)) {
      const found = await client.sendRequest<CheckResult>(requests.check, { uri: uri.toString(), text }, token);
      // Among the server's own findings, so that they give way when the file is opened.
      client.diagnostics?.set(uri, await client.protocol2CodeConverter.asDiagnostics(found));
    }
    if (isOpen || (text !== undefined && isProtocol(text))) checked.push(uri);
  }
  return checked;
}
