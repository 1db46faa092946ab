import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { exit, Stop, type ExitCode } from '../exit.js';
import { Unreadable } from './decode.js';
import { shownPath } from './paths.js';
import { errorCode, reasonOf } from './reasons.js';

/** A path that was asked for and cannot be looked at. */
export interface Refusal {
  readonly path: string;
  /** Says why; follows the path and a colon. */
  readonly message: string;
  readonly code: ExitCode;
}

export function isRefusal(value: object): value is Refusal {
  return 'message' in value;
}

/** A path that is not there, or not of its kind, was mistyped; one that is there and refuses is the file's fault. */
export function refusal(path: string, error: unknown): Refusal {
  if (error instanceof Unreadable) return { path, message: error.message, code: exit.problems };
  const isTyped = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCode(error) ?? '');
  return { path, message: reasonOf(error), code: isTyped ? exit.usage : exit.problems };
}

/** What was to be written at an absolute path and could not be, `done` saying what did not happen: placepref has failed then, whatever the protocols are like. */
export function unwritten(done: 'not written' | 'not changed', file: string, error: unknown, cwd: string): Refusal {
  const missing = errorCode(error) === 'ENOENT' ? missingFolder(file) : undefined;
  const reason = missing === undefined ? reasonOf(error) : `there is no folder ${shownPath(missing, cwd)}`;
  return { path: shownPath(file, cwd), message: `${done}: ${reason}`, code: exit.failure };
}

/** The same, to end a command with. */
export function notWritten(file: string, error: unknown, cwd: string): Stop {
  const { path, message, code } = unwritten('not written', file, error, cwd);
  return new Stop(`${path}: ${message}`, code);
}

/** The outermost folder on the way to a file that is not there. */
function missingFolder(file: string): string | undefined {
  const folder = dirname(file);
  if (folder === file || existsSync(folder)) return undefined;
  return missingFolder(folder) ?? folder;
}
