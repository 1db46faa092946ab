import type { Code } from '../../language/checks/codes.js';
import { Stop } from '../exit.js';
import { findCode, nearestCode } from './asked-codes.js';
import type { FileReport, Problem } from './problems.js';
import { isSyntaxError } from './syntax-errors.js';

/** The codes that were asked for, by code or by name. Throws `Stop` if there is no such code. */
export function codesOf(asked: readonly string[]): Code[] {
  return asked.map((word) => {
    const code = findCode(word);
    if (code !== undefined) return code;
    const near = nearestCode(word);
    throw new Stop(`there is no rule '${word}'.${near === undefined ? '' : ` Did you mean ${near}?`} 'placepref check --list-rules' lists them all.`);
  });
}

export interface Selection {
  readonly files: readonly FileReport[];
  /** Errors of other codes. */
  readonly leftOut: number;
}

/** Keeps what has one of these codes; without codes, all. What cannot be read stays: no rule can look at it. */
export function onlyCodes(files: readonly FileReport[], codes: readonly Code[]): Selection {
  if (codes.length === 0) return { files, leftOut: 0 };
  const chosen: ReadonlySet<string> = new Set(codes);
  const isKept = (problem: Problem): boolean => chosen.has(problem.code) || isSyntaxError(problem);
  return {
    files: files.map((file) => ({ ...file, problems: file.problems.filter(isKept), ...(file.suppressed && { suppressed: file.suppressed.filter(isKept) }) })),
    leftOut: files.flatMap(({ problems }) => problems).filter((problem) => problem.severity === 'error' && !isKept(problem)).length,
  };
}

export function onlyErrors(files: readonly FileReport[]): FileReport[] {
  return files.map((file) => ({ ...file, problems: file.problems.filter(({ severity }) => severity === 'error') }));
}

export function withoutHints(files: readonly FileReport[]): FileReport[] {
  return files.map((file) => ({ ...file, problems: file.problems.filter(({ severity }) => severity !== 'info') }));
}
