import { xmlDocument, type Element } from '../../report/xml.js';
import type { Refusal } from '../files/refusal.js';
import { titleOf } from '../findings/asked-codes.js';
import type { FileReport, Problem } from '../findings/problems.js';
import type { Report, Reporter } from './reporter.js';

/**
 * Test results as Jenkins, GitLab and others read them: a suite for each file; in it a case for each problem, or one that passes.
 * An error fails. A warning passes, with its text as output, unless there are more than allowed: then each fails.
 */
export const junitReport: Reporter = (report, { warningsFail }) => {
  const suites = suitesOf(report, (severity) => severity === 'error' || (warningsFail && severity === 'warning'));
  return xmlDocument({ name: 'testsuites', attributes: { name: 'placepref check', ...totals(suites.flatMap(({ cases }) => cases)) }, content: suites.map(suite) });
};

interface Suite {
  readonly path: string;
  readonly cases: readonly Element[];
}

type Fails = (severity: Problem['severity']) => boolean;

function suitesOf({ files, refusals }: Report, fails: Fails): Suite[] {
  return [...files.map((file) => ({ path: file.path, cases: casesOf(file, fails) })), ...refusals.map((refusal) => ({ path: refusal.path, cases: [unread(refusal)] }))];
}

function casesOf({ path, problems, suppressed = [] }: FileReport, fails: Fails): Element[] {
  const found = problems.map((problem) => testCase(path, problem, fails(problem.severity) ? failure(path, problem) : { name: 'system-out', content: detail(path, problem) }));
  const excused = suppressed.map((problem) => testCase(path, problem, { name: 'skipped', content: problem.reason }));
  const cases = [...found, ...excused];
  return cases.length > 0 ? cases : [{ name: 'testcase', attributes: { name: 'no problems', classname: path } }];
}

function testCase(path: string, { code, range: { start } }: Problem, outcome: Element): Element {
  return { name: 'testcase', attributes: { name: `${titleOf(code)} at ${start.line + 1}:${start.character + 1}`, classname: path }, content: [outcome] };
}

function failure(path: string, problem: Problem): Element {
  return { name: 'failure', attributes: { type: problem.code, message: problem.message }, content: detail(path, problem) };
}

function detail(path: string, { range: { start }, severity, code, message, fix }: Problem): string {
  return `${path}:${start.line + 1}:${start.character + 1} ${severity} ${code} ${message}${fix === undefined ? '' : `\nfix: ${fix.title}`}`;
}

function unread({ path, message }: Refusal): Element {
  return { name: 'testcase', attributes: { name: 'can be checked', classname: path }, content: [{ name: 'error', attributes: { message } }] };
}

function suite({ path, cases }: Suite): Element {
  return { name: 'testsuite', attributes: { name: path, ...totals(cases), skipped: count(cases, 'skipped') }, content: cases };
}

function totals(cases: readonly Element[]): NonNullable<Element['attributes']> {
  return { tests: cases.length, failures: count(cases, 'failure'), errors: count(cases, 'error') };
}

function count(cases: readonly Element[], outcome: string): number {
  return cases.filter(({ content = [] }) => typeof content !== 'string' && content.some(({ name }) => name === outcome)).length;
}
