import type { Severity } from '../../language/checks/codes.js';
import { titleOf } from '../findings/asked-codes.js';
import type { Problem } from '../findings/problems.js';
import { forPeople } from '../text/for-terminal.js';
import type { Reporter } from './reporter.js';
import { summarise, summaryLine } from './summary.js';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of GitHub Actions, one a line, as its workflow commands write them; then a summary for the log. */
export const githubReport: Reporter = ({ files, refusals }, { fromRoot, quiet }) => {
  const lines = [
    ...refusals.map(({ path, message }) => annotation('error', { title: 'placepref' }, `${path}: ${message}`)),
    ...files.flatMap(({ path, problems }) => problems.map((problem) => annotation(commands[problem.severity], { file: fromRoot(path), ...placeOf(problem), title: titleOf(problem.code) }, textOf(problem)))),
    ...(quiet ? [] : [summaryLine(summarise(files, refusals.length))]),
  ];
  return forPeople(lines.map((line) => `${line}\n`).join(''));
};

/** GitHub takes columns only where a range lies in one line. */
function placeOf({ range: { start, end } }: Problem): Readonly<Record<string, number>> {
  const lines = { line: start.line + 1, endLine: end.line + 1 };
  return start.line === end.line ? { ...lines, col: start.character + 1, endColumn: end.character + 1 } : lines;
}

function textOf({ message, fix }: Problem): string {
  return fix === undefined ? message : `${message}\nfix: ${fix.title}`;
}

function annotation(command: string, properties: Readonly<Record<string, string | number>>, text: string): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${command} ${list.join(',')}::${escapeText(text)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
