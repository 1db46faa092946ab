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
  /** Paths of the command line. */
  readonly named: readonly string[];
  /** Absolute paths of what is configured. */
  readonly configured: readonly string[];
}

/** Writes a report where it is wanted; if that is a file, standard output has the summary for the log. */
export async function writeReport(report: Report, { format, outputFile, quiet, warningsFail, named, configured }: Wishes, io: Io): Promise<void> {
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
  const { readAs } = await import('../files/must-not-be.js');
  const { writeOutput } = await import('./write-output.js');
  const read = [
    ...readAs('the protocol itself', report.files.map(({ path }) => resolve(io.cwd, path))),
    ...readAs('imported by a protocol', [...new Set(report.files.flatMap(({ imports = [] }) => imports))]),
    ...readAs('the configuration', configured),
    ...readAs('named as one to check', [...report.refusals.map(({ path }) => path), ...named].map((path) => resolve(io.cwd, path))),
  ];
  writeOutput(outputFile, text, read, io);
  if (!quiet) io.stdout.write(`${summaryLine(summarise(report.files, report.refusals.length))}\n`);
}

/** On GitHub paths count from the folder that the repository was cloned into, also where a step runs further down. */
function fromRoot({ cwd, env }: Io): Setting['fromRoot'] {
  const { GITHUB_WORKSPACE: workspace = '' } = env;
  const root = workspace !== '' && !isAbsolute(shownPath(cwd, workspace)) ? workspace : cwd;
  return (path) => (path === '<stdin>' ? path : shownPath(resolve(cwd, path), root));
}
