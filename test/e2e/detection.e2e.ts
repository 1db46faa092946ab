import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noEditor, windowOn } from './harness/editor.js';
import { root } from './harness/tools.js';
import type { Workbench } from './harness/workbench.js';
import { cpp, languageName, protocol } from './texts.js';

const question = 'Protocols are told from C++ by their content';

async function expectLanguage(window: Workbench, name: string): Promise<void> {
  await expect.poll(() => window.language.textContent()).toBe(name);
}

/** Colours of an editor, word by word. */
const colours = (window: Workbench, name: string): Promise<string[]> => window.textOf(name).locator('span[class^=mtk]').evaluateAll((spans) => spans.map((span) => `${span.className} ${span.textContent}`));

describe.skipIf(noEditor)('a bare .cpp file', () => {
  it('that is a protocol is opened as one, and C++ beside it is left alone', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol.replace('sc', 'scc'), 'engine.cpp': cpp, 'same.cc': cpp });
    await window.openFile('place.cpp');
    await expectLanguage(window, languageName);
    await window.openFile('engine.cpp');
    await expectLanguage(window, 'C++');
    // What a file that never can be a protocol looks like, it looks like.
    const seen = await colours(window, 'engine.cpp');
    await window.openFile('same.cc');
    expect(new Set(seen.map((word) => word.split(' ')[0])).size).toBeGreaterThan(3);
    await expect.poll(() => colours(window, 'same.cc')).toEqual(seen);
    // By now what was to be found is found, in the protocol alone.
    const problems = await window.openProblems();
    await expect.poll(() => problems.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining("Nothing called 'scc'")]));
    expect((await problems.allTextContents()).filter((text) => text.includes('engine.cpp') || text.includes('same.cc'))).toEqual([]);
  });

  it('stays what a user makes of it, also when it is opened again', async () => {
    const { window, url } = await windowOn({ 'place.cpp': protocol, 'other.cpp': protocol });
    /** Documents are looked at in the order in which they are opened: when the second has become a protocol, the first has been decided on. */
    const expectDecided = async (name: string): Promise<void> => {
      await window.openFile('place.cpp');
      await window.openFile('other.cpp');
      await expectLanguage(window, languageName);
      await window.openFile('place.cpp');
      await expectLanguage(window, name);
    };
    await expectDecided(languageName);
    await window.chooseLanguage('C++');
    await expectLanguage(window, 'C++');
    await window.command('View: Close All Editors');
    await expectDecided('C++');
    await window.goTo(url);
    await expectDecided('C++');
    await window.chooseLanguage(languageName);
    await expectLanguage(window, languageName);
    await window.command('View: Close All Editors');
    await expectDecided(languageName);
  });

  it('becomes a protocol when it is saved as one', async () => {
    const { window } = await windowOn({ 'new.cpp': '// nothing yet\n' });
    await window.openFile('new.cpp');
    await expectLanguage(window, 'C++');
    await window.goToLine('new.cpp', 2);
    await window.page.keyboard.type('protocol "Preference"');
    await window.page.keyboard.press('Control+S');
    await expectLanguage(window, languageName);
  });
});

describe.skipIf(noEditor)('the rule for a workspace', () => {
  it('is offered once, and "No" is remembered', async () => {
    const { window, url } = await windowOn({ 'protocols/place.cpp': protocol, 'protocols/other.cpp': protocol });
    await window.openFile('place.cpp');
    await window.notification(question).getByText('No', { exact: true }).click();
    await window.openFile('other.cpp');
    await expectLanguage(window, languageName);
    await window.goTo(url);
    await window.openFile('place.cpp');
    await expectLanguage(window, languageName);
    await window.squiggles('place.cpp').first().waitFor(); // the server has answered, and the question would have come before
    expect(await window.notification(question).count()).toBe(0);
  });

  it('is narrow: it names the folder if only protocols are in it, else the file', async () => {
    const { window, folder } = await windowOn({ 'protocols/place.cpp': protocol, 'engine.cpp': cpp });
    await window.openFile('place.cpp');
    await window.notification(question).getByText('Write the Rule').click();
    await expect.poll(() => settingsIn(folder)).toEqual({ 'files.associations': { '**/protocols/*.cpp': 'placepref' } });

    const mixed = await windowOn({ 'src/place.cpp': protocol, 'src/engine.cpp': cpp });
    await mixed.window.openFile('place.cpp');
    await mixed.window.notification(question).getByText('Write the Rule').click();
    await expect.poll(() => settingsIn(mixed.folder)).toEqual({ 'files.associations': { '**/src/place.cpp': 'placepref' } });
  });
});

describe.skipIf(noEditor)('the extension', () => {
  it('is a small package', () => {
    expect(statSync(join(root, 'dist/placepref.vsix')).size).toBeLessThan(1_200_000);
  });
});

function settingsIn(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
  } catch {
    return undefined;
  }
}
