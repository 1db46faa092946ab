import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export { run, type Ran } from './command-line.js';

/** A new folder with these files in it, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Does something without the right to everything that the root user has; as another user it just does it. */
export async function withoutPrivileges<T>(action: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}

/** A library, of which no rule asks whether it is a whole study. */
export const clean = 'library "Clean"\n\ndrug morphine {\n  dose: 10 mg/kg\n}\n';
export const wrong = 'library "Wrong"\n\ndrug morphine {\n  dose: 10 mgg/kg\n}\n';
export const broken = 'protocol "Broken"\n\ndrug morphine   {\n  dose: 10 mg/kg\n';
export const cplusplus = '#include <vector>\nint main() { return 0; }\n';
