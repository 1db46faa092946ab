import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Stop } from '../exit.js';
import { liesIn, shownPath } from '../files/paths.js';
import { errorCode } from '../files/reasons.js';
import { notWritten } from '../files/refusal.js';
import { writeWhole } from '../files/write.js';
import type { StarterFile } from './files.js';

export interface Placed {
  readonly done: 'wrote' | 'left' | 'replaced' | 'same';
  /** Whether what was left has no part that matters. */
  readonly lacks?: boolean;
  /** Where the text that was replaced is kept. */
  readonly backup?: string;
}

/** Writes one file of the starter, or leaves what is there. Throws `Stop` if the file system refuses, or if a link leads elsewhere. */
export function placeStarterFile(root: string, { path, text, essence = '' }: StarterFile, force: boolean, cwd: string): Placed {
  const file = resolve(root, path);
  if (!liesIn(file, root)) throw new Stop(`${shownPath(file, cwd)}: not written: a link leads out of the folder that is set up.`);
  try {
    const before = textAt(file);
    if (before === text) return { done: 'same' };
    if (before !== undefined && !force) return { done: 'left', lacks: !withoutBlanks(before).includes(withoutBlanks(essence)) };
    const backup = before === undefined ? undefined : keep(path, root);
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, text);
    return backup === undefined ? { done: 'wrote' } : { done: 'replaced', backup };
  } catch (error) {
    throw notWritten(file, error, cwd);
  }
}

const withoutBlanks = (text: string): string => text.replaceAll(/\s/g, '');

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Keeps what is there as `x.bak`, `x.bak2`, …; a killed run may have done so already. Gives its path. */
function keep(path: string, root: string): string {
  const there = readFileSync(resolve(root, path));
  let name = `${path}.bak`;
  for (let count = 2; existsSync(resolve(root, name)); count++) {
    if (readFileSync(resolve(root, name)).equals(there)) return name;
    name = `${path}.bak${count}`;
  }
  writeWhole(resolve(root, name), there);
  return name;
}
