import { createHash } from 'node:crypto';
import { statSync, type Stats } from 'node:fs';
import { readBytes } from '../files/read.js';

/** What a file was when it was last looked at. */
export interface FileState {
  /** Changes whenever the file does; empty if it may have been changed again without a trace. */
  readonly stamp: string;
  /** Of its bytes; `absent` for what cannot be read as a text of its kind. */
  readonly hash: string;
}

/** Some file systems count time in steps of two seconds: within them a file can change twice and look the same. */
const step = 2_000;

export const absent = 'absent';

/** Stands for the hash of a file outside the workspace, which is not looked at. */
export const unseen = 'unseen';

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

interface Look {
  /** Pipes and folders are neither; they cannot be remembered. */
  readonly kind: 'file' | 'absent' | 'other';
  readonly stamp: string;
}

/** What may not be looked at cannot be read either, and why is told by who reads it. */
function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function look(file: string): Look {
  const stats = statsOf(file);
  if (stats?.isFile() !== true) return { kind: stats === undefined ? 'absent' : 'other', stamp: '' };
  const { mtimeMs, ctimeMs, size, ino } = stats;
  const isSettled = Date.now() - Math.max(mtimeMs, ctimeMs) > step;
  return { kind: 'file', stamp: isSettled ? `${mtimeMs} ${ctimeMs} ${size} ${ino}` : '' };
}

/** The states of files in one run. A file is read only if it does not look as it did the last time. */
export class FileStates {
  private readonly now = new Map<string, FileState>();
  private readonly looks = new Map<string, Look>();
  /** Whether something is not as it was the last time. */
  changed = false;

  constructor(private readonly before: ReadonlyMap<string, FileState>) {}

  /** Once a run: what is read afterwards is at least as new as what was seen here. */
  look(file: string): Look {
    const known = this.looks.get(file);
    if (known !== undefined) return known;
    const seen = look(file);
    this.looks.set(file, seen);
    return seen;
  }

  hashOf(file: string): string {
    const known = this.now.get(file);
    if (known !== undefined) return known.hash;
    const before = this.before.get(file);
    const { stamp } = this.look(file);
    if (before !== undefined && stamp !== '' && stamp === before.stamp) this.now.set(file, before);
    else this.note(file, hashAt(file));
    return this.lastOf(file).hash;
  }

  /** Of this run, or of the last that looked at it. */
  lastOf(file: string): FileState {
    return this.now.get(file) ?? this.before.get(file) ?? { stamp: '', hash: absent };
  }

  /** Notes the hash of a text that was read after `look`. */
  note(file: string, hash: string): void {
    const before = this.before.get(file);
    const { stamp } = this.look(file);
    this.now.set(file, { stamp, hash });
    if (stamp !== before?.stamp || hash !== before.hash) this.changed = true;
  }
}

function hashAt(file: string): string {
  try {
    return hashOf(readBytes(file));
  } catch {
    return absent;
  }
}
