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
    const page = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
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
});
