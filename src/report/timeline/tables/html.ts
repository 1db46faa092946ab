import { escapedText as text } from '../../xml.js';
import { pictureOf } from '../layout/layout.js';
import type { Timeline } from '../model/types.js';
import { dark, light, properties } from '../../paper/palette.js';
import { stepRows } from './rows.js';
import { svgOf } from '../svg/svg.js';

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

export interface HtmlOptions {
  readonly title: string;
  /** What it was made from, and with: below the tables. */
  readonly made: string;
}

/** A page that needs nothing else: for each experiment its picture and a table of its steps. */
export function htmlOf(timelines: readonly Timeline[], { title, made }: HtmlOptions): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${text(title)}</h1>
${timelines.map((timeline, index) => section(timeline, `timeline-${index + 1}`, timeline.title === title ? '' : `<h2>${text(timeline.title)}</h2>\n`)).join('\n')}
<footer>${text(made)}</footer>
</body>
</html>
`;
}

function section(timeline: Timeline, id: string, heading: string): string {
  const rows = stepRows(timeline);
  return `<section aria-labelledby="${id}-title">
${heading}<figure>
${svgOf(pictureOf(timeline, { hasTitle: false }), { theme: 'screen', id })}</figure>
<h3>Steps</h3>
<table>
<thead><tr><th scope="col">Day</th><th scope="col">Session</th><th scope="col">Time</th><th scope="col">Step</th><th scope="col">Groups</th></tr></thead>
<tbody>
${rows.map(({ days, session, clock, step, groups }) => `<tr>${[days, session, clock, step, groups.length === 0 ? 'all' : groups.join('; ')].map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
</section>`;
}
