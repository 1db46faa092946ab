import type { KeyRow } from '../schedule/blinding/codes.js';
import { concealmentOf } from '../schedule/blinding/conceal.js';
import { Unschedulable } from '../schedule/problems.js';
import { scheduleOf, type ScheduleRequest } from '../schedule/schedule.js';
import type { Schedule } from '../schedule/types.js';
import { blindedOutputsOf } from './blinded-outputs.js';
import type { OutputFile } from './file.js';
import { outputsOf } from './outputs.js';

export interface MadeSchedule {
  readonly schedule: Schedule;
  readonly files: readonly OutputFile[];
  /** What tells treatments apart in spite of all codes. */
  readonly warnings: readonly string[];
  /** Codes of the key before that are not in the new one: with it, nobody can tell any more what a bottle labelled with one of them holds. */
  readonly lostCodes: readonly string[];
  /** What could not be told from measurements, of a schedule that was planned anew. */
  readonly notes: readonly string[];
}

/** The key to codes that are in use. */
export interface StandingKey {
  readonly codes: readonly KeyRow[];
  /** Hash of the allocation that it is of. */
  readonly allocation: string | null;
}

/** What is to be said where codes have fallen away. */
export function lostCodesText(codes: readonly string[]): string {
  return `Codes of the schedule that is replaced fall away, as this one gives other things, or to other animals: ${codes.join(', ')}. With the new key nobody can tell what is labelled with them: do not use it.`;
}

/** A seed of codes is less than that. */
export const codeSeeds = 2 ** 47;

/**
 * Makes a schedule and all that a laboratory is handed of it, blinded and not where the protocol names who is blind.
 *
 * @param codeSeed of the codes. It is to be drawn, since one that is known lets the blind draw the codes again
 * @param key to codes that are in use, and stay what they are, as long as all animals are allocated to what they were
 * @throws Unschedulable with every reason why there is none
 */
export async function scheduleWithOutputs(request: ScheduleRequest, codeSeed: number, key?: StandingKey): Promise<MadeSchedule> {
  const { schedule, laboratory, notes } = await scheduleOf(request);
  const made = Date.parse(request.today);
  const known = key !== undefined && key.allocation === schedule.allocation.sha256 ? key.codes : [];
  const concealment = concealmentOf(request.study, request.experiment, schedule, codeSeed, known);
  const codes = new Set(concealment?.codes.all().filter(({ code }) => known.some((row) => row.code === code)).map(({ code }) => code));
  const lostCodes = (key?.codes ?? []).map(({ code }) => code).filter((code) => !codes.has(code));
  if (concealment === null) return { schedule, files: outputsOf(schedule, { made, heading: null }), warnings: [], lostCodes, notes };
  const { files, leaks, separations } = blindedOutputsOf(schedule, concealment, { made, margin: laboratory.margin });
  const [leak] = leaks;
  if (leak !== undefined) throw new Unschedulable([{ input: 'protocol', message: `Blinded files would name “${leak.word}”, which is to be hidden: in ${leak.path}, “${leak.excerpt}”. If the word is placepref's own there, give “${leak.word}” another name in the protocol; else give what is called after it another name, or name that in “to_what” of the blinding, too.` }]);
  return { schedule, files, warnings: separations.map(({ message }) => message), lostCodes, notes };
}
