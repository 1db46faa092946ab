import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Highs } from 'highs';
import type { OutputFile } from '../../export/file.js';
import { blindedOutputsOf } from '../../export/blinded-outputs.js';
import { outputsOf } from '../../export/outputs.js';
import { concealmentOf } from '../../schedule/blinding/conceal.js';
import { scheduleOf, type ScheduleRequest } from '../../schedule/schedule.js';
import type { Schedule } from '../../schedule/types.js';

export interface MadeSchedule {
  readonly schedule: Schedule;
  readonly files: readonly OutputFile[];
  /** What tells treatments apart in spite of all codes. */
  readonly warnings: readonly string[];
}

/** Largest seed that node draws. */
const seeds = 2 ** 47;

/**
 * Makes a schedule and all that a laboratory is handed of it, blinded and not where the protocol names who is blind.
 *
 * @param codeSeed of the codes; drawn where it is undefined, since one that is known lets the blind draw the codes again
 */
export async function makeSchedule(request: Omit<ScheduleRequest, 'solver'>, codeSeed: number | undefined): Promise<MadeSchedule> {
  const { schedule, laboratory } = await scheduleOf({ ...request, solver: loadSolver });
  const made = Date.parse(request.today);
  const concealment = concealmentOf(request.study, request.experiment, schedule, codeSeed ?? randomInt(seeds));
  if (concealment === null) return { schedule, files: outputsOf(schedule, { made, heading: null }), warnings: [] };
  const { files, leaks, separations } = blindedOutputsOf(schedule, concealment, { made, margin: laboratory.margin });
  const [leak] = leaks;
  if (leak !== undefined) throw new Error(`A blinded file would tell what it must not (“${leak.word}” in ${leak.path}: ${leak.excerpt}); nothing was written.`);
  return { schedule, files, warnings: separations.map(({ message }) => message) };
}

/** HiGHS lies beside the program; from sources, in its package. */
async function loadSolver(): Promise<Highs> {
  const { default: load } = await import('highs');
  // Its types are those of its CommonJS file; what is loaded is the function itself.
  return (load as unknown as typeof load.default)({ wasmBinary: readFileSync(solverFile()) });
}

function solverFile(): string {
  const built = fileURLToPath(new URL('./highs.wasm', import.meta.url));
  return existsSync(built) ? built : createRequire(import.meta.url).resolve('highs/runtime');
}
