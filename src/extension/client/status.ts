import * as vscode from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import { version } from '../../language/version.js';
import { languageId } from '../switches.js';
import { countFindings, findingsText } from './findings.js';

/** Says beside the name of the language whether the server runs, and what it found in the protocol before the reader. */
export function showStatus({ subscriptions }: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const item = vscode.languages.createLanguageStatusItem('placepref.status', { language: languageId });
  item.name = 'placepref';
  item.detail = `placepref ${version}`;

  const show = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const findings = countFindings(uri === undefined ? [] : vscode.languages.getDiagnostics(uri));
    const isStopped = client.state === State.Stopped;
    item.busy = client.state === State.Starting;
    item.text = isStopped ? 'The language server has stopped' : item.busy ? 'Starting' : findingsText(findings);
    item.severity = isStopped || findings.errors > 0 ? vscode.LanguageStatusSeverity.Error : findings.warnings > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.command = isStopped ? { command: 'placepref.restartServer', title: 'Restart' } : { command: 'workbench.actions.view.problems', title: 'Show Problems' };
  };

  show();
  subscriptions.push(item, client.onDidChangeState(show), vscode.window.onDidChangeActiveTextEditor(show), vscode.languages.onDidChangeDiagnostics(show));
}
