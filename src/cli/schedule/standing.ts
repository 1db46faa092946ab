import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { StandingKey } from '../../export/made.js';
import type { Schedule } from '../../schedule/types.js';
import { exit, Stop } from '../exit.js';
import { shownPath } from '../files/paths.js';
import { notWritten } from '../files/refusal.js';
import { recoverFolder } from '../files/write-folder.js';
import type { Io } from '../io.js';
import { keyAt, madeAt } from '../made/made-at.js';

/** A schedule that was made before. */
export interface StandingSchedule {
  /** As it is shown to the user. */
  readonly path: string;
  readonly schedule: Schedule;
}

/** The schedule that stands in a folder, the one that is not blinded, also where a run was killed while it replaced that; undefined where there is none. */
export async function standingIn(folder: string, io: Io): Promise<StandingSchedule | undefined> {
  try {
    recoverFolder(folder);
  } catch (error) {
    throw notWritten(folder, error, io.cwd);
  }
  const file = ['unblinded/schedule.json', 'schedule.json'].map((name) => join(folder, name)).find((name) => existsSync(name));
  return file === undefined ? undefined : standingAt(file, io);
}

/** Reads a schedule. Throws `Stop` where it is none. */
export async function standingAt(file: string, io: Io): Promise<StandingSchedule> {
  const path = shownPath(resolve(io.cwd, file), io.cwd);
  const made = await madeAt(file, io);
  if (!('schedule' in made)) throw new Stop(`${path}: this is a compiled protocol, and no schedule.`, exit.problems);
  return { path, schedule: made.schedule };
}

/** The key to the codes of a schedule; undefined where none lies beside it. */
export async function keyBeside({ path, schedule: { allocation } }: StandingSchedule, io: Io): Promise<StandingKey | undefined> {
  const file = join(dirname(resolve(io.cwd, path)), 'key.json');
  return existsSync(file) ? { codes: await keyAt(file, io), allocation: allocation.sha256 } : undefined;
}
