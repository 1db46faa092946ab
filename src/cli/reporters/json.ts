import type { Range } from 'vscode-languageserver-types';
import { codes, isCode } from '../../language/checks/codes.js';
import { version } from '../../language/version.js';
import type { FileReport, Problem } from '../findings/problems.js';
import { fingerprintsOf } from './fingerprint.js';
import type { CheckedFile, CheckReport, Range as ReportedRange, ReportedProblem } from './json-types.js';
import type { Reporter } from './reporter.js';
import { summarise } from './summary.js';

/** All files as one JSON object, as json-types.ts describes it. */
export const jsonReport: Reporter = ({ files, refusals }) => {
  const report: CheckReport = {
    $schema: 'urn:placepref:schema:check:1',
    check: '1.0',
    tool: { name: 'placepref', version },
    files: files.map(checkedFile),
    refused: refusals.map(({ path, message }) => ({ path, message })),
    counts: summarise(files, refusals.length),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
};

function checkedFile(file: FileReport): CheckedFile {
  const { path, problems, suppressed = [] } = file;
  const fingerprints = fingerprintsOf(file);
  return {
    path,
    problems: problems.map((problem) => reported(problem, fingerprints.get(problem))),
    suppressed: suppressed.map((problem) => ({ ...reported(problem, fingerprints.get(problem)), reason: problem.reason })),
  };
}

function reported({ code, severity, message, range, fix, related }: Problem, fingerprint = ''): ReportedProblem {
  return {
    code,
    name: isCode(code) ? codes[code].name : code,
    severity,
    message,
    range: fromOne(range),
    fingerprint,
    fixes: fix === undefined ? [] : [{ title: fix.title, edits: [{ range: fromOne(fix.range), newText: fix.newText }] }],
    related: related.map(({ message, path, range }) => ({ message, path, range: fromOne(range) })),
  };
}

function fromOne({ start, end }: Range): ReportedRange {
  return { start: { line: start.line + 1, column: start.character + 1 }, end: { line: end.line + 1, column: end.character + 1 } };
}
