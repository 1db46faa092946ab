import { constants } from 'node:buffer';
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from '../files/write.js';
import type { Problem, SuppressedProblem } from '../findings/problems.js';
import { hashOf, type FileState } from './file-states.js';

/** What was found in a protocol, and all that it depends on. */
export interface Entry {
  /** Of its bytes. */
  readonly hash: string;
  /** Of the text of its configuration; empty if it has none. */
  readonly configuration: string;
  /** What it imports, directly or not, with the hash of each. */
  readonly imports: readonly (readonly [file: string, hash: string])[];
  /** The lines that the findings quote, by their numbers from 0. */
  readonly lines: readonly (readonly [number: number, text: string])[];
  /** Paths in them are absolute. */
  readonly problems: readonly Problem[];
  readonly suppressed: readonly SuppressedProblem[];
}

/** Files are named by their absolute paths. */
export interface CacheContents {
  /** Of the tool that found it. */
  readonly identity: string;
  readonly states: ReadonlyMap<string, FileState>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Stamps of files that are not protocols. */
  readonly others: ReadonlyMap<string, string>;
}

const title = 'placepref cache ';
/** With the version of its form. */
const head = `${title}1 `;

export const emptyContents = (identity: string): CacheContents => ({ identity, states: new Map(), entries: new Map(), others: new Map() });

/**
 * What another run has left. One that is damaged, half written or of another tool counts as empty. Undefined if the file is
 * something else altogether, which is not ours to replace.
 */
export function readCache(file: string, identity: string): CacheContents | undefined {
  const text = textOf(file);
  if (text === undefined) return undefined;
  if (!text.startsWith(title) && !/^\0*$/.test(text)) return undefined;
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (!text.startsWith(head) || text.slice(head.length, end) !== hashOf(body)) return emptyContents(identity);
  const { identity: of, states, entries, others } = JSON.parse(body) as Record<keyof CacheContents, never>;
  return of === identity ? { identity, states: new Map(states), entries: new Map(entries), others: new Map(others) } : emptyContents(identity);
}

/** Writes it whole or not at all, so that of two runs at once the later counts. Throws the file system's error. */
export function writeCache(file: string, { identity, states, entries, others }: CacheContents): void {
  const body = JSON.stringify({ identity, states: [...states], entries: [...entries], others: [...others] });
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${head}${hashOf(body)}\n${body}`);
}

/** Empty if nothing is there that can be read; undefined if it is a pipe or a device, which may have no end, or larger than any text. */
function textOf(file: string): string | undefined {
  try {
    const found = statSync(file);
    if (found.isDirectory()) return '';
    return found.isFile() && found.size <= constants.MAX_STRING_LENGTH ? readFileSync(file, 'utf8') : undefined;
  } catch {
    return '';
  }
}
