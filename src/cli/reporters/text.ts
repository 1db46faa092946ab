import type { Severity } from '../../language/checks/codes.js';
import { folded } from '../../language/words.js';
import { atLineStart } from '../files/paths.js';
import type { FileReport, Problem, RelatedPlace } from '../findings/problems.js';
import type { Paint, Style } from '../text/style.js';
import { displayWidth, printable } from '../text/width.js';
import { wrap } from '../text/wrap.js';
import { excerpt, linesOf } from './excerpt.js';

export interface TextOptions {
  /** Cells of the terminal. Without it messages are not wrapped, so that each stays on the line a tool looks at. */
  readonly columns?: number | undefined;
  readonly paint: Paint;
}

const colours: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'cyan' };
const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'hint' };
const narrowest = 40;
const excerptWidth = 120;

/** Problems for a reader, one paragraph each; empty if there are none. Lines and columns count from 1, columns in UTF-16 units. */
export function textReport(reports: readonly FileReport[], options: TextOptions): string {
  return reports.map((report) => fileText(report, options)).join('');
}

function fileText({ path, text, problems }: FileReport, options: TextOptions): string {
  if (problems.length === 0) return '';
  const lines = linesOf(text);
  return problems.map((problem) => `${problemText(path, lines, problem, options)}\n\n`).join('');
}

function problemText(path: string, lines: readonly string[], problem: Problem, { columns, paint }: TextOptions): string {
  const width = columns === undefined ? undefined : Math.max(columns, narrowest);
  const colour = colours[problem.severity];
  const at = place(path, problem.range);
  const used = displayWidth(`${at} ${words[problem.severity]} ${problem.code} `);
  const message = wrap(oneLine(problem.message), width, used, '  ');
  const part = (label: string, text: string, style: Style): string => `  ${paint(label, 'bold', style)} ${wrap(oneLine(text), width, label.length + 3, '    ')}`;
  return [
    `${paint(at, 'bold')} ${paint(words[problem.severity], 'bold', colour)} ${paint(problem.code, 'dim')}${message.startsWith('\n') ? '' : ' '}${message}`,
    excerpt(lines, problem.range, width ?? excerptWidth, colour, paint),
    ...(problem.fix === undefined ? [] : [part('fix:', problem.fix.title, 'green')]),
    ...problem.related.map((related) => part('note:', note(related), 'cyan')),
  ].join('\n');
}

function note({ path, range, message }: RelatedPlace): string {
  return `${place(path, range)} ${message}`;
}

function place(path: string, { start }: RelatedPlace['range']): string {
  return `${printable(atLineStart(path))}:${start.line + 1}:${start.character + 1}`;
}

function oneLine(text: string): string {
  return printable(folded(text));
}
