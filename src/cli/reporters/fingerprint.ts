import { createHash } from 'node:crypto';
import type { FileReport, Problem } from '../problems.js';
import { linesOf } from './excerpt.js';

/**
 * Gives each problem of a file a fingerprint, by which a service knows it again in a later report: a hash of its code, its file
 * and the text of its line, and not of the number of the line. Of several with the same text, each has its number among them.
 */
export function fingerprinter({ path, text }: Pick<FileReport, 'path' | 'text'>): (problem: Pick<Problem, 'code' | 'range'>) => string {
  const lines = linesOf(text);
  const times = new Map<string, number>();
  return ({ code, range }) => {
    const line = (lines[range.start.line] ?? '').replace(/\s+/g, ' ').trim();
    const known = JSON.stringify([code, path, line]);
    const time = (times.get(known) ?? 0) + 1;
    times.set(known, time);
    return createHash('sha256').update(`${known}${time}`).digest('hex').slice(0, 32);
  };
}
