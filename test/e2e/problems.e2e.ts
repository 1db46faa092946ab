import { describe, expect, it } from 'vitest';
import { noEditor, windowOn } from './harness/editor.js';
import { languageName, protocol } from './texts.js';

describe.skipIf(noEditor)('a mistake', () => {
  it('is underlined as it is typed, stands under Problems, says what it is, and is mended by its fix', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol });
    await window.openFile('place.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    const problems = await window.openProblems();
    await window.goToLine('place.cpp', 8, 20);
    await window.page.keyboard.type('\ninject morphin');
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/Nothing called 'morphin' is declared.*PP1101/)]));
    await window.squiggles('place.cpp').first().waitFor();

    await window.hover('place.cpp', 'morphin', "Did you mean 'morphine'?");
    await window.leaveHover();

    await window.goToLine('place.cpp', 9, 14);
    await window.page.keyboard.press('Control+.');
    await window.page.locator('.action-widget').getByText("Change to 'morphine'").waitFor();
    await window.page.keyboard.press('Enter');
    await expect.poll(() => window.shown('place.cpp')).toMatch(/inject morphine\n.*inject morphine/s);
    await expect.poll(() => problems.allTextContents()).not.toEqual(expect.arrayContaining([expect.stringContaining("'morphin'")]));
  });
});
