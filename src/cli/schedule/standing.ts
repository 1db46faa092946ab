import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { KeyRow } from '../../schedule/blinding/codes.js';
import type { Schedule } from '../../schedule/types.js';
import { exit, Stop } from '../exit.js';
import { shownPath } from '../files/paths.js';
import { notWritten } from '../files/refusal.js';
import { recoverFolder } from '../files/write-folder.js';
import type { Io } from '../io.js';
import { jsonAt, madeAt } from '../made-at.js';

/** A schedule that was made before. */
export interface StandingSchedule {
  /** As it is shown to the user. */
  readonly path: string;
  readonly schedule: Schedule;
}

/** The schedule that stands in a folder, the one that is not blinded, also where a run was killed while it replaced that; undefined where there is none. */
export function standingIn(folder: string, io: Io): StandingSchedule | undefined {
  try {
    recoverFolder(folder);
  } catch (error) {
    throw notWritten(folder, error, io.cwd);
  }
  const file = ['unblinded/schedule.json', 'schedule.json'].map((name) => join(folder, name)).find((name) => existsSync(name));
  return file === undefined ? undefined : standingAt(file, io);
}

/** Reads a schedule. Throws `Stop` where it is none. */
export function standingAt(file: string, io: Io): StandingSchedule {
  const path = shownPath(resolve(io.cwd, file), io.cwd);
  const made = madeAt(file, io);
  if (!('schedule' in made)) throw new Stop(`${path}: this is a compiled protocol, and no schedule.`, exit.problems);
  return { path, schedule: made.schedule };
}

/** The key to the codes of a schedule; undefined where none lies beside it. */
export function keyBeside({ path }: StandingSchedule, io: Io): readonly KeyRow[] | undefined {
  const file = join(dirname(resolve(io.cwd, path)), 'key.json');
  // Only placepref writes a file of this name beside a schedule.
  return existsSync(file) ? (jsonAt(file, io) as { readonly codes: readonly KeyRow[] }).codes : undefined;
}
