import type { ExitCode } from './exit.js';
import type { Refusal } from './files/refusal.js';
import type { Io } from './io.js';
import { printable } from './reporters/width.js';

/** Says on standard error why a path is left out; gives the exit code that follows. */
export function refuse({ path, message, code }: Refusal, io: Io): ExitCode {
  io.stderr.write(`placepref: ${printable(`${path}: ${message}`)}\n`);
  return code;
}
