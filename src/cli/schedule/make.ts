import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Highs } from 'highs';
import { codeSeeds, scheduleWithOutputs, type MadeSchedule } from '../../export/made.js';
import type { ScheduleRequest } from '../../schedule/schedule.js';

/** Makes a schedule with HiGHS. The seed of the codes is drawn where it is undefined. */
export function makeSchedule(request: Omit<ScheduleRequest, 'solver'>, codeSeed: number | undefined): Promise<MadeSchedule> {
  return scheduleWithOutputs({ ...request, solver: loadSolver }, codeSeed ?? randomInt(codeSeeds));
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
