import { rmSync } from 'node:fs';
import { afterEach, inject } from 'vitest';
import { folderUrl, Workbench, workspaceWith } from './workbench.js';

const editor = inject('editor');
const open: (() => Promise<void>)[] = [];

/** Whether there is no VS Code to test in, which the set-up has said. */
export const noEditor = editor === undefined;

/** A window on a new workspace; it is closed, and the folder removed, after the test. */
export async function windowOn(files: Readonly<Record<string, string>>): Promise<{ window: Workbench; folder: string; url: string }> {
  if (editor === undefined) throw new Error('There is no VS Code to test in.');
  const folder = workspaceWith(files);
  const url = folderUrl(editor.port, folder);
  const window = await Workbench.open({ executablePath: editor.tools.chromium, url });
  open.push(async () => {
    await window.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  return { window, folder, url };
}

afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
