import { describe, expect, it } from 'vitest';
import { noEditor, webWindow } from './harness/editor.js';
import { answerSchedule } from './scheduling.js';
import { languageName } from './texts.js';

describe.skipIf(noEditor)('in a browser without a server', () => {
  it('a protocol is found by its content, its mistakes are shown and mended, and C++ is left alone', async () => {
    const window = await webWindow();
    await window.openListed('engine.cpp');
    await expect.poll(() => window.language.textContent()).toBe('C++');
    await window.openListed('place.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    const problems = await window.openProblems();
    await window.goToLine('place.cpp', 8, 20);
    await window.page.keyboard.type('\ninject morphin');
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(/Nothing called 'morphin' is declared.*PP1101/)]));
    await window.goToLine('place.cpp', 9, 14);
    await window.page.keyboard.press('Control+.');
    await window.page.locator('.action-widget, .monaco-menu').getByText("Change to 'morphine'").waitFor();
    await window.page.keyboard.press('Enter');
    await expect.poll(() => window.shown('place.cpp')).toMatch(/inject morphine\n.*inject morphine/s);
    expect((await problems.allTextContents()).filter((text) => text.includes('engine.cpp'))).toEqual([]);
  });

  it('placepref.json counts, and the timeline is drawn', async () => {
    const window = await webWindow();
    await window.openListed('place.cpp');
    const problems = await window.openProblems();
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('drug-without-vehicle')]));
    expect((await problems.allTextContents()).filter((text) => text.includes('controlled-substance'))).toEqual([]);
    await window.command('placepref: Show Timeline');
    await window.webview.locator('svg .mark').first().waitFor();
  });

  it('a protocol reads what it imports, and is compiled', async () => {
    const window = await webWindow();
    await window.openListed('study.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.command('placepref: Compile to JSON');
    await expect.poll(() => window.page.locator('.monaco-editor[data-uri^="untitled:"] .view-line').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Imports')]));
  });

  it('a schedule is made, and opened', async () => {
    const window = await webWindow();
    await window.openListed('small.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.command('placepref: Make Schedule');
    await answerSchedule(window, { start: '2027-03-01', folder: 'small-schedule' });
    await window.webview.getByRole('link', { name: 'experimenter' }).first().click();
    await window.webview.getByRole('heading', { name: 'experimenter, Monday 2027-03-01, day 1' }).waitFor();
  });

  it('a simulation is made, and its report shown', async () => {
    const window = await webWindow();
    await window.openListed('small.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.command('placepref: Simulate');
    await window.page.locator('.quick-input-widget', { hasText: 'How many experiments?' }).waitFor();
    await window.answer('3', 'box');
    await window.webview.getByText('Predicted, not measured. No animal was used').waitFor();
    await expect.poll(() => window.webview.getByRole('cell', { name: '3 simulated experiments' }).count()).toBe(1);
  });
});
