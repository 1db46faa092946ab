import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { list } from '../../language/words.js';
import type { Shard } from '../../simulation/blocks.js';
import { exit, Stop } from '../exit.js';
import { shownPath } from '../files/paths.js';
import { reasonOf } from '../files/reasons.js';
import type { Io } from '../io.js';
import { mustBeAlike } from './alike.js';
import { partName, shardOfName, wholePart, type PartHead } from './part.js';

/** All parts of something. */
export interface WholeParts {
  /** What each of them is of. */
  readonly head: PartHead;
  /** Absolute, in their order. */
  readonly files: readonly string[];
}

/** The parts in a folder. Throws `Stop` where one is missing, damaged or of something else. */
export async function partsIn(folder: string, io: Io): Promise<WholeParts> {
  const names = namesIn(folder, io);
  return { head: await headOfAll(folder, names, io), files: names.map((name) => join(folder, name)) };
}

/** Names of the parts, in their order. Throws `Stop` unless all are there. */
function namesIn(folder: string, { cwd }: Io): string[] {
  const shown = shownPath(folder, cwd);
  const shards = shardsIn(folder, shown);
  const counts = [...new Set(shards.map(({ of }) => of))];
  const [of] = counts;
  if (of === undefined) throw new Stop(`${shown}: there is no part of a simulation in it; parts are made with placepref simulate … --shard 1/4 -o ${shown}, or placepref power.`);
  if (counts.length > 1) throw new Stop(`${shown}: it has parts of several divisions, of ${list(counts.map(String))} parts; keep those of one.`);
  const there = new Set(shards.map(({ number }) => number));
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((number) => !there.has(number));
  if (missing.length > 0) throw new Stop(`${shown}: of ${of} parts ${missingText(missing)} missing; make ${missing.length === 1 ? 'it' : 'them'} with --shard ${missing[0]}/${of}${missing.length > 1 ? ' and so on' : ''}.`, exit.problems);
  return Array.from({ length: of }, (_, index) => partName({ number: index + 1, of }));
}

/** What all parts are of. Throws `Stop` naming every one that is damaged, and the first that is of something else. */
async function headOfAll(folder: string, names: readonly string[], { cwd }: Io): Promise<PartHead> {
  const heads: PartHead[] = [];
  const damaged: string[] = [];
  for (const name of names) {
    const head = await wholePart(join(folder, name));
    if (head === undefined) damaged.push(name);
    else heads.push(head);
  }
  const [first, ...rest] = heads;
  if (damaged.length > 0 || first === undefined) throw new Stop(`${shownPath(folder, cwd)}: ${list(damaged)} ${damaged.length === 1 ? 'is' : 'are'} damaged, renamed, or not written to the end; remove ${damaged.length === 1 ? 'it and make it' : 'them and make them'} again.`, exit.problems);
  for (const [index, head] of rest.entries()) mustBeAlike(head, first, shownPath(join(folder, names[index + 1] ?? ''), cwd));
  return first;
}

function shardsIn(folder: string, shown: string): Shard[] {
  try {
    return readdirSync(folder).flatMap((name) => shardOfName(name) ?? []);
  } catch (error) {
    throw new Stop(`${shown}: ${reasonOf(error)}`);
  }
}

const most = 20;

function missingText(missing: readonly number[]): string {
  const shown = missing.slice(0, most).map(String);
  return `${missing.length > most ? `${shown.join(', ')} and ${missing.length - most} more` : list(shown)} ${missing.length === 1 ? 'is' : 'are'}`;
}
