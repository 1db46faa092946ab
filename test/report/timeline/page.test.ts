import { Window, type HTMLButtonElement, type HTMLInputElement } from 'happy-dom';
import { describe, expect, it, onTestFinished } from 'vitest';
import { pictureOf } from '../../../src/report/timeline/layout/layout.js';
import { previewPage } from '../../../src/report/timeline/page/page.js';
import { pageScript } from '../../../src/report/timeline/page/script.js';
import { svgOf } from '../../../src/report/timeline/svg/svg.js';
import { timelineFrom } from './drawn.js';

const text = 'factor f = x, y\ngroups g { cross: f  n: 8 per group }\nphase a days 1 to 2 {\n  session s {\n    weigh\n    rest for 1 h\n  }\n}';

async function svgFrom(protocol: string): Promise<string> {
  return svgOf(pictureOf(await timelineFrom(protocol)), { theme: 'page', addressOf: (file) => `file:///lab/${file}` });
}

type Part = ReturnType<Window['document']['querySelector']>;

/** The page with its script in a browser of its own; `posted` is what it says. */
async function opened(svg: string): Promise<{ window: Window; posted: unknown[]; marks: () => NonNullable<Part>[]; send: (message: object) => void; current: () => (string | null)[] }> {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  onTestFinished(() => window.happyDOM.close());
  const { document } = window;
  document.write(previewPage({ title: 'Test', svg, nonce: 'bm9uY2U=' }));
  const posted: unknown[] = [];
  const run = new Function('window', 'document', 'DOMParser', 'acquireVsCodeApi', pageScript) as (...globals: unknown[]) => void;
  run(window, document, window.DOMParser, () => ({ postMessage: (message: unknown) => posted.push(message) }));
  return {
    window,
    posted,
    marks: () => [...document.querySelectorAll('.mark')],
    send: (data) => void window.dispatchEvent(new window.MessageEvent('message', { data })),
    current: () => [...document.querySelectorAll('.current')].map((part) => `${part.getAttribute('class')} ${part.getAttribute('data-source')}`),
  };
}

const press = (window: Window, part: Part, key: string): void => void part?.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true }));
const source = (line: number, endLine = line): object => ({ type: 'reveal', source: { uri: 'file:///lab/study.cpp', line, endLine } });

describe('the page of the preview', () => {
  it('says when it listens, and where a mark, a session, a phase or a group stands when it is clicked', async () => {
    const { window, posted, marks } = await opened(await svgFrom(text));
    expect(posted).toEqual([{ type: 'ready' }]);
    const click = (part: Part): void => void part?.dispatchEvent(new window.MouseEvent('click', { bubbles: true }));
    const find = (selector: string): Part => window.document.querySelector(selector);
    click(marks()[1]?.querySelector('path') ?? null);
    click(find('.session'));
    click(find('.phase'));
    click(find('.lane'));
    click(find('.note'));
    expect(posted.slice(1)).toEqual([source(7), source(5, 7), source(4, 7), source(3)]);
  });

  it('lets the arrow keys go from mark to mark, and Enter to the line', async () => {
    const { window, posted, marks } = await opened(await svgFrom(text));
    const { document } = window;
    const reachable = (): number[] => marks().flatMap((mark, index) => (mark.getAttribute('tabindex') === '0' ? [index] : []));
    expect(reachable()).toEqual([0]);
    (marks()[0] as unknown as { focus: () => void }).focus();
    press(window, document.activeElement, 'ArrowRight');
    expect(reachable()).toEqual([1]);
    expect(document.activeElement).toBe(marks()[1]);
    press(window, document.activeElement, 'Enter');
    press(window, document.activeElement, 'End');
    expect(reachable()).toEqual([3]);
    press(window, document.activeElement, 'ArrowRight');
    expect(reachable()).toEqual([3]);
    press(window, document.activeElement, 'ArrowDown');
    expect(reachable()[0]).toBeGreaterThanOrEqual(4);
    expect(posted.slice(1)).toEqual([source(7)]);
  });

  it('highlights what stands on the line of the cursor: the step, else what is around it', async () => {
    const { send, current } = await opened(await svgFrom(text));
    send({ type: 'cursor', line: 7 });
    expect(current()).toEqual(Array.from({ length: 4 }, () => 'mark current file:///lab/study.cpp#L7'));
    send({ type: 'cursor', line: 5 });
    expect(current()).toEqual(Array.from({ length: 4 }, () => 'session current file:///lab/study.cpp#L5-L7'));
    send({ type: 'cursor', line: 4 });
    expect(current()).toEqual(['label current file:///lab/study.cpp#L4-L7']);
    send({ type: 'cursor', line: 7, uri: 'file:///lab/other.cpp' });
    expect(current()).toEqual([]);
  });

  it('takes another picture, and keeps focus and highlight', async () => {
    const { window, marks, send, current } = await opened(await svgFrom(text));
    const { document } = window;
    (marks()[3] as unknown as { focus: () => void }).focus();
    send({ type: 'cursor', line: 6 });
    send({ type: 'update', svg: await svgFrom(text.replace('days 1 to 2', 'days 1 to 3')) });
    expect(marks()).toHaveLength(12);
    expect(document.activeElement).toBe(marks()[3]);
    expect(current()).toHaveLength(6);
  });

  it('says that a picture is of an earlier text until another comes, and takes nothing that is no picture', async () => {
    const svg = await svgFrom(text);
    const { window, marks, send } = await opened(svg);
    const said = (): string | null | undefined => window.document.querySelector('#status')?.textContent;
    send({ type: 'stale', message: 'Line 4 has an error.' });
    expect(said()).toBe('Line 4 has an error.');
    send({ type: 'update', svg: '<html></html>' });
    expect(marks()).toHaveLength(8);
    send({ type: 'update', svg });
    expect(said()).toBe('');
  });

  it('asks for the date of day 1, tells which is chosen, and takes the choice back', async () => {
    const svg = await svgFrom(text);
    const { window, posted, send } = await opened(svg);
    const { document, Event } = window;
    const field = document.querySelector('#start') as HTMLInputElement;
    const button = document.querySelector('#clear') as HTMLButtonElement;
    const type = (value: string): void => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    send({ type: 'update', svg });
    expect([field.value, button.hidden]).toEqual(['', true]);
    for (const date of ['', '2026-03-02', '0002-03-02']) type(date);
    expect(posted.slice(1)).toEqual([{ type: 'start', date: '2026-03-02' }]);
    send({ type: 'update', svg, start: '2026-03-02' });
    expect([field.value, button.hidden, button.textContent]).toEqual(['2026-03-02', false, 'Without dates']);
    button.click();
    expect(posted.at(-1)).toEqual({ type: 'start', date: null });
    expect([field.value, document.activeElement]).toEqual(['', field]);
    send({ type: 'update', svg });
    expect(button.hidden).toBe(true);
  });

  it('shows the date that the protocol states where none is chosen, and goes back to it', async () => {
    const svg = await svgFrom(text);
    const { window, send } = await opened(svg);
    const field = window.document.querySelector('#start') as HTMLInputElement;
    const button = window.document.querySelector('#clear') as HTMLButtonElement;
    send({ type: 'update', svg, stated: '2026-03-02' });
    expect([field.value, button.hidden]).toEqual(['2026-03-02', true]);
    send({ type: 'update', svg, stated: '2026-03-02', start: '2026-04-06' });
    expect([field.value, button.textContent]).toEqual(['2026-04-06', 'On 2026-03-02, as the protocol says']);
    button.click();
    expect(field.value).toBe('2026-03-02');
  });

  it('loads nothing, and runs nothing but its own script', async () => {
    const page = previewPage({ title: 'a "b" <c>', svg: await svgFrom(text), nonce: 'bm9uY2U=' });
    expect(page).toContain(`content="default-src 'none'; style-src 'nonce-bm9uY2U='; script-src 'nonce-bm9uY2U='"`);
    expect(page).toContain('aria-label="a &quot;b&quot; &lt;c&gt;"');
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|src=| style="| on\w+="/);
  });
});
