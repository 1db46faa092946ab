import type { Column } from './table.js';

/** One file to write, below the folder that was asked for. */
export interface OutputFile {
  /** With `/`. */
  readonly path: string;
  readonly text: string;
  /** Of a table, its columns. */
  readonly columns?: readonly Column[];
  /** Tells who gets what, so only its owner may read it (mode 0600). */
  readonly isSecret?: boolean;
}

/** A name as part of a path: letters, digits, `-` and `_`. */
export function pathName(name: string): string {
  return name.normalize('NFC').replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'unnamed';
}
