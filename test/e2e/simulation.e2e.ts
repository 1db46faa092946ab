import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noEditor, windowOn } from './harness/editor.js';
import { root } from './harness/tools.js';
import type { Workbench } from './harness/workbench.js';
import { languageName } from './texts.js';

const plan = readFileSync(join(root, 'examples/witnessed-fear-planned.cpp'), 'utf8');

async function openProtocol(window: Workbench, name: string): Promise<void> {
  await window.openFile(name);
  await expect.poll(() => window.language.textContent()).toBe(languageName);
}

/** The plan without something that a simulation has to know, and with a scenario. */
const open = `${plan.replace('shock_history: no assumed', 'shock_history: unstated')}\nscenario strong_contagion { social_gain: 2 }\n`;

/** Answers a question that is asked by now. */
async function answer(window: Workbench, question: string, text: string, from: 'box' | 'list' = 'box'): Promise<void> {
  await window.page.locator('.quick-input-widget', { hasText: question }).waitFor();
  await window.answer(text, from);
}

describe.skipIf(noEditor)('Simulate', () => {
  it('asks above an experiment how many, shows the report, and saves what the command line writes', { timeout: 240_000 }, async () => {
    const { window, folder } = await windowOn({ 'plan.cpp': plan });
    await openProtocol(window, 'plan.cpp');
    await window.editor('plan.cpp').locator('.codelens-decoration a', { hasText: 'Simulate…' }).click();
    await answer(window, 'How many experiments?', 'many');
    await answer(window, 'Expected a whole number', '20');
    await window.webview.getByRole('heading', { name: 'What would be measured' }).waitFor({ timeout: 60_000 });
    await window.webview.getByText('Predicted, not measured. No animal was used').waitFor();
    // A question that closes gives the focus back to the text, at times only now.
    await expect.poll(async () => {
      await window.webview.getByText('Predicted, not measured. No animal was used').click();
      return window.page.locator('.editor-group-container.active .tab.active[aria-label^="Simulation"]').count();
    }).toBe(1);
    await window.command('placepref: Save Report');
    const box = window.page.locator('.quick-input-widget .quick-input-box input');
    await expect.poll(() => box.inputValue()).toBe(join(folder, 'plan-simulation.html'));
    await answer(window, 'Save Report', join(folder, 'saved.html'));
    await expect.poll(() => window.page.locator('.explorer-folders-view [role=treeitem][aria-label^="saved.html"]').count()).toBe(1);
    execFileSync(process.execPath, [join(root, 'bin/placepref.cjs'), 'simulate', 'plan.cpp', '--runs', '20', '--report', 'said.html'], { cwd: folder });
    const [saved, said] = ['saved.html', 'said.html'].map((name) => readFileSync(join(folder, name), 'utf8').replace(/<pre>.*?<\/pre>/s, ''));
    expect(saved).toBe(said); // but for the command that makes it again, and the name of the file in it
  });

  it('asks for what the protocol does not say, which stands under Problems until it is given, and proposes it again', { timeout: 240_000 }, async () => {
    const { window } = await windowOn({ 'open.cpp': open });
    await openProtocol(window, 'open.cpp');
    const begin = async (): Promise<void> => {
      await window.focus('open.cpp');
      await window.command('placepref: Simulate');
      await window.answer('strong_contagion', 'list');
      await answer(window, 'How many experiments?', '5');
      await window.page.locator('.quick-input-widget', { hasText: 'what the protocol does not say (1/1)' }).waitFor();
    };
    await begin();
    await window.page.keyboard.press('Escape');
    const problems = window.page.locator('.markers-panel [role=treeitem]');
    await window.notification('Not simulated: 1 reason under Problems.').first().waitFor();
    await window.openProblems();
    const needed = /A simulation has to know observers\.shock_history: whether the witness was shocked before: yes or no\./;
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringMatching(needed)]));
    await begin();
    await window.answer('no', 'list');
    await window.webview.getByText('observers.shock_history').first().waitFor({ timeout: 60_000 });
    await window.webview.getByRole('cell', { name: 'strong_contagion' }).first().waitFor();
    await expect.poll(async () => (await problems.allTextContents()).filter((text) => needed.test(text))).toEqual([]);
    await begin();
    await expect.poll(() => window.page.locator('.quick-input-list [role=option]').first().textContent()).toBe('no');
  });

  it('tells of errors, and simulates nothing', async () => {
    const { window } = await windowOn({ 'plan.cpp': plan.replace('inject morphine', 'inject morphin') });
    await openProtocol(window, 'plan.cpp');
    await window.command('placepref: Simulate');
    await window.notification('Not simulated: the protocol, or what it imports, has').waitFor();
    expect(await window.page.locator('.quick-input-widget:visible, iframe.webview').count()).toBe(0);
  });

  it('lets somebody type meanwhile, and shows nothing when it is cancelled', async () => {
    const { window } = await windowOn({ 'plan.cpp': plan });
    await openProtocol(window, 'plan.cpp');
    await window.command('placepref: Simulate');
    await answer(window, 'How many experiments?', '2900'); // two seconds or more
    const simulating = window.notification('Simulating');
    await simulating.filter({ hasText: /\d+ of 2900 experiments/ }).waitFor();
    await window.focus('plan.cpp');
    await window.page.keyboard.type('// meanwhile');
    await expect.poll(() => window.shown('plan.cpp')).toContain('// meanwhile');
    await simulating.getByText('Cancel').click();
    await simulating.waitFor({ state: 'detached' });
    expect(await window.page.locator('iframe.webview').count()).toBe(0);
  });
});
