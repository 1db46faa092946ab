import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { version } from '../../language/version.js';
import type { Problem } from '../../schedule/problems.js';
import { exit, type ExitCode } from '../exit.js';
import { experimentOf } from '../experiment-of.js';
import { shownPath } from '../files/paths.js';
import type { Io } from '../io.js';
import { writeOutputFolder } from '../write-folder.js';
import { date } from './dates.js';
import type { Finish } from './finish.js';
import { seed } from './numbers.js';

interface Options {
  readonly start: string;
  readonly out: string;
  readonly animals?: string;
  readonly facility?: string;
  readonly weights?: string;
  readonly experiment?: string;
  readonly seed?: number;
  readonly codeSeed?: number;
  readonly past?: true;
  readonly force?: true;
}

export function scheduleCommand(io: Io, finish: Finish): Command {
  return new Command('schedule')
    .description('Allocate animals and plan every step of theirs: calendars, day sheets, doses, with and without codes for the blind.')
    .argument('<file>', 'the protocol')
    .requiredOption('--start <date>', 'date of day 1, as 2027-03-01', date)
    .requiredOption('--out <folder>', 'write everything into this folder')
    .option('--animals <file>', 'a table of animals as CSV; without it as many as are needed are made up')
    .option('--facility <file>', 'what the laboratory has: hours, people, boxes, syringes')
    .option('--weights <file>', 'weighings as CSV, with animal, date and weight: doses rest on the latest up to their day')
    .option('--experiment <name>', 'of several experiments, this one')
    .option('--seed <n>', 'of the allocation; else that of the protocol', seed)
    .option('--code-seed <n>', 'of the codes for the blind, to have the same codes again; else they are drawn anew', seed)
    .option('--past', 'plan from a date that has gone by, too')
    .option('--force', 'replace a schedule that stands in the folder')
    .action(async (path: string, options: Options) => finish(await schedule(path, options, io)));
}

async function schedule(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { studyAt } = await import('../study-at.js');
  const { onlyErrors } = await import('../selection.js');
  const { sourceAt } = await import('../source-at.js');
  const found = await studyAt(path, io, onlyErrors);
  if (typeof found === 'number') return found;
  const folder = resolve(io.cwd, options.out);
  const experiment = experimentOf(found.study, path, options.experiment);
  const animals = options.animals === undefined ? undefined : sourceAt(options.animals, io);
  const facility = options.facility === undefined ? undefined : sourceAt(options.facility, io);
  const weights = options.weights === undefined ? undefined : sourceAt(options.weights, io);
  const { makeSchedule, summaryText } = await import('../with-schedule.js');
  try {
    const { schedule: made, files, warnings } = await makeSchedule(
      {
        version,
        study: found.study,
        experiment,
        start: options.start,
        today: io.today(),
        past: options.past === true,
        ...(animals !== undefined && { animals }),
        ...(facility !== undefined && { facility }),
        ...(weights !== undefined && { weights }),
        ...(options.seed !== undefined && { seed: options.seed }),
        revision: await revisionOf(folder, found.study.inputs[0]?.path, io),
      },
      options.codeSeed,
    );
    await writeOutputFolder(folder, files.map(({ path: name, text, isSecret }) => ({ path: name, text, sealed: isSecret === true })), options.force === true, io);
    for (const warning of warnings) io.stderr.write(`warning: ${warning}\n`);
    io.stdout.write(summaryText(made, files.map(({ path: name }) => name), shownPath(folder, io.cwd), io.stdout.columns));
    return exit.clean;
  } catch (error) {
    if (!isUnschedulable(error)) throw error;
    const names = { protocol: path, animals: options.animals ?? 'the table of animals', facility: options.facility ?? 'the facility that is assumed', weights: options.weights ?? 'weights', request: 'placepref' };
    // A place in the protocol begins with its file, which may be an imported one.
    for (const { input, at, message } of error.problems) io.stderr.write(`${[...(input === 'protocol' && at !== undefined ? [] : [names[input]]), ...(at === undefined ? [] : [at])].join(': ')}: ${message}\n`);
    io.stderr.write('Nothing was written.\n');
    return exit.problems;
  }
}

/** By its name: one that comes from another file of the bundle is of another class there. */
function isUnschedulable(error: unknown): error is Error & { problems: readonly Problem[] } {
  return error instanceof Error && error.name === 'Unschedulable';
}

/** One more than that of the schedule of the same protocol that stands in the folder. */
async function revisionOf(folder: string, protocol: string | undefined, io: Io): Promise<number> {
  const file = ['unblinded/schedule.json', 'schedule.json'].map((name) => join(folder, name)).find((name) => existsSync(name));
  if (file === undefined) return 0;
  const { madeAt } = await import('../made-at.js');
  const before = madeAt(file, io);
  return 'schedule' in before && before.schedule.protocol.inputs[0]?.path === protocol ? before.schedule.revision + 1 : 0;
}
