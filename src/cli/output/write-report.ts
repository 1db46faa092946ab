import { isAbsolute, resolve } from 'node:path';
import { sectionAbout } from '../explaining/docs-of-codes.js';
import { shownPath } from '../files/paths.js';
import type { Io } from '../io.js';
import { reporterFor, type Format } from '../reporters/formats.js';
import type { Report, Setting } from '../reporters/reporter.js';
import { summarise, summaryLine } from '../reporters/summary.js';
import { paintFor, plain } from '../text/style.js';

interface Wishes extends Pick<Setting, 'quiet' | 'warningsFail'> {
  readonly format: Format;
  /** `-` is standard output. */
  readonly outputFile: string;
}

/** Writes a report where it is wanted; if that is a file, standard output has the summary for the log. */
export async function writeReport(report: Report, { format, outputFile, quiet, warningsFail }: Wishes, io: Io): Promise<void> {
  const isFile = outputFile !== '-';
  const write = await reporterFor(format);
  const text = write(report, {
    columns: isFile ? undefined : io.stdout.columns,
    paint: isFile ? plain : paintFor(io.stdout, io.env),
    quiet,
    warningsFail,
    fromRoot: fromRoot(io),
    explain: (code) => sectionAbout(code, io.program),
  });
  if (!isFile) {
    io.stdout.write(text);
    return;
  }
  const { writeOutput } = await import('./write-output.js');
  writeOutput(outputFile, text, report.files.map(({ path }) => resolve(io.cwd, path)), io);
  if (!quiet) io.stdout.write(`${summaryLine(summarise(report.files, report.refusals.length))}\n`);
}

/** On GitHub paths count from the folder that the repository was cloned into, also where a step runs further down. */
function fromRoot({ cwd, env }: Io): Setting['fromRoot'] {
  const { GITHUB_WORKSPACE: workspace = '' } = env;
  const root = workspace !== '' && !isAbsolute(shownPath(cwd, workspace)) ? workspace : cwd;
  return (path) => (path === '<stdin>' ? path : shownPath(resolve(cwd, path), root));
}
