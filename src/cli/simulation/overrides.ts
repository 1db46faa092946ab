import { overridesOfJson } from '../../simulation/parameters/parameters.js';
import { sourceAt } from '../files/source-at.js';
import type { Io } from '../io.js';
import { orStop } from './refused.js';

/** Reads a file of parameters. Throws `Stop` where it is none. */
export function overridesAt(path: string, io: Io): Readonly<Record<string, unknown>> {
  const { path: shown, text } = sourceAt(path, io);
  return orStop(() => overridesOfJson(text, `${shown}: this`));
}
