// A page of a schedule, as it was written, for a webview. Knows no editor.
import { escapedText } from '../../report/xml.js';

export interface PageOptions {
  /** Where it lies, as it is shown. */
  readonly path: string;
  /** Random, base64: nothing without it runs in the page. */
  readonly nonce: string;
  /** Whether there is a page from which it was reached. */
  readonly hasOverview: boolean;
  /** Whether something else can open it, to print it. */
  readonly canPrint: boolean;
  /** Said above it. */
  readonly warnings: readonly string[];
}

/** From the page: a link that was followed, the overview, where the page lies, a program that prints it. */
export type FromPage = { readonly type: 'open'; readonly path: string } | { readonly type: 'overview' } | { readonly type: 'reveal' } | { readonly type: 'print' };

const style = `
body{margin-top:0 !important}
#editor{position:sticky;top:0;display:flex;gap:1em;align-items:baseline;padding:.6em 0;margin-bottom:1em;background:#fff;border-bottom:1px solid #bbb;font-size:9pt;color:#555}
#editor button{font:inherit;color:#0b57d0;background:none;border:0;padding:0;text-decoration:underline;cursor:pointer}
#editor span{flex:1;overflow-wrap:anywhere}
.warning{border-left:3px solid #b35900;padding-left:.6em}
@media print{#editor{display:none}}
`;

const script = `
'use strict';
(() => {
  const host = acquireVsCodeApi();
  // Before the editor's own listener, which takes a link for one into the web.
  window.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    const type = event.target.closest('button')?.dataset.type;
    if (link === null && type === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    host.postMessage(link === null ? { type } : { type: 'open', path: decodeURI(link.getAttribute('href')) });
  }, true);
})();
`;

/** Does a link lead to something in the folder of the schedule? A page that somebody else changed may name any path. */
export const leadsDown = (path: string): boolean => !path.split(/[/\\]/).includes('..');

/** How every page of a schedule begins. */
const opening = '<!DOCTYPE html>\n<html lang="en">\n<head>\n';

/** Adds to a whole page of ours a policy that lets nothing else run, and a way back. Undefined for a page that is none. */
export function editorPage(html: string, { path, nonce, hasOverview, canPrint, warnings }: PageOptions): string | undefined {
  if (!html.startsWith(opening)) return undefined;
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">`;
  const button = (type: FromPage['type'], title: string): string => `<button data-type="${type}">${title}</button>`;
  const bar = `<div id="editor">${hasOverview ? button('overview', 'All days') : ''}<span>${escapedText(path)}</span>${canPrint ? button('print', 'Print') : ''}${button('reveal', 'Show in Explorer')}</div>`;
  const said = warnings.map((warning) => `<p class="warning">${escapedText(warning)}</p>`).join('');
  return html
    .replace(opening, () => `${opening}${policy}\n`)
    .replace('<style>', () => `<style nonce="${nonce}">${style}`)
    .replace('<body>', () => `<body>\n${bar}${said}`)
    .replace('</body>', () => `<script nonce="${nonce}">${script}</script>\n</body>`);
}
