import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './running.js';
import { sha256 } from './sha256.js';

/*
 * A file that is being made is called `.NAME.MACHINE-PROCESS-RANDOM.placepref`: a later run tells by it what a killed one has left, even
 * in a folder that several machines write into.
 */

let known: string | undefined;
/** What names hold of the machine, as several can write into one folder; each container is one, since it knows no processes but its own. */
export const machine = (): string => (known ??= sha256([hostname(), told(() => readFileSync('/etc/machine-id', 'utf8')), told(() => readlinkSync('/proc/self/ns/pid'))].join('\n')).slice(0, 8));

/** What Linux tells, and others do not. */
function told(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}
const temporary = /^\..+\.([0-9a-f]{8})-(\d+)-[0-9a-z]+\.placepref$/su;
/** Folders that this process has looked through. */
const cleared = new Set<string>();

/** A new name beside a file. What killed runs left in that folder is removed first, once in a process. */
export function temporaryBeside(target: string): string {
  const folder = dirname(target);
  if (!cleared.has(folder)) clear(folder);
  cleared.add(folder);
  return join(folder, `.${shortened(basename(target))}.${machine()}-${process.pid}-${Math.random().toString(36).slice(2)}.placepref`);
}

/** What was being written in place of a file when a run was killed, or is just now; absolute. */
export function temporariesOf(target: string): string[] {
  const folder = dirname(target);
  const begin = `.${shortened(basename(target))}.`;
  return namesIn(folder).flatMap((name) => (name.startsWith(begin) && temporary.test(name) ? join(folder, name) : []));
}

/** At most as many bytes as leave room for the rest: most file systems take 255. */
function shortened(name: string): string {
  let short = name;
  while (Buffer.byteLength(short) > 180) short = [...short].slice(0, -1).join('');
  return short;
}

function clear(folder: string): void {
  for (const name of namesIn(folder)) {
    const [, of, process] = temporary.exec(name) ?? [];
    if (of === machine() && !isRunning(Number(process))) remove(join(folder, name));
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // What cannot be removed harms nobody.
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // Writing into it will say why.
  }
}
