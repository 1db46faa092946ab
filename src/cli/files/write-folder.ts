import { closeSync, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { sumsIn, sumsName, sumsText } from '../../export/sums.js';
import { leadsDown } from './paths.js';
import { realPath } from './real-path.js';
import { isRunning } from './running.js';
import { sha256 } from './sha256.js';
import { machine } from './temporary.js';

/** One file of a folder that is made whole. */
export interface FolderFile {
  /** From the folder, with forward slashes. */
  readonly path: string;
  readonly text: string | Uint8Array;
  /** Nobody but its owner may read it. */
  readonly sealed?: boolean;
}

/** Why a folder that is there is left as it is. */
export class Occupied extends Error {
  override readonly name = 'Occupied';
}

/**
 * Writes a folder with all its files, or nothing: it is made under another name beside its place, which it then takes.
 *
 * @param path absolute; the folder that it is to stand in must be there
 * @param replace whether it may take the place of a folder that this function wrote; never of one that holds anything else
 * @throws Occupied if something is there that may not go; or the file system's error
 */
export function writeFolder(path: string, files: readonly FolderFile[], replace: boolean): void {
  const folder = realPath(path);
  const kind = lstatSync(folder, { throwIfNoEntry: false });
  if (kind !== undefined && !kind.isDirectory()) throw new Occupied(kind.isSymbolicLink() ? 'this is a link that leads nowhere; name a folder' : 'this is a file; name a folder');
  recoverFolder(folder);
  const found = existsSync(folder) ? readdirSync(folder) : undefined;
  if (found !== undefined && found.length > 0) mustBeReplaceable(folder, found, replace);
  const made = beside(folder, 'new');
  try {
    writeNew(made, files);
    if (found === undefined) renameSync(made, folder);
    else exchange(folder, made);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    throw error;
  }
}

function writeNew(made: string, files: readonly FolderFile[]): void {
  mkdirSync(made);
  const listed = files.map(({ path, text, sealed }): [string, string] => {
    if (!leadsDown(normalize(path))) throw new Error(`${path} leads out of the folder that it is a file of.`);
    mkdirSync(dirname(join(made, path)), { recursive: true });
    const file = openSync(join(made, path), 'wx', sealed === true ? 0o600 : 0o666);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return [path, sha256(text)];
  });
  writeFileSync(join(made, sumsName), sumsText(listed));
}

/** Puts the new folder in the place of the one that is there. */
function exchange(folder: string, made: string): void {
  const old = beside(folder, 'old');
  renameSync(folder, old);
  try {
    renameSync(made, folder);
  } catch (error) {
    renameSync(old, folder);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** @param found what lies in the folder itself: one that was not written here can be large */
function mustBeReplaceable(folder: string, found: readonly string[], replace: boolean): void {
  const isOurs = found.includes(sumsName);
  const listed = isOurs ? sumsOf(folder) : new Map<string, string>();
  const files = isOurs ? filesBelow(folder).filter((name) => name !== sumsName) : found.toSorted();
  const foreign = files.filter((name) => !listed.has(name));
  if (foreign.length > 0) throw new Occupied(`it holds ${some(foreign)}, which ${foreign.length === 1 ? 'was' : 'were'} not written here; name a folder that is not there yet`);
  const held = listed.has('schedule.json') ? 'a schedule' : some(files.length > 0 ? files : found);
  if (!replace) throw new Occupied(`it holds ${held} already; add --force to replace it, or name another folder`);
  const changed = files.filter((name) => sha256(readFileSync(join(folder, name))) !== listed.get(name));
  if (changed.length > 0) throw new Occupied(`${some(changed)} has been changed since it was written; move it elsewhere first`);
}

function some([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}

/** Hashes by path, of the list in a folder. */
function sumsOf(folder: string): ReadonlyMap<string, string> {
  return sumsIn(readFileSync(join(folder, sumsName), 'utf8'));
}

/** Every file in a folder, with its path from there. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => !entry.isDirectory());
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1).replaceAll('\\', '/')).sort();
}

function beside(folder: string, state: 'new' | 'old'): string {
  return join(dirname(folder), `${hidden(folder)}${process.pid}-${state}`);
}

/** How the names begin that a folder has on this machine while it is made, and while it makes way: processes of others are not known here. */
function hidden(folder: string): string {
  return `.${basename(folder)}.placepref-${machine()}-`;
}

/** Clears up after runs that were killed while they wrote a folder: what stood there returns if its successor never came. Throws the file system's error. */
export function recoverFolder(path: string): void {
  const folder = realPath(path);
  for (const name of existsSync(dirname(folder)) ? readdirSync(dirname(folder)) : []) {
    const [, process, state] = name.startsWith(hidden(folder)) ? (/-(\d+)-(new|old)$/.exec(name) ?? []) : [];
    if (process === undefined || state === undefined || isRunning(Number(process))) continue;
    const left = join(dirname(folder), name);
    if (state === 'old' && !existsSync(folder)) renameSync(left, folder);
    else rmSync(left, { recursive: true, force: true });
  }
}
