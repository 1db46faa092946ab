import { resolve } from 'node:path';
import type { Study } from '../language/ir/types.js';
import type { Schedule } from '../schedule/types.js';
import { exit, Stop } from './exit.js';
import { shownPath } from './files/paths.js';
import type { Io } from './io.js';
import { sourceAt } from './source-at.js';

/** Reads a JSON file that placepref made: a compiled protocol or a schedule, told by its schema. Throws `Stop` for any other. */
export function madeAt(path: string, io: Io): { readonly study: Study } | { readonly schedule: Schedule } {
  const shown = shownPath(resolve(io.cwd, path), io.cwd);
  const made = jsonAt(path, io);
  const schema: unknown = typeof made === 'object' && made !== null && '$schema' in made ? made.$schema : undefined;
  // Only placepref writes these schemas' names, and what it writes is valid by them.
  if (schema === 'urn:placepref:schema:ir:1') return { study: made as Study };
  if (schema === 'urn:placepref:schema:schedule:1') return { schedule: made as Schedule };
  throw new Stop(`${shown}: this is neither a schedule.json nor a compiled protocol: its "$schema" is ${schema === undefined ? 'missing' : JSON.stringify(schema)}.`, exit.problems);
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
