import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { timelineRequest, type TimelineParams, type TimelineResult } from '../../server/requests.js';
import { nonce } from '../nonce.js';
import type { Starts } from '../starts.js';
import { languageId } from '../switches.js';

/** Makes the page of the preview, which speaks the messages below. */
export type PreviewPage = (options: { readonly title: string; readonly svg: string; readonly nonce: string }) => string;

/** From the page. Lines count from 1. */
type FromPage = { readonly type: 'ready' } | { readonly type: 'start'; readonly date: string | null } | { readonly type: 'reveal'; readonly source: { readonly uri: string; readonly line: number; readonly endLine: number } };

/** To the page. */
type ToPage = { readonly type: 'update'; readonly svg: string; readonly start?: string; readonly stated?: string } | { readonly type: 'stale'; readonly message: string } | { readonly type: 'cursor'; readonly line: number; readonly uri?: string };

/** Shorter than a pause in typing is noticed, longer than a letter takes. */
const pause = 150;

let preview: Preview | undefined;

/** Which timeline; without an address that of the protocol before the reader, without a name that of its first experiment. */
interface Wanted {
  readonly uri?: string | undefined;
  readonly experiment?: string | undefined;
}

/** Shows the timeline of a protocol beside it; where one is shown already, it comes to the front. */
export async function showTimeline(client: BaseLanguageClient, page: PreviewPage, starts: Starts, { uri, experiment }: Wanted = {}): Promise<void> {
  const editor = uri === undefined ? vscode.window.activeTextEditor : await vscode.window.showTextDocument(client.protocol2CodeConverter.asUri(uri));
  if (editor?.document.languageId !== languageId) {
    void vscode.window.showErrorMessage('No protocol is open. Open one, and its timeline is shown beside it.');
    return;
  }
  if (preview === undefined) {
    preview = new Preview(client, page, starts, editor, experiment);
    preview.onClosed(() => (preview = undefined));
  } else preview.comeForward(editor, experiment);
}

/** One panel, which follows the protocol that somebody edits, and its cursor. */
class Preview {
  private readonly panel = vscode.window.createWebviewPanel('placepref.timeline', 'Timeline', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [] });
  private readonly listeners: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked for; only the last answer is shown. */
  private asked = 0;

  constructor(private readonly client: BaseLanguageClient, page: PreviewPage, private readonly starts: Starts, private editor: vscode.TextEditor, private experiment: string | undefined) {
    this.listeners = [
      this.panel.webview.onDidReceiveMessage((message: FromPage) => this.hear(message)),
      starts.onDidChange(() => this.draw()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => document.languageId === languageId && this.drawSoon()),
      vscode.window.onDidChangeActiveTextEditor((active) => active?.document.languageId === languageId && this.follow(active)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor.document.languageId === languageId && this.pointTo(textEditor)),
    ];
    this.panel.onDidDispose(() => this.close());
    this.panel.webview.html = page({ title: 'Timeline', svg: '', nonce: nonce() });
  }

  onClosed(tell: () => void): void {
    this.panel.onDidDispose(tell);
  }

  comeForward(editor: vscode.TextEditor, experiment: string | undefined): void {
    this.panel.reveal(undefined, true);
    this.editor = editor;
    this.experiment = experiment;
    void this.draw();
  }

  private follow(editor: vscode.TextEditor): void {
    const isOther = editor.document !== this.editor.document;
    this.editor = editor;
    if (!isOther) return;
    this.experiment = undefined; // that was one of the other protocol
    void this.draw();
  }

  private async hear(message: FromPage): Promise<void> {
    if (message.type === 'reveal') await this.reveal(message.source);
    else if (message.type === 'start') await this.starts.choose(this.editor.document.uri, message.date ?? undefined);
    else await this.draw();
  }

  private get start(): string | undefined {
    return this.starts.of(this.editor.document.uri);
  }

  private params(): TimelineParams {
    const uri = this.client.code2ProtocolConverter.asUri(this.editor.document.uri);
    const [experiment, start] = [this.experiment, this.start];
    return { uri, ...(experiment !== undefined && { experiment }), ...(start !== undefined && { start }) };
  }

  /** What is typed in an import changes the picture, too. */
  private drawSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.draw(), pause);
  }

  private async draw(): Promise<void> {
    const turn = ++this.asked;
    const result = await this.client.sendRequest<TimelineResult>(timelineRequest, this.params());
    if (turn !== this.asked) return;
    if ('error' in result) {
      this.post({ type: 'stale', message: result.error });
      return;
    }
    this.panel.title = `Timeline: ${result.title}`;
    const [{ svg, stated }, { start }] = [result, this];
    this.post({ type: 'update', svg, ...(start !== undefined && { start }), ...(stated !== undefined && { stated }) });
    if (result.stale !== undefined) this.post({ type: 'stale', message: result.stale });
    this.pointTo(this.editor);
  }

  private pointTo({ document, selection }: vscode.TextEditor): void {
    const line = selection.active.line + 1;
    const isShown = document === this.editor.document;
    this.post({ type: 'cursor', line, ...(isShown ? {} : { uri: this.client.code2ProtocolConverter.asUri(document.uri) }) });
  }

  private async reveal({ uri, line }: { readonly uri: string; readonly line: number }): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.client.protocol2CodeConverter.asUri(uri));
    const start = document.lineAt(Math.min(line, document.lineCount) - 1).firstNonWhitespaceCharacterIndex;
    const at = new vscode.Position(line - 1, start);
    await vscode.window.showTextDocument(document, { viewColumn: this.editor.viewColumn ?? vscode.ViewColumn.One, selection: new vscode.Range(at, at) });
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.asked++;
    for (const listener of this.listeners) listener.dispose();
  }
}
