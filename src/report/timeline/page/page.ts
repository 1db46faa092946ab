/**
 * The page of the editor's preview, for a webview that somebody else opens. It speaks these messages.
 *
 * From the page:
 * - `{ type: 'ready' }` once, when it listens.
 * - `{ type: 'reveal', source: { uri, line, endLine } }` when a mark, a session, a name of a phase or of a group is clicked,
 *   or Enter or the space bar is pressed on a mark. `uri` is what `addressOf` made of the file; lines count from 1.
 * - `{ type: 'start', date }` when another date of day 1 is chosen, ISO 8601; null when the choice is taken back.
 *
 * To the page:
 * - `{ type: 'update', svg, start?, stated? }`: another picture, made by `svgOf` with `theme: 'page'`. Where one had scrolled to, the
 *   mark with the focus and the highlight stay. `start` is the date of day 1 that was chosen, `stated` that of the protocol.
 * - `{ type: 'cursor', line, uri? }`: highlights what stands on the line, from 1; of the protocol itself where no file is named.
 * - `{ type: 'stale', message }`: says below the picture that it is of an earlier text; the next `update` takes that back.
 */
import { escapedText } from '../../xml.js';
import { pageScript } from './script.js';
import { pageStyle } from './style.js';

export interface PageOptions {
  readonly title: string;
  /** Made by `svgOf` with `theme: 'page'`; empty for a page that waits for its first `update`. */
  readonly svg: string;
  /** Random, base64: nothing without it runs in the page. */
  readonly nonce: string;
}

/** A whole HTML document that loads nothing. */
export function previewPage({ title, svg, nonce }: PageOptions): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width">
<title>${escapedText(title)}</title>
<style nonce="${nonce}">${pageStyle}</style>
</head>
<body>
<form id="dates"><label>Day 1 is on <input id="start" type="date" min="1990-01-01" max="2199-12-31"></label> <button id="clear" type="button" hidden></button></form>
<main id="picture" aria-label="${escapedText(title).replaceAll('"', '&quot;')}">${svg}</main>
<div id="status" role="status"></div>
<script nonce="${nonce}">${pageScript}</script>
</body>
</html>
`;
}
