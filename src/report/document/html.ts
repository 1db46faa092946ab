import { wholePage } from '../paper/page.js';
import { escapedText as text } from '../xml.js';
import type { Block, Document, Table } from './types.js';

const style = `
body{max-width:50rem;overflow-wrap:break-word}
figure{margin:1rem 0}
figcaption,summary{font-size:.87rem;color:var(--timeline-muted)}
figcaption{margin:.3rem 0}
.picture{overflow-x:auto}
.notice{border-left:4px solid var(--timeline-vermilion);padding:.5rem .8rem;background:var(--timeline-tint)}
pre{padding:.6rem .8rem;background:var(--timeline-tint);white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.45 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace}
.table{overflow-x:auto}
.table td:first-child{white-space:normal;min-width:8rem}
summary{cursor:pointer}
summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--timeline-blue);outline-offset:2px}
@page{size:A4;margin:16mm}
@media print{body{margin:0;max-width:none;padding:0;font-size:10.5pt}h2,h2+p,h3,figcaption{break-after:avoid}h2{break-inside:avoid}figure,tr,.notice,pre{break-inside:avoid}figure svg{max-width:100%;height:auto}.picture,.table{overflow:visible}}
`;

/** A page that needs nothing else. @param more rules of style after its own */
export function htmlDocument({ title, lead, sections, made }: Document, more = ''): string {
  let figures = 0;
  const write = (block: Block): string => htmlBlock(block, () => `figure-${++figures}`);
  const body = [
    `<main>\n<h1>${text(title)}</h1>`,
    ...lead.map(write),
    ...sections.map((section, index) => `<section aria-labelledby="section-${index + 1}">\n<h2 id="section-${index + 1}">${text(section.title)}</h2>\n${section.blocks.map(write).join('\n')}\n</section>`),
    `</main>\n<footer>${text(made)}</footer>\n`,
  ];
  return wholePage({ title, style: style + more, body: body.join('\n') });
}

function htmlBlock(block: Block, nextId: () => string): string {
  switch (block.type) {
    case 'text':
      return `<p>${text(block.text)}</p>`;
    case 'notice':
      return `<p class="notice" role="note">${text(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${text(item)}</li>`).join('\n')}\n</ul>`;
    case 'code':
      return `<pre><code>${text(block.text)}</code></pre>`;
    case 'table':
      return block.summary === undefined ? htmlTable(block.table) : folded(block.summary, block.table);
    case 'figure': {
      const svg = block.figure.svg({ theme: 'screen', id: nextId() });
      // Where the window is narrower than the picture it is moved sideways, by the keyboard too.
      return `<figure>\n<div class="picture" tabindex="0" role="group" aria-label="${text(block.figure.title).replaceAll('"', '&quot;')}">\n${svg}</div>\n<figcaption>${text(block.caption)}</figcaption>\n</figure>${block.table === undefined ? '' : `\n${folded('As a table', block.table)}`}`;
    }
  }
}

function folded(summary: string, table: Table): string {
  return `<details>\n<summary>${text(summary)}</summary>\n${htmlTable(table)}\n</details>`;
}

export function htmlTable({ heads, rows }: Table): string {
  return `<div class="table"><table>
<thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table></div>`;
}
