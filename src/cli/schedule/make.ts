import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Highs } from 'highs';
import type { OutputFile } from '../../export/file.js';
import { blindedOutputsOf } from '../../export/blinded-outputs.js';
import { outputsOf } from '../../export/outputs.js';
import { blindingOf } from '../../schedule/blinding/asked.js';
import type { KeyRow } from '../../schedule/blinding/codes.js';
import { concealmentOf } from '../../schedule/blinding/conceal.js';
import { Unschedulable } from '../../schedule/problems.js';
import { scheduleOf, type ScheduleRequest } from '../../schedule/schedule.js';
import type { Schedule } from '../../schedule/types.js';
import { learnedText } from './learned.js';

export interface MadeSchedule {
  readonly schedule: Schedule;
  readonly files: readonly OutputFile[];
  /** What tells treatments apart in spite of all codes. */
  readonly warnings: readonly string[];
  /** What measurements have told, of a schedule that was planned anew. */
  readonly learned: readonly string[];
}

/** Largest seed that node draws. */
const seeds = 2 ** 47;

/**
 * Makes a schedule and all that a laboratory is handed of it, blinded and not where the protocol names who is blind.
 *
 * @param codeSeed of the codes; drawn where it is undefined, since one that is known lets the blind draw the codes again
 * @param key to the codes of the schedule that stands, where one is planned anew: they stay what they are
 */
export async function makeSchedule(request: Omit<ScheduleRequest, 'solver'>, codeSeed: number | undefined, key?: readonly KeyRow[]): Promise<MadeSchedule> {
  if (needsKey(request) && key === undefined && codeSeed === undefined) throw new Unschedulable([{ input: 'schedule', message: 'Its key.json is not beside it, so that all codes would change; put it there, or give the seed of the codes with --code-seed.' }]);
  const { schedule, laboratory, notes } = await scheduleOf({ ...request, solver: loadSolver });
  const learned = request.anew === undefined ? [] : [...(request.anew.from === undefined ? ['from the day after the last that was measured; to plan from another, say --from'] : []), ...learnedText(schedule, request.anew.previous, notes)];
  const made = Date.parse(request.today);
  const concealment = concealmentOf(request.study, request.experiment, schedule, codeSeed ?? randomInt(seeds), key);
  if (concealment === null) return { schedule, files: outputsOf(schedule, { made, heading: null }), warnings: [], learned };
  const { files, leaks, separations } = blindedOutputsOf(schedule, concealment, { made, margin: laboratory.margin });
  const [leak] = leaks;
  if (leak !== undefined) throw new Error(`A blinded file would tell what it must not (“${leak.word}” in ${leak.path}: ${leak.excerpt}); nothing was written.`);
  return { schedule, files, warnings: separations.map(({ message }) => message), learned };
}

/** Are there codes in use that have to stay? */
function needsKey({ anew, experiment }: Omit<ScheduleRequest, 'solver'>): boolean {
  return anew !== undefined && anew.previous.allocation.seed !== null && blindingOf(experiment) !== null;
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
