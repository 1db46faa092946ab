import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { htmlDocument } from '../../../src/report/document/html.js';
import { markdownDocument } from '../../../src/report/document/markdown.js';
import { figuresOf, type Document } from '../../../src/report/document/types.js';

const hostile = '</style><img src=x onerror=alert(1)> & "q" | `c` [l](javascript:x) *b*\n# h';
const document: Document = {
  title: hostile,
  lead: [{ type: 'notice', text: hostile }, { type: 'table', table: { heads: ['a', hostile], rows: [['1', hostile]] } }],
  sections: [
    { title: hostile, blocks: [{ type: 'text', text: hostile }, { type: 'list', items: [hostile, 'two'] }, { type: 'code', text: 'a ``` <b>\nc' }] },
    { title: 'Figures', blocks: [{ type: 'figure', figure: { name: 'one', title: hostile, svg: ({ id, theme }) => `<svg id="${id}" class="${theme}"></svg>\n` }, caption: hostile, table: { heads: ['x'], rows: [['9']] } }, { type: 'table', summary: 'All', table: { heads: ['y'], rows: [['8']] } }] },
  ],
  made: hostile,
};

describe('a document as a page', () => {
  const page = htmlDocument(document);

  it('has no element and no attribute of a text', () => {
    expect(page.replace(/<style>[^<]*<\/style>/, '')).not.toMatch(/<img|<\/style|onerror=alert\(1\)>/);
    expect(page).toContain('aria-label="&lt;/style&gt;&lt;img src=x onerror=alert(1)&gt; &amp; &quot;q&quot;');
  });

  it('runs and loads nothing, and says so in its policy, which allows its own style', () => {
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`);
    expect(page).not.toMatch(/<script|<link|url\(|@import|style="|https?:\/\/(?!www\.w3\.org)/);
  });

  it('has each figure with an id of its own, its caption, and its numbers as a table', () => {
    expect(page).toContain('<svg id="figure-1" class="screen">');
    expect(page).toMatch(/<details>\n<summary>As a table<\/summary>[\s\S]*<td>9<\/td>/);
    expect(page).toMatch(/<details>\n<summary>All<\/summary>/);
  });

  it('has heads of columns, headed sections and a language', () => {
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<th scope="col">a</th>');
    expect(page.match(/<section aria-labelledby="section-\d">\n<h2 id="section-\d">/g)).toHaveLength(2);
  });
});

describe('a document as Markdown', () => {
  it('takes the marks of texts from them', () => {
    const text = markdownDocument(document);
    expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\[l(?<!\\)\]/);
    expect(text).toContain('# \\</style\\>\\<img src=x onerror=alert(1)\\> & "q" \\| \\`c\\` \\[l\\](javascript:x) \\*b\\* \\# h\n');
    expect(text).toContain('````\na ``` <b>\nc\n````');
  });

  it('shows figures where they are, else their numbers alone', () => {
    expect(markdownDocument(document)).not.toContain('![');
    expect(markdownDocument(document, (name) => `figs/${name}.svg`)).toContain('](<figs/one.svg>)');
    expect(markdownDocument(document)).toContain('| x |\n| --- |\n| 9 |');
  });
});

it('the figures of a document are those of its sections, in their order', () => {
  expect(figuresOf(document).map(({ name }) => name)).toEqual(['one']);
});
