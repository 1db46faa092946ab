import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, fchmodSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Replacement } from './replacement.js';

/** A file that is written piece by piece under another name, and stands in its place when it is whole. */
export class GrowingFile {
  private readonly hash = createHash('sha256');
  private readonly file: number;
  private isOpen = true;

  /** @param from a file with whose content it begins; throws the file system's error */
  constructor(private readonly replacement: Replacement, from?: string) {
    const { temporary, mode } = replacement;
    if (from !== undefined) {
      copyFileSync(from, temporary);
      this.hash.update(readFileSync(temporary));
    }
    this.file = openSync(temporary, from === undefined ? 'wx' : 'a');
    if (mode !== undefined) fchmodSync(this.file, mode);
  }

  write(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) written += writeSync(this.file, bytes, written);
    this.hash.update(bytes);
  }

  /** Ends it, on the disk; gives its SHA-256, in hexadecimal. */
  end(): string {
    fsyncSync(this.file);
    this.close();
    return this.hash.digest('hex');
  }

  /** Puts what has been ended in its place. */
  place(): void {
    renameSync(this.replacement.temporary, this.replacement.target);
  }

  discard(): void {
    this.close();
    rmSync(this.replacement.temporary, { force: true });
  }

  private close(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
  }
}
