import { readFileSync } from 'node:fs';
import type { FileReport, Problem } from '../../../src/cli/findings/problems.js';
import type { Report, Setting } from '../../../src/cli/reporters/reporter.js';
import { plain } from '../../../src/cli/text/style.js';

export const schemaFile = (name: string): string => readFileSync(new URL(`../../fixtures/schemas/${name}`, import.meta.url), 'utf8');

/** A problem in one line; line and columns count from 1. */
export function problem(line: number, from: number, to: number, more: Partial<Problem> = {}): Problem {
  const range = { start: { line: line - 1, character: from - 1 }, end: { line: line - 1, character: to - 1 } };
  return { code: 'PP1201', severity: 'error', message: "'mgg/kg' is not a unit.", range, related: [], ...more };
}

const study: FileReport = {
  path: 'a folder/study.cpp',
  text: 'protocol "x"\ndose: 10 mgg/kg\r\nphase p {\n}\ndose: 10 mgg/kg\n',
  problems: [
    problem(2, 10, 16, { fix: { title: "Change to 'mg/kg'", range: problem(2, 10, 16).range, newText: 'mg/kg' } }),
    problem(3, 1, 1, { code: 'PP1303', severity: 'warning', range: { start: { line: 2, character: 0 }, end: { line: 3, character: 1 } } }),
    problem(5, 10, 16, { code: 'PP1102', severity: 'info', related: [{ message: 'declared here', path: 'library/species.cpp', range: problem(7, 1, 4).range, isBuiltIn: true }, { message: 'see here', path: 'other.cpp', range: problem(1, 1, 2).range }] }),
  ],
  suppressed: [{ ...problem(5, 1, 5, { severity: 'warning' }), reason: 'approved, protocol 12-345' }],
};

/** One of each: a problem of each severity, a fix, places here and in the library, a suppression, a clean file, a path that could not be read. */
export const everything: Report = {
  files: [study, { path: '/elsewhere/clean.cpp', text: '', problems: [] }],
  refusals: [{ path: 'locked.cpp', message: 'permission denied', code: 1 }],
};

export const setting: Setting = { columns: undefined, paint: plain, quiet: false, warningsFail: false, fromRoot: (path) => path, explain: () => undefined };

/** A report on one file with one problem, whose message, path or line is under test. */
export function oneProblem(more: Partial<Problem>, file: Partial<FileReport> = {}): Report {
  return { files: [{ path: 'a.cpp', text: 'x', problems: [problem(1, 1, 2, more)], ...file }], refusals: [] };
}
