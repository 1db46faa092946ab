import { describe, expect, it } from 'vitest';
import { starterProtocol } from '../../src/starter/protocol.js';
import { noEditor, windowOn } from './harness/editor.js';
import { languageName, protocol } from './texts.js';

const library = `library "Drugs of this laboratory"

drug morphine { dose: 10 mg/kg  route: sc }
`;
/** With a mistake, whose line says that the server has read it. */
const study = protocol.replace('drug morphine { dose: 10 mg/kg  route: sc }', 'import "drugs.cpp"  colour: blue');

describe.skipIf(noEditor)('a protocol in the editor', () => {
  it('is completed with what can stand there', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol });
    await window.openFile('place.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.goToLine('place.cpp', 8, 20);
    await window.page.keyboard.type('\ninject morph');
    await window.complete('morphine');
    await window.page.keyboard.press('Enter');
    await expect.poll(() => window.shown('place.cpp')).toMatch(/inject morphine\n\s+inject morphine\n/);
  });

  it('has a name changed in all files that use it', async () => {
    const { window } = await windowOn({ 'study.cpp': study, 'drugs.cpp': library });
    await window.openFile('drugs.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.openFile('study.cpp');
    await window.squiggles('study.cpp').first().waitFor();
    await window.goToLine('study.cpp', 8, 14);
    await window.page.keyboard.press('F2');
    await window.page.locator('.rename-box input').fill('heroin');
    await window.page.keyboard.press('Enter');
    await expect.poll(() => window.shown('study.cpp')).toContain('inject heroin');
    await window.openFile('drugs.cpp');
    await expect.poll(() => window.shown('drugs.cpp')).toContain('drug heroin {');
  });

  it('says what an animal gets and when, beside the words and above them', async () => {
    const { window } = await windowOn({ 'place.cpp': starterProtocol() });
    await window.openFile('place.cpp');
    await window.goToLine('place.cpp', 95);
    await expect.poll(() => window.shown('place.cpp')).toMatch(/inject morphine\W*0\.25 mg/);
    await window.hover('place.cpp', 'morphine', '10 mg/kg');
    await window.leaveHover();
    // A mistake elsewhere takes nothing of it away.
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type('outcome late = = 1');
    await window.squiggles('place.cpp').first().waitFor();
    await window.goToLine('place.cpp', 95);
    await expect.poll(() => window.shown('place.cpp')).toMatch(/inject morphine\W*0\.25 mg/);
  });

  it('is formatted', async () => {
    const { window } = await windowOn({ 'place.cpp': protocol.replace('    inject morphine', 'inject   morphine') });
    await window.openFile('place.cpp');
    await expect.poll(() => window.shown('place.cpp')).toContain('\ninject   morphine');
    await window.squiggles('place.cpp').first().waitFor();
    await window.command('placepref: Format Protocol');
    await expect.poll(() => window.shown('place.cpp')).toContain('\n    inject morphine');
  });

  it('is indented as it is typed', async () => {
    const { window } = await windowOn({ 'place.cpp': 'protocol "Preference"\n' });
    await window.openFile('place.cpp');
    await expect.poll(() => window.language.textContent()).toBe(languageName);
    await window.goToLine('place.cpp', 2);
    await window.page.keyboard.type('drug morphine {\nroute: sc');
    await expect.poll(() => window.shown('place.cpp')).toBe('protocol "Preference"\ndrug morphine {\n  route: sc\n}');
  });
});
