import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { windowOn } from './harness/editor.js';
import { root } from './harness/tools.js';
import type { Workbench } from './harness/workbench.js';
import { languageName } from './texts.js';

const small = { width: 860, height: 480 };
const text = readFileSync(join(root, 'docs/protocol.cpp'), 'utf8');

/** A window with one protocol in it and nothing beside. */
async function windowWith(name: string, protocol: string, viewport = small): Promise<Workbench> {
  const rule = JSON.stringify({ 'files.associations': { '*.cpp': 'placepref' }, 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'hidden', 'window.commandCenter': false, 'window.title': 'placepref', 'editor.fontSize': 13 });
  const { window } = await windowOn({ [name]: protocol, '.vscode/settings.json': rule }, { viewport, scale: 1.5 });
  await window.openFile(name);
  await expect.poll(() => window.language.textContent()).toBe(languageName);
  await window.command('View: Close Primary Side Bar');
  await window.editor(name).locator('.codelens-decoration').first().waitFor();
  return window;
}

const save = (window: Workbench, name: string): Promise<unknown> => window.page.screenshot({ path: join(root, `docs/images/${name}.png`) });

it('the founding example', async () => {
  const text = readFileSync(join(root, 'examples/witnessed-fear.cpp'), 'utf8');
  const window = await windowWith('witnessed-fear.cpp', text, { width: 1240, height: 560 });
  await window.command('placepref: Show Timeline');
  await window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('svg .mark').first().waitFor();
  await window.goToLine('witnessed-fear.cpp', text.split('\n').findIndex((line) => line.includes('inject morphine')) + 1, 5);
  await save(window, 'editor');
});

it('a mistake and what it says', async () => {
  const window = await windowWith('preference.cpp', text.replace('dose: 10 mg/kg', 'dose: 10 mgg/kg'));
  await window.squiggles('preference.cpp').first().waitFor();
  await window.goToLine('preference.cpp', 7, 38);
  await window.page.keyboard.press('Control+K');
  await window.page.keyboard.press('Control+I');
  await window.page.locator('.monaco-hover:visible').first().waitFor();
  await save(window, 'mistake');
});

it('its fix', async () => {
  const window = await windowWith('preference.cpp', text.replace('dose: 10 mg/kg', 'dose: 10 mgg/kg'));
  await window.goToLine('preference.cpp', 7, 38);
  await window.page.keyboard.press('Control+.');
  await window.page.locator('.action-widget').getByText("Change to 'mg/kg'").waitFor();
  await save(window, 'quick-fix');
});

it('completion', async () => {
  const window = await windowWith('preference.cpp', text);
  await window.goToLine('preference.cpp', 30, 18);
  await window.page.keyboard.type('\nconfine to ');
  await window.page.keyboard.press('Control+Space');
  await window.page.locator('.suggest-widget .monaco-list-row').first().waitFor();
  await save(window, 'completion');
});
