import { randomInt } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Highs } from 'highs';
import { codeSeeds, scheduleWithOutputs, type MadeSchedule, type StandingKey } from '../../export/made.js';
import { blindingOf } from '../../schedule/blinding/sections.js';
import { Unschedulable } from '../../schedule/problems.js';
import type { ScheduleRequest } from '../../schedule/schedule.js';
import { learnedText } from './learned.js';

export interface MadeByCommand extends MadeSchedule {
  /** What measurements have told, of a schedule that was planned anew. */
  readonly learned: readonly string[];
}

/**
 * Makes a schedule with HiGHS.
 *
 * @param codeSeed of the codes; drawn where it is undefined
 * @param key to the codes of the schedule that stands: they stay what they are where it is planned anew, or made again without a seed of codes
 */
export async function makeSchedule(request: Omit<ScheduleRequest, 'solver'>, codeSeed: number | undefined, key?: StandingKey): Promise<MadeByCommand> {
  if (needsKey(request) && key === undefined && codeSeed === undefined) throw new Unschedulable([{ input: 'schedule', message: 'Its key.json is not beside it, so that all codes would change; put it there, or give the seed of the codes with --code-seed.' }]);
  const made = await scheduleWithOutputs({ ...request, solver: loadSolver }, codeSeed ?? randomInt(codeSeeds), codeSeed === undefined || request.anew !== undefined ? key : undefined);
  const learned = request.anew === undefined ? [] : [...(request.anew.from === undefined ? ['from the day after the last that was measured; to plan from another, say --from'] : []), ...learnedText(made.schedule, request.anew.previous, made.notes)];
  return { ...made, learned };
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
