import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { counted, list } from '../../language/words.js';
import type { Shard } from '../commands/numbers.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import { reasonOf } from '../files/reasons.js';
import { shownPath } from '../files/paths.js';
import { writeWhole } from '../files/write.js';
import type { Io } from '../io.js';
import type { ResultFormat } from './formats.js';
import { manifestPath, type RunManifest } from './manifest.js';
import { asStop, opened } from './output.js';
import { batchesIn, partName, shardOfName, wholePart, type PartHead } from './part.js';
import { mustBeAlike } from './shard.js';
import { writerOf } from './writer.js';

/** Puts the parts in a folder together: the bytes are those that one process would have written. Throws `Stop` where a part is missing, damaged or of another simulation. */
export async function merge(folder: string, { file, format }: { file: string; format: ResultFormat }, io: Io): Promise<ExitCode> {
  const names = partsIn(folder, io);
  const { part: { runs }, simulation } = await headOfAll(folder, names, io);
  const writer = writerOf(format, false);
  const growing = opened(file, false, io);
  let rows = 0;
  try {
    for (const name of names) {
      for await (const batch of batchesIn(join(folder, name))) {
        growing.write(writer.add(batch));
        rows += batch.rows;
      }
    }
    growing.write(writer.end());
    const manifest: RunManifest = { ...simulation, results: { format, runsAsked: runs, runs, complete: true, rows, sha256: growing.finish() } };
    writeWhole(manifestPath(file), `${JSON.stringify(manifest, undefined, 2)}\n`);
  } catch (error) {
    growing.discard();
    throw asStop(file, error, io);
  }
  io.stderr.write(`${shownPath(file, io.cwd)}: ${counted(runs, 'simulated experiment')} of ${counted(names.length, 'part')}, ${counted(rows, 'row')}\n`);
  return exit.clean;
}

/** Names of the parts, in their order. Throws `Stop` unless all are there. */
function partsIn(folder: string, { cwd }: Io): string[] {
  const shown = shownPath(folder, cwd);
  const shards = shardsIn(folder, shown);
  const counts = [...new Set(shards.map(({ of }) => of))];
  const [of] = counts;
  if (of === undefined) throw new Stop(`${shown}: there is no part of a simulation in it; parts are made with placepref simulate … --shard 1/4 -o ${shown}.`);
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
  if (damaged.length > 0 || first === undefined) throw new Stop(`${shownPath(folder, cwd)}: ${list(damaged)} ${damaged.length === 1 ? 'is' : 'are'} damaged, or was not written by placepref to the end; remove ${damaged.length === 1 ? 'it and make it' : 'them and make them'} again.`, exit.problems);
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
