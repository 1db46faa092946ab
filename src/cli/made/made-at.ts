import { resolve } from 'node:path';
import type { Study } from '../../language/ir/types.js';
import type { KeyRow } from '../../schedule/blinding/codes.js';
import type { Schedule } from '../../schedule/types.js';
import { exit, Stop } from '../exit.js';
import { shownPath } from '../files/paths.js';
import { sourceAt } from '../files/source-at.js';
import type { Io } from '../io.js';
import type { JsonFault } from './json-fault.js';

/** Reads a JSON file that placepref made: a compiled protocol or a schedule, told by its schema. Throws `Stop` for any other, and where somebody has made something wrong of it. */
export async function madeAt(path: string, io: Io): Promise<{ readonly study: Study } | { readonly schedule: Schedule }> {
  const { scheduleFault, studyFault } = await import('../bundles/schemas.js');
  const made = jsonAt(path, io);
  const schema: unknown = typeof made === 'object' && made !== null && '$schema' in made ? made.$schema : undefined;
  if (schema === 'urn:placepref:schema:ir:1') return { study: whole<Study>(path, made, studyFault, io) };
  if (schema === 'urn:placepref:schema:schedule:1') return { schedule: whole<Schedule>(path, made, scheduleFault, io) };
  throw new Stop(`${shownPath(resolve(io.cwd, path), io.cwd)}: this is neither a schedule.json nor a compiled protocol: its "$schema" is ${schema === undefined ? 'missing' : JSON.stringify(schema)}.`, exit.problems);
}

/** Reads the key to the codes of a schedule. Throws `Stop` where it is none. */
export async function keyAt(path: string, io: Io): Promise<readonly KeyRow[]> {
  const { keyFault } = await import('../bundles/schemas.js');
  return whole<{ readonly codes: readonly KeyRow[] }>(path, jsonAt(path, io), keyFault, io).codes;
}

/** Reads a JSON file. Throws `Stop` where there is none. */
export function jsonAt(path: string, io: Io): unknown {
  const { path: shown, text } = sourceAt(path, io);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Stop(`${shown}: this is no JSON: ${error instanceof Error ? error.message : String(error)}`, exit.problems);
  }
}

/** What a file holds, as what it is once nothing is wrong in it. */
function whole<Made>(path: string, made: unknown, faultOf: (made: unknown) => JsonFault | undefined, io: Io): Made {
  const fault = faultOf(made);
  if (fault === undefined) return made as Made;
  throw new Stop([shownPath(resolve(io.cwd, path), io.cwd), ...(fault.path === '' ? [] : [fault.path]), fault.message].join(': '), exit.problems);
}
