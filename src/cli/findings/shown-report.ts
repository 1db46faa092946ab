import { isAbsolute } from 'node:path';
import { shownPath } from '../files/paths.js';
import type { FileReport, Problem } from './problems.js';

/** A report with the paths of related places as they are shown from a folder. */
export function shownFrom(cwd: string, report: FileReport): FileReport {
  const shown = <T extends Problem>(problem: T): T =>
    problem.related.length === 0 ? problem : { ...problem, related: problem.related.map((place) => ({ ...place, path: isAbsolute(place.path) ? shownPath(place.path, cwd) : place.path })) };
  return { ...report, problems: report.problems.map(shown), ...(report.suppressed && { suppressed: report.suppressed.map(shown) }) };
}
