import { describe, expect, it } from 'vitest';
import { starterProtocol } from '../../src/starter/protocol.js';
import { noEditor, windowOn } from './harness/editor.js';
import { languageName } from './texts.js';

const text = starterProtocol();
const lineOf = (part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe.skipIf(noEditor)('the timeline', () => {
  it('stands beside the text; a mark leads to its line, the cursor to its mark; it outlives a mistake', async () => {
    const { window } = await windowOn({ 'place.cpp': text });
    await window.openFile('place.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.command('placepref: Show Timeline');
    const page = window.webview;
    const marks = page.locator('svg .mark');
    await marks.first().waitFor();
    const before = await marks.count();

    // The last of the marks is of the last test.
    await marks.last().click();
    await expect.poll(() => window.page.locator('[id="status.editor.selection"]').textContent()).toContain(`Ln ${text.split('\n').findLastIndex((line) => line.includes('test in box')) + 1},`);

    await window.goToLine('place.cpp', lineOf('{ inject morphine }'), 43);
    await expect.poll(() => page.locator('.mark.current').count()).toBeGreaterThan(0);

    await window.page.keyboard.type('?');
    await expect.poll(() => page.locator('#status').textContent()).toContain('has an error');
    expect(await marks.count()).toBe(before);
    await window.page.keyboard.press('Backspace');
    await expect.poll(() => page.locator('#status').textContent()).toBe('');
  });

  it('has dates when day 1 is given, keeps the date for the protocol, and takes it back', async () => {
    const { window, url } = await windowOn({ 'place.cpp': text });
    await window.openFile('place.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.command('placepref: Show Timeline');
    const date = window.webview.getByLabel('Day 1 is on');
    await window.webview.locator('svg .mark').first().waitFor();
    expect(await window.webview.locator('svg .weekends').count()).toBe(0);

    await date.focus();
    await window.page.keyboard.type('03062026'); // month, day, year: it was a Friday
    await window.webview.locator('svg').getByText('6 Mar', { exact: true }).waitFor();
    await expect.poll(() => window.webview.locator('svg .texts').textContent()).toContain('Fr');
    expect(await window.webview.locator('svg .weekends rect').count()).toBeGreaterThan(0);
    await expect.poll(() => window.webview.locator('svg .mark').first().getAttribute('aria-label')).toContain('(Fri 2026-03-06)');
    await expect.poll(() => window.kept()).toContain('2026-03-06');

    // Another window of the same workspace, as on the next morning.
    await window.goTo(url);
    await window.openFile('place.cpp');
    await window.command('placepref: Show Timeline');
    await window.webview.locator('svg').getByText('6 Mar', { exact: true }).waitFor();
    await window.webview.getByRole('button', { name: 'Without dates' }).press('Enter');
    await window.webview.locator('svg').getByText('6 Mar', { exact: true }).waitFor({ state: 'detached' });
    expect(await date.inputValue()).toBe('');
  });
});
