import * as vscode from 'vscode';
import type { MadeReport } from './order.js';

/** One panel that shows the report that was made last. */
export class SimulationView {
  private panel: vscode.WebviewPanel | undefined;
  private shown: { readonly report: MadeReport; readonly protocol: vscode.Uri } | undefined;

  open(report: MadeReport, protocol: vscode.Uri, study: string): void {
    this.shown = { report, protocol };
    this.panel ??= this.created();
    this.panel.reveal(undefined, true);
    this.panel.title = `Simulation: ${study}`;
    this.panel.webview.html = report.page;
  }

  /** Asks where to, and writes the report as what the ending says. */
  async save(): Promise<void> {
    if (this.shown === undefined) return;
    const { report, protocol } = this.shown;
    const defaultUri = protocol.with({ path: protocol.path.replace(/(?:\.place)?\.cpp$/, '-simulation.html') });
    const file = await vscode.window.showSaveDialog({ title: 'Save Report', defaultUri, filters: { 'Web page': ['html'], Markdown: ['md'] } });
    if (file === undefined) return;
    const isMarkdown = /\.md$/i.test(file.path);
    if (!isMarkdown && !/\.html$/i.test(file.path)) {
      void vscode.window.showErrorMessage('Not saved: a report is a page or a text; name it .html or .md.');
      return;
    }
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(isMarkdown ? report.markdown : report.html));
  }

  /** Nothing runs in the page: its policy allows its own style and no more. */
  private created(): vscode.WebviewPanel {
    const panel = vscode.window.createWebviewPanel('placepref.simulation', 'Simulation', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: false, localResourceRoots: [], enableFindWidget: true });
    panel.onDidDispose(() => (this.panel = undefined));
    return panel;
  }
}
