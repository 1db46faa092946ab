import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'vitest';
import { windowOn } from './harness/editor.js';
import { program, root } from './harness/tools.js';
import type { Workbench } from './harness/workbench.js';

/** As wide as the longest line with its hints. */
const small = { width: 960, height: 428 };
const text = readFileSync(join(root, 'docs/protocol.cpp'), 'utf8');

/** Nothing but the text: what else stands around it is VS Code's. */
const settings = {
  'files.associations': { '*.cpp': 'placepref' },
  'breadcrumbs.enabled': false,
  'editor.fontSize': 12,
  'editor.lineHeight': 18,
  'editor.minimap.enabled': false,
  'editor.overviewRulerBorder': false,
  'editor.scrollbar.horizontal': 'hidden',
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'window.title': 'placepref',
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.statusBar.visible': false,
};

/** A window with one protocol in it and nothing beside. */
async function windowWith(name: string, protocol: string, viewport = small): Promise<Workbench> {
  const { window } = await windowOn({ [name]: protocol, '.vscode/settings.json': JSON.stringify(settings) }, { viewport, scale: 1.5 });
  await window.openFile(name);
  await window.command('View: Close Primary Side Bar');
  await window.editor(name).locator('.codelens-decoration').first().waitFor();
  return window;
}

/** In 256 colours, of which a screen of text has no more. */
async function save(window: Workbench, name: string): Promise<void> {
  const path = join(root, `docs/images/${name}.png`);
  await window.page.screenshot({ path });
  execFileSync(program('pngquant', 'pngquant'), ['--force', '--strip', '--output', path, '256', path]);
}

it('a plan, and its days', async () => {
  const text = readFileSync(join(root, 'examples/witnessed-fear-planned.cpp'), 'utf8');
  const window = await windowWith('witnessed-fear-planned.cpp', text, { width: 1420, height: 428 });
  await window.command('placepref: Show Timeline');
  await window.webview.locator('svg .mark').first().waitFor();
  await window.webview.getByLabel('Day 1 is on').focus();
  await window.page.keyboard.type('03012027');
  await window.webview.locator('svg .weekends').waitFor();
  await window.goToLine('witnessed-fear-planned.cpp', text.split('\n').findIndex((line) => line.includes('inject morphine')) + 1, 5);
  await save(window, 'editor');
});

it('a plan, and what is predicted for it', async () => {
  const window = await windowWith('witnessed-fear-planned.cpp', readFileSync(join(root, 'examples/witnessed-fear-planned.cpp'), 'utf8'), { width: 1420, height: 640 });
  await window.command('placepref: Simulate');
  await window.page.locator('.quick-input-widget', { hasText: 'How many experiments?' }).waitFor();
  await window.answer('500', 'box');
  await window.webview.getByRole('heading', { name: 'What would be measured' }).evaluate((heading) => heading.scrollIntoView());
  await window.focus('witnessed-fear-planned.cpp');
  await window.page.mouse.move(5, 5);
  await save(window, 'simulation');
});

it('a mistake and what it says', async () => {
  const window = await windowWith('preference.cpp', text.replace('dose: 10 mg/kg', 'dose: 10 mgg/kg'));
  await window.squiggles('preference.cpp').first().waitFor();
  await window.goToLine('preference.cpp', 7, 38);
  await window.page.keyboard.press('Control+K');
  await window.page.keyboard.press('Control+I');
  await window.page.locator('.monaco-hover:visible').getByText('Quick Fix').first().waitFor();
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
  await window.goToLine('preference.cpp', 31, 16);
  await window.page.keyboard.press('Shift+End');
  await window.page.keyboard.press('Backspace');
  await window.complete('saline_side');
  await save(window, 'completion');
});
