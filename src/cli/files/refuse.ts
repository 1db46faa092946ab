import type { ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import { printable } from '../text/width.js';
import type { Refusal } from './refusal.js';

/** Says on standard error why a path is left out; gives the exit code that follows. */
export function refuse({ path, message, code }: Refusal, io: Io): ExitCode {
  io.stderr.write(`placepref: ${printable(`${path}: ${message}`)}\n`);
  return code;
}
