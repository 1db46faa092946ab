import { resolve } from 'node:path';
import { Command } from 'commander';
import { startDateOf } from '../../language/ir/reading.js';
import { version } from '../../language/version.js';
import type { Problem } from '../../schedule/problems.js';
import { howToBeginAnew, revisionAfter } from '../../schedule/revision.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import { shownPath } from '../files/paths.js';
import type { Io } from '../io.js';
import { date } from '../options/dates.js';
import type { Finish } from '../options/finish.js';
import { seed } from '../options/numbers.js';
import { writeOutputFolder } from '../output/write-output-folder.js';
import { experimentOf } from '../protocols/experiment-of.js';
import type { StandingSchedule } from '../schedule/standing.js';

interface Options {
  readonly start?: string;
  readonly out: string;
  readonly animals?: string;
  readonly facility?: string;
  readonly weights?: string;
  readonly experiment?: string;
  readonly seed?: number;
  readonly codeSeed?: number;
  readonly results?: string;
  readonly from?: string;
  readonly previous?: string;
  readonly gone?: readonly string[];
  readonly past?: true;
  readonly force?: true;
}

export function scheduleCommand(io: Io, finish: Finish): Command {
  return new Command('schedule')
    .description('Allocate animals and plan every step of theirs: calendars, day sheets, doses, with and without codes for the blind.')
    .argument('<file>', 'the protocol')
    .option('--start <date>', 'date of day 1, as 2027-03-01; else the one that the protocol states', date)
    .requiredOption('--out <folder>', 'write everything into this folder')
    .option('--animals <file>', 'a table of animals as CSV; without it as many as are needed are made up')
    .option('--facility <file>', 'what the laboratory has: hours, people, boxes, syringes')
    .option('--weights <file>', 'weighings as CSV, with animal, date and weight: doses rest on the latest up to their day')
    .option('--experiment <name>', 'of several experiments, this one')
    .option('--seed <n>', 'of the allocation; else that of the protocol', seed)
    .option('--code-seed <n>', 'of the codes for the blind, to have the same codes again; else they are drawn anew', seed)
    .option('--results <file>', 'what was measured so far, as CSV: plan the schedule that stands in the folder anew from then on')
    .option('--from <date>', 'with --results, plan from this date on; else from the day after the last that was measured', date)
    .option('--previous <file>', 'with --results, the schedule.json to plan anew, if not that in the folder')
    .option('--gone <animals>', 'with --results, animals that are not there any more, as M05,M07: they are not planned further', (names: string) => names.split(',').map((name) => name.trim()).filter((name) => name !== ''))
    .option('--past', 'plan from a date that has gone by, too')
    .option('--force', 'replace a schedule that stands in the folder')
    .action(async (path: string, options: Options) => finish(await schedule(path, options, io)));
}

async function schedule(path: string, options: Options, io: Io): Promise<ExitCode> {
  const { studyAt } = await import('../protocols/study-at.js');
  const { onlyErrors } = await import('../findings/selection.js');
  const { sourceAt, tableAt } = await import('../files/source-at.js');
  const found = await studyAt(path, io, onlyErrors);
  if (typeof found === 'number') return found;
  const folder = resolve(io.cwd, options.out);
  const experiment = experimentOf(found.study, path, options.experiment);
  const [animals, weights, results] = [options.animals, options.weights, options.results].map((name) => (name === undefined ? undefined : tableAt(name, io)));
  const facility = options.facility === undefined ? undefined : sourceAt(options.facility, io);
  const stated = startDateOf(found.study, experiment);
  const start = options.start ?? stated;
  if (start === undefined) throw new Stop(`${path}: it states no date of day 1; say it with --start, as --start 2027-03-01.`);
  const { keyBeside } = await import('../schedule/standing.js');
  const standing = await standingFor(folder, options, io);
  const previous = results === undefined ? undefined : standing;
  const { lostCodesText, makeSchedule, summaryText } = await import('../bundles/schedule.js');
  try {
    const { schedule: made, files, warnings, lostCodes, learned } = await makeSchedule(
      {
        version,
        study: found.study,
        experiment,
        start,
        today: io.today(),
        past: options.past === true,
        ...(animals !== undefined && { animals }),
        ...(facility !== undefined && { facility }),
        ...(weights !== undefined && { weights }),
        ...(options.seed !== undefined && { seed: options.seed }),
        ...(results !== undefined && previous !== undefined && { anew: { previous: previous.schedule, results, gone: options.gone ?? [], ...(options.from !== undefined && { from: options.from }) } }),
        revision: previous !== undefined ? previous.schedule.revision + 1 : revisionAfter(standing?.schedule, found.study.inputs[0]?.path),
      },
      options.codeSeed,
      standing === undefined ? undefined : await keyBeside(standing, io),
    );
    if (options.force === true && lostCodes.length > 0) io.stderr.write(`warning: ${shownPath(folder, io.cwd)}: ${lostCodesText(lostCodes)}\n`);
    await writeOutputFolder(folder, files.map(({ path: name, text, isSecret }) => ({ path: name, text, sealed: isSecret === true })), options.force === true, io);
    if (stated !== undefined && stated !== start) io.stderr.write(`warning: day 1 is ${start}, as --start says; ${path} states ${stated}.\n`);
    for (const warning of warnings) io.stderr.write(`warning: ${warning}\n`);
    io.stdout.write(summaryText(made, files.map(({ path: name }) => name), shownPath(folder, io.cwd), io.stdout.columns, learned));
    return exit.clean;
  } catch (error) {
    if (!isUnschedulable(error)) throw error;
    const names = { protocol: path, animals: options.animals ?? 'the table of animals', facility: options.facility ?? 'the facility that is assumed', weights: options.weights ?? 'weights', results: options.results ?? 'results', schedule: standing?.path ?? 'the schedule that stands', request: 'placepref' };
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

function withHelp(error: unknown): never {
  throw error instanceof Stop ? new Stop(`${error.message}\n${howToBeginAnew}`, error.code) : error;
}

/** The schedule that stands: the one that is named, or that in the folder. To plan one anew it has to be there. */
async function standingFor(folder: string, { results, from, previous, gone }: Options, io: Io): Promise<StandingSchedule | undefined> {
  const { standingAt, standingIn } = await import('../schedule/standing.js');
  const [idle] = Object.entries({ from, previous, gone }).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  if (results === undefined && idle !== undefined) throw new Stop(`--${idle} needs --results: without measurements nothing is planned anew.`);
  if (results === undefined) return standingIn(folder, io).catch(withHelp);
  const standing = previous === undefined ? await standingIn(folder, io) : await standingAt(previous, io);
  if (standing === undefined) throw new Stop(`${shownPath(folder, io.cwd)}: there is no schedule in it that could be planned anew; make one without --results, or name one with --previous.`);
  return standing;
}
