import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode } from '../files/reasons.js';
import { notWritten } from '../files/refusal.js';
import { writeWhole } from '../files/write.js';
import type { StarterFile } from './files.js';

export interface Placed {
  readonly done: 'wrote' | 'left' | 'replaced' | 'same';
  /** Where the text that was replaced is kept. */
  readonly backup?: string;
}

/** Writes one file of the starter, or leaves what is there. Throws `Stop` if the file system refuses. */
export function placeStarterFile(root: string, { path, text }: StarterFile, force: boolean, cwd: string): Placed {
  const file = resolve(root, path);
  try {
    const before = textAt(file);
    if (before === text) return { done: 'same' };
    if (before !== undefined && !force) return { done: 'left' };
    const backup = before === undefined ? undefined : freeName(path, root);
    if (backup !== undefined) copyFileSync(file, resolve(root, backup));
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
    return backup === undefined ? { done: 'wrote' } : { done: 'replaced', backup };
  } catch (error) {
    throw notWritten(file, error, cwd);
  }
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** `x.bak`, `x.bak2`, … */
function freeName(path: string, root: string): string {
  let name = `${path}.bak`;
  for (let count = 2; existsSync(resolve(root, name)); count++) name = `${path}.bak${count}`;
  return name;
}
