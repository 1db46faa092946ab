import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { starterProtocol } from '../../src/starter/protocol.js';
import { noEditor, windowOn } from './harness/editor.js';
import { cpp, languageName, protocol } from './texts.js';

describe.skipIf(noEditor)('the command', () => {
  it('New Protocol asks three things and opens a protocol in order', async () => {
    const { window, folder } = await windowOn({ 'protocols/engine.txt': '' });
    await window.command('placepref: New Protocol');
    await window.answer('Cocaine, twice', 'box');
    await window.answer('cocaine', 'list');
    await window.answer('Rats', 'list');
    await window.textOf('cocaine-twice.cpp').first().waitFor();
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    expect(readFileSync(join(folder, 'protocols/cocaine-twice.cpp'), 'utf8')).toBe(starterProtocol({ title: 'Cocaine, twice', drug: 'cocaine', species: 'rat' }));
  });

  it('Check Workspace finds what is wrong in closed protocols, and looks at no C++', async () => {
    const { window } = await windowOn({ 'a/wrong.cpp': protocol.replace('sc', 'scc'), 'b/engine.cpp': cpp });
    await window.command('placepref: Check Workspace');
    await window.notification('1 error').filter({ hasText: 'in 1 protocol.' }).waitFor();
    const problems = await window.openProblems();
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining("Nothing called 'scc'")]));
    expect((await problems.allTextContents()).filter((text) => text.includes('engine'))).toEqual([]);
    // Opened and closed, it is still wrong, and said once.
    await window.openFile('wrong.cpp');
    await window.squiggles('wrong.cpp').first().waitFor();
    expect((await problems.allTextContents()).filter((text) => text.includes("'scc'"))).toHaveLength(1);
  });

  it('Compile shows the JSON beside the protocol, or says why there is none', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol });
    await window.openFile('place.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.command('placepref: Compile to JSON');
    await expect.poll(() => window.page.locator('.monaco-editor[data-uri^="untitled:"] .view-line').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Preference')]));
    // The editor knows its schema: it finds it in order, and says what a member is.
    // Its language server may still start; then a hover is empty, and has to be asked for again.
    await window.until(window.page.locator('.monaco-hover:visible').getByText('Every text that was read').first(), async () => {
      await window.page.mouse.move(5, 5);
      await window.page.locator('.monaco-editor[data-uri^="untitled:"]').getByText('"inputs"').first().hover();
    });
    expect((await (await window.openProblems()).allTextContents()).filter((text) => text.includes('Untitled') || text.includes('urn:'))).toEqual([]);

    await window.goToLine('place.cpp', 8, 5);
    await window.page.keyboard.type('injekt ');
    await window.command('placepref: Compile to JSON');
    await window.notification('Not compiled: the protocol, or what it imports, has').waitFor();
  });

  it('Restart Language Server brings the findings back', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol.replace('sc', 'scc') });
    await window.openFile('place.cpp');
    await window.squiggles('place.cpp').first().waitFor();
    await window.command('placepref: Restart Language Server');
    await window.goToLine('place.cpp', 8, 5);
    await window.page.keyboard.type('injekt ');
    const problems = await window.openProblems();
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining("Nothing called 'scc'"), expect.stringContaining("'injekt'")]));
  });
});
