import { sha256 } from '@noble/hashes/sha2';
import { utf8ToBytes } from '@noble/hashes/utils';
import { escapedText as text } from '../xml.js';
import { dark, light, properties } from './palette.js';

const style = `
:root{color-scheme:light dark;${properties(light)}}
@media (prefers-color-scheme:dark){:root{${properties(dark)}}}
@media print{:root{color-scheme:light;${properties(light)}}}
body{margin:2rem auto;max-width:76rem;padding:0 1rem;background:var(--timeline-paper);color:var(--timeline-ink);font:15px/1.45 Helvetica,Arial,Arimo,"Liberation Sans",sans-serif}
h1{font-size:1.35rem}
h2{font-size:1.1rem;margin:2.6rem 0 .6rem}
h3{font-size:1rem;margin:1.6rem 0 .4rem}
figure{margin:0 -16px;overflow-x:auto}
figure svg{display:block;max-width:none}
table{border-collapse:collapse;font-size:.87rem;width:100%}
th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--timeline-rule)}
td:first-child{white-space:nowrap}
th{border-bottom-color:var(--timeline-ink)}
footer{margin-top:2rem;font-size:.8rem;color:var(--timeline-muted)}
`;

export interface PageContent {
  readonly title: string;
  /** Rules after those of every page. */
  readonly style?: string;
  /** HTML. */
  readonly body: string;
}

/** A whole HTML document that loads nothing and runs nothing: its policy allows its own style and no more. */
export function wholePage({ title, style: more = '', body }: PageContent): string {
  const whole = style + more;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(whole)))}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${whole}</style>
</head>
<body>
${body}</body>
</html>
`;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
