import { Window } from 'happy-dom';
import { describe, expect, it, onTestFinished } from 'vitest';
import { outputsOf } from '../../../src/export/outputs.js';
import { editorPage, leadsDown, type PageOptions } from '../../../src/extension/schedule/page.js';
import { made, twoDrugs } from '../../schedule/two-drugs.js';

const options = { path: 'plan/index.html', nonce: 'bm9uY2U=', hasOverview: false, canPrint: false, warnings: [] };

async function pageOf(path: string): Promise<string> {
  const { schedule } = await twoDrugs();
  const found = outputsOf(schedule, { made, heading: null }).find((file) => file.path === path);
  if (found === undefined) throw new Error(`no ${path}`);
  return found.text;
}

function shown(html: string, changes: Partial<PageOptions> = {}): string {
  return editorPage(html, { ...options, ...changes }) ?? '';
}

/** The page with its script in a browser; `posted` is what it says. */
function opened(html: string): { window: Window; posted: unknown[] } {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, navigation: { disableMainFrameNavigation: true } } });
  onTestFinished(() => window.happyDOM.close());
  window.document.write(html);
  const posted: unknown[] = [];
  const script = window.document.querySelector('script')?.textContent ?? '';
  (new Function('window', 'acquireVsCodeApi', script) as (...globals: unknown[]) => void)(window, () => ({ postMessage: (message: unknown) => posted.push(message) }));
  return { window, posted };
}

describe('a page of a schedule in the editor', () => {
  it.each(['index.html', 'sheets/2026-03-07/Ada.html'])('%s runs and loads nothing but what carries the nonce', async (path) => {
    const page = shown(await pageOf(path));
    expect(page).toContain(`<head>\n<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-bm9uY2U='; script-src 'nonce-bm9uY2U='">`);
    expect(page.match(/<(?:style|script)\b[^>]*>/g)).toEqual(['<style nonce="bm9uY2U=">', '<script nonce="bm9uY2U=">']);
    expect(page).not.toMatch(/https?:|url\(|src=| style="| on\w+="/);
  });

  it('tells which link was followed, before anybody else hears of it', async () => {
    const { window, posted } = opened(shown(await pageOf('index.html'), { hasOverview: true, canPrint: true }));
    let heard = 0;
    window.document.addEventListener('click', () => heard++);
    const click = (selector: string): void => void window.document.querySelector(selector)?.dispatchEvent(new window.MouseEvent('click', { bubbles: true, cancelable: true }));
    for (const selector of ['a[href^="sheets/"]', 'button[data-type=overview]', 'button[data-type=print]', 'button[data-type=reveal]', 'h1']) click(selector);
    expect(posted).toEqual([{ type: 'open', path: 'sheets/2026-03-07/Ben.html' }, { type: 'overview' }, { type: 'print' }, { type: 'reveal' }]);
    expect(heard).toBe(1);
  });

  it('leads to nothing outside the folder of the schedule, whoever has changed it', () => {
    expect(['sheets/2026-03-07/Ada.html', 'stock.csv', '..a.csv'].filter((path) => !leadsDown(path))).toEqual([]);
    expect(['../a.html', 'sheets/../../x.csv', '..\\x', '..'].filter(leadsDown)).toEqual([]);
  });

  it('is none where something stands before its head, so that nothing comes before the policy', async () => {
    const page = await pageOf('index.html');
    for (const other of ['', page.replace('<head>', ''), `<script>alert(1)</script>${page}`]) expect(editorPage(other, options)).toBeUndefined();
  });

  it('shows warnings and its path as they are written', async () => {
    const { window } = opened(shown(await pageOf('index.html'), { path: '<i>.html', warnings: ['Volumes <tell> "$&" all.'] }));
    expect(window.document.querySelector('.warning')?.textContent).toBe('Volumes <tell> "$&" all.');
    expect(window.document.querySelector('#editor span')?.textContent).toBe('<i>.html');
    expect(window.document.querySelectorAll('button')).toHaveLength(1);
  });
});
