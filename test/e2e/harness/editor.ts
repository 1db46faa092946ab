import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, inject } from 'vitest';
import { root } from './tools.js';
import { folderUrl, Workbench, workspaceWith, type Opening } from './workbench.js';

const editor = inject('editor');
const open: { window: Workbench; folder?: string }[] = [];

/** Whether there is no VS Code to test in, which the set-up has said. */
export const noEditor = editor === undefined;

/** Whether there are no tasks to test, either. */
export const noTerminals = editor?.tools.hasTerminals !== true;

/** A window on a new workspace; it is closed, and the folder removed, after the test. */
export async function windowOn(files: Readonly<Record<string, string>>, look: Pick<Opening, 'viewport' | 'scale'> = {}): Promise<{ window: Workbench; folder: string; url: string }> {
  if (editor === undefined) throw new Error('There is no VS Code to test in.');
  const folder = workspaceWith(files, editor.run);
  const url = folderUrl(editor.port, folder);
  const window = await Workbench.open({ executablePath: editor.tools.chromium, run: editor.run, url, ...look });
  open.push({ window, folder });
  return { window, folder, url };
}

/** A window of the VS Code that has no server, on the workspace of `web-server.ts`. Its webviews have hosts of their own, which only `localhost` can have here. */
export async function webWindow(): Promise<Workbench> {
  if (editor === undefined) throw new Error('There is no VS Code to test in.');
  const window = await Workbench.open({ executablePath: editor.tools.chromium, run: editor.run, url: `http://localhost:${editor.webPort}/` });
  open.push({ window });
  return window;
}

/** What a window showed when its test failed. */
async function picture(window: Workbench, name: string): Promise<void> {
  const path = join(root, '.cache/failed', `${name.replace(/\W+/g, '-')}.png`);
  await window.page.screenshot({ path });
  process.stderr.write(`What was on the screen: ${path}\n`);
}

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') for (const { window } of open) await picture(window, task.name);
  for (const { window, folder } of open.splice(0)) {
    await window.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
