import type { Severity } from '../../language/checks/codes.js';
import type { FileReport } from '../findings/problems.js';

export interface Summary {
  /** Protocols that were looked at, and how many of them have a problem. */
  readonly files: number;
  readonly filesWithProblems: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Paths that could not be looked at. */
  readonly refused: number;
}

export function summarise(reports: readonly FileReport[], refused: number): Summary {
  const problems = reports.flatMap((report) => report.problems);
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    files: reports.length,
    filesWithProblems: reports.filter((report) => report.problems.length > 0).length,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    refused,
  };
}

/** `3 errors, 1 warning in 2 of 5 files` */
export function summaryLine({ files, filesWithProblems, errors, warnings, infos, refused }: Summary): string {
  const found = [howMany(errors, 'error'), howMany(warnings, 'warning'), howMany(infos, 'hint')].filter((part) => !part.startsWith('0 '));
  const where = files === 1 || filesWithProblems === files ? howMany(files, 'file') : `${inThousands(filesWithProblems)} of ${howMany(files, 'file')}`;
  const clean = files === 0 ? `No protocols ${refused === 0 ? 'found' : 'checked'}` : `No problems in ${howMany(files, 'file')}`;
  const looked = found.length === 0 ? clean : `${found.join(', ')} in ${where}`;
  return refused === 0 ? looked : `${looked}; ${howMany(refused, 'path')} could not be checked`;
}

/** `1 file`, `2,000 files` */
export function howMany(count: number, noun: string): string {
  return `${inThousands(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `2,000`: the platform's own way takes longer than all else that is said. */
function inThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
