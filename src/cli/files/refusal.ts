import { exit, type ExitCode } from '../exit.js';
import { Unreadable } from './decode.js';
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
