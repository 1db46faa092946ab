import { createHash } from 'node:crypto';
import { closeSync, copyFileSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that is written piece by piece under another name, and stands in its place when it is whole. */
export class GrowingFile {
  private readonly temporary: string;
  private readonly hash = createHash('sha256');
  private readonly file: number;
  private isOpen = true;

  /** @param from a file with whose content it begins; throws the file system's error */
  constructor(private readonly path: string, from?: string) {
    this.temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${Math.random().toString(36).slice(2)}.tmp`);
    if (from !== undefined) {
      copyFileSync(from, this.temporary);
      this.hash.update(readFileSync(this.temporary));
    }
    this.file = openSync(this.temporary, from === undefined ? 'wx' : 'a');
  }

  write(bytes: Uint8Array): void {
    for (let written = 0; written < bytes.length; ) written += writeSync(this.file, bytes, written);
    this.hash.update(bytes);
  }

  /** Puts it in its place; gives its SHA-256, in hexadecimal. */
  finish(): string {
    fsyncSync(this.file);
    this.close();
    renameSync(this.temporary, this.path);
    return this.hash.digest('hex');
  }

  discard(): void {
    this.close();
    rmSync(this.temporary, { force: true });
  }

  private close(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
  }
}
