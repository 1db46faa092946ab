import { describe, expect, it } from 'vitest';
import { noEditor, windowOn } from './harness/editor.js';
import { cpp, languageName, protocol } from './texts.js';

describe.skipIf(noEditor)('around the text', () => {
  it('the walkthrough has three steps, and each does what it says', async () => {
    const { window } = await windowOn({ 'wrong.cpp': protocol.replace('sc', 'scc') });
    const { page } = window;
    await window.openFile('wrong.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.command('Welcome: Open Walkthrough');
    await window.answer('Write your first protocol', 'list');
    const steps = page.locator('.getting-started-step');
    await expect.poll(() => steps.locator('.step-title').allTextContents()).toEqual(['Begin with a whole protocol', 'Read what it says back', 'Hand it on']);
    await page.locator('.gettingStartedContainer').getByRole('button', { name: 'New protocol' }).click();
    const question = page.locator('.quick-input-box input[placeholder="Morphine place preference in mice"]');
    await question.waitFor();
    await question.press('Escape');
    await expect.poll(() => question.isVisible()).toBe(false);
    await steps.getByText('Read what it says back').click();
    // What is said beside it is a page of its own.
    const beside = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await beside.getByText('Every number has a unit').waitFor();
    await page.locator('.gettingStartedContainer').getByRole('button', { name: 'Check workspace' }).click();
    await window.notification('1 error').filter({ hasText: 'in 1 protocol.' }).waitFor();
    await steps.getByText('Hand it on').click();
    await beside.getByText('One meaning').waitFor();
    await page.locator('.gettingStartedContainer').getByRole('button', { name: 'Compile to JSON' }).waitFor();
  });

  it('the status of the language says what was found, and leads to it', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol.replace('sc', 'scc') });
    await window.openFile('place.cpp');
    await window.squiggles('place.cpp').first().waitFor();
    const status = await window.languageStatus();
    await expect.poll(() => status.textContent()).toMatch(/1 error.*placepref \d+\.\d+\.\d+/);
    await status.getByText('Show Problems').click();
    await window.page.locator('.markers-panel').waitFor();
  });

  it('a protocol has an icon of its own, and C++ has not', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol, 'other.place.cpp': protocol, 'engine.cpp': cpp });
    const icon = (name: string): Promise<string> => window.page.evaluate<string>(`decodeURIComponent(getComputedStyle(document.querySelector('.tab[data-resource-name="${name}"] .monaco-icon-label'), '::before').backgroundImage)`);
    for (const name of ['place.cpp', 'other.place.cpp']) {
      await window.openFile(name);
      await expect.poll(() => icon(name)).toMatch(/icons\/file-(?:light|dark)\.svg/);
    }
    await window.openFile('engine.cpp');
    await expect.poll(() => window.language.textContent()).toBe('C++');
    expect(await icon('engine.cpp')).not.toContain('icons/file-');
  });
});
