import * as vscode from 'vscode';
import { nonce } from '../nonce.js';
import { readText } from '../read-text.js';
import { editorPage, leadsDown, type FromPage } from './page.js';

const overview = 'index.html';

/** One panel that shows the pages of the schedule that was made last. */
export class ScheduleView {
  private panel: vscode.WebviewPanel | undefined;
  /** Of the schedule, and the page that is shown, from there. */
  private folder: vscode.Uri | undefined;
  private page = overview;

  /** Opens the overview: of what the blind may see, where the protocol names somebody who is blind. */
  async open(written: vscode.Uri, warnings: readonly string[]): Promise<void> {
    const blinded = vscode.Uri.joinPath(written, 'blinded');
    this.folder = (await readText(vscode.Uri.joinPath(blinded, overview))) === undefined ? written : blinded;
    this.panel ??= this.created();
    this.panel.reveal(undefined, true);
    await this.show(overview, warnings);
  }

  private created(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel('placepref.schedule', 'Schedule', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [], enableFindWidget: true });
    panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message));
    panel.onDidDispose(() => (this.panel = undefined));
    return panel;
  }

  private async hear(message: FromPage): Promise<void> {
    if (this.folder === undefined) return;
    const shown = vscode.Uri.joinPath(this.folder, this.page);
    if (message.type === 'overview') await this.show(overview);
    else if (message.type === 'reveal') await vscode.commands.executeCommand('revealInExplorer', shown);
    else if (message.type === 'print') await vscode.env.openExternal(shown);
    else if (!leadsDown(message.path)) return;
    else if (message.path.endsWith('.html')) await this.show(message.path);
    else await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(this.folder, message.path));
  }

  private async show(page: string, warnings: readonly string[] = []): Promise<void> {
    if (this.panel === undefined || this.folder === undefined) return;
    this.page = page;
    const file = vscode.Uri.joinPath(this.folder, page);
    const path = vscode.workspace.asRelativePath(file);
    const html = editorPage((await readText(file)) ?? '', { path, nonce: nonce(), hasOverview: page !== overview, canPrint: canPrint(file), warnings });
    if (html === undefined) {
      void vscode.window.showErrorMessage(`${path} is not there any more, or not as it was written. Make the schedule again.`);
      return;
    }
    this.panel.title = page === overview ? 'Schedule' : `Schedule: ${page.replace(/^sheets\//, '').replace(/\.html$/, '').replace('/', ', ')}`;
    this.panel.webview.html = html;
  }
}

/** A webview cannot print; a browser can, where it is on the machine of the files. */
function canPrint({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
}
