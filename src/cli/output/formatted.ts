import { Stop } from '../exit.js';
import type { Io } from '../io.js';
import { forPeople } from '../text/for-terminal.js';
import { paintFor, plain, type Paint } from '../text/style.js';
import { resultFormatOf } from './result-formats.js';

/** Formats of a report on numbers: for people, or for programs. */
export const reportFormats = ['text', 'json', 'csv'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** The format that the ending of a file says: text where it says none. Throws `Stop` where it says one that only simulated results have. */
export function formatOfEnding(output: string): ReportFormat {
  const found = reportFormats.find((format) => output.toLowerCase().endsWith(`.${format}`));
  const ofResults = resultFormatOf(output);
  if (found === undefined && ofResults !== undefined) throw new Stop(`${output}: a report on numbers is not written as ${ofResults}; name it .csv or .json, or otherwise for text.`);
  return found ?? 'text';
}

/** How a report is written for people and as a table. */
interface Writers<Report> {
  readonly text: (report: Report, width: number, paint: Paint) => string;
  readonly csv: (report: Report) => string;
}

/** A report in one of its formats, as wide as the terminal if it goes there. @param output a file, or `-` */
export function formatted<Report>(report: Report, format: ReportFormat, output: string, { text, csv }: Writers<Report>, { stdout, env }: Io): string {
  if (format === 'json') return `${JSON.stringify(report, undefined, 2)}\n`;
  if (format === 'csv') return csv(report);
  const paint = output === '-' ? paintFor(stdout, env) : plain;
  return forPeople(text(report, output === '-' ? (stdout.columns ?? 80) : 80, paint), paint);
}
