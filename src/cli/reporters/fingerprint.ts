import { createHash } from 'node:crypto';
import { byPosition } from '../../language/checks/ranges.js';
import { folded } from '../../language/words.js';
import type { FileReport, Problem } from '../findings/problems.js';
import { linesOf } from './excerpt.js';

/**
 * A fingerprint for each problem of a file, by which a service knows it again in a later report: a hash of its code, its file
 * and the text of its line, and not of the number of the line. Of several with the same text, each has its number among them,
 * suppressed or not, so that to suppress one gives no other its fingerprint.
 */
export function fingerprintsOf({ path, text, problems, suppressed = [] }: FileReport): ReadonlyMap<Problem, string> {
  const lines = linesOf(text);
  const times = new Map<string, number>();
  const all: readonly Problem[] = [...problems, ...suppressed].sort((one, other) => byPosition(one.range.start, other.range.start));
  return new Map(
    all.map((problem) => {
      const line = folded(lines[problem.range.start.line] ?? '');
      const known = JSON.stringify([problem.code, path, line]);
      const time = (times.get(known) ?? 0) + 1;
      times.set(known, time);
      return [problem, createHash('sha256').update(`${known}${time}`).digest('hex').slice(0, 32)];
    }),
  );
}
