import { distinct } from '../language/words.js';
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

/**
 * Names as parts of paths that all differ, on a disk that knows no capitals, too: of `M 1` and `M-1` the later one in the order of letters is numbered.
 *
 * @param taken what lies beside them
 */
export function pathNames(names: Iterable<string>, taken: readonly string[] = []): (name: string) => string {
  const own = [...new Set(names)].sort();
  const paths = distinct([...taken, ...own.map(pathName)], (name, number) => `${name}-${number}`, (name) => name.toLowerCase()).slice(taken.length);
  const byName = new Map(own.map((name, index) => [name, paths[index]]));
  return (name) => byName.get(name) ?? pathName(name);
}

/** A name as part of a path: letters, digits, `-` and `_`. */
export function pathName(name: string): string {
  return name.normalize('NFC').replace(/[^\p{L}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'unnamed';
}
