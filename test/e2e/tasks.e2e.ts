import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noTerminals, windowOn } from './harness/editor.js';
import { root } from './harness/tools.js';
import { cpp, protocol } from './texts.js';

const wrong = protocol.replace('sc', 'scc');
/** The program as a project has it that depends on it. */
const program = `#!/bin/sh\nexec node ${root}bin/placepref.cjs "$@"\n`;
const tasks = JSON.stringify({ version: '2.0.0', tasks: [{ type: 'placepref', path: 'lab' }] });

describe.skipIf(noTerminals)('the task', () => {
  it('placepref: check lab runs the check of the project, and shows under Problems what it finds', async () => {
    const { window, folder } = await windowOn({ 'lab/wrong.cpp': wrong, 'other.cpp': wrong, 'engine.cpp': cpp, 'package.json': '{}', 'node_modules/.bin/placepref': program, '.vscode/tasks.json': tasks });
    chmodSync(join(folder, 'node_modules/.bin/placepref'), 0o755);
    await window.openFile('engine.cpp');
    // While VS Code still starts, its editor can take the focus, and with it the list of tasks away.
    const task = window.page.locator('.quick-input-list [role=option][aria-label*="placepref: lab"]').first();
    const isChosen = async (): Promise<boolean> => {
      await window.command('Tasks: Run Task');
      return task.click({ timeout: 5_000 }).then(() => true, () => false);
    };
    await expect.poll(isChosen, { timeout: 60_000 }).toBe(true);
    // The terminal comes to the front when the task begins, before Problems or after.
    const found = async (): Promise<string[]> => (await window.openProblems()).allTextContents();
    await expect.poll(found).toEqual(expect.arrayContaining([expect.stringContaining("Nothing called 'scc' is declared")]));
    expect((await found()).filter((text) => text.includes('other.cpp'))).toEqual([]);
  });
});
