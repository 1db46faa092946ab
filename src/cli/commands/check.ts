import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { counted } from '../../language/words.js';
import type { CachePlace } from '../cache/open.js';
import { exit, Stop, worst, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';
import { formats, type Format } from '../reporters/formats.js';

interface Options {
  readonly format: Format;
  readonly outputFile?: string;
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly rule?: readonly string[];
  readonly listRules?: boolean;
  readonly skipForeign?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly cache?: boolean;
  readonly cacheLocation?: string;
}

export function checkCommand(io: Io, finish: Finish): Command {
  return new Command('check')
    .description('Say what is wrong in protocols.')
    .argument('[paths...]', 'files, folders, globs, or - for standard input; without any, the protocols that placepref.json names, or the current folder')
    .addOption(new Option('--format <form>', 'how problems are written').choices(formats).default('text'))
    .option('-o, --output-file <file>', 'write them into this file, whole or not at all')
    .option('--quiet', 'errors alone: no summary, and no warnings unless there are more than --max-warnings allows')
    .option('--max-warnings <n>', 'end with code 1 if there are more warnings', wholeNumber)
    .addOption(new Option('--rule <rule>', 'only this code or name, and what cannot be read; can be repeated').argParser(repeated).conflicts(['fix', 'fixDryRun']))
    .option('--list-rules', 'say which rules there are, as text or json')
    .option('--skip-foreign', 'pass over files that are named and are no protocols')
    .option('--fix', 'first mend, in the files, what can have been meant in one way only')
    .addOption(new Option('--fix-dry-run', 'change nothing; print as a diff what --fix would change').conflicts('fix'))
    .option('--cache', 'remember what was found, and look again only where something has changed')
    .option('--cache-location <file>', 'remember it in this file; without it in node_modules/.cache, or else in the cache folder of the system')
    .action(async (paths: string[], options: Options) => finish(await (options.listRules === true ? listRules(options, io) : check(paths, options, io))));
}

/** Problems go to standard output, as they are the command's result; what could not be read goes to standard error. */
async function check(paths: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const { format, outputFile = '-', quiet = false, maxWarnings = Number.POSITIVE_INFINITY, rule = [], skipForeign = false, fix = false, fixDryRun = false, cache = false, cacheLocation } = options;
  if (fixDryRun) return (await import('../fixing/fix-all.js')).showFixes(paths, io, skipForeign);
  if (fix && paths.includes('-')) throw new Stop('standard input cannot be fixed in place; --fix-dry-run shows what would change.');
  const { checkAll } = await import('../protocols/check-all.js');
  const { codesOf, onlyCodes, onlyErrors, withoutHints } = await import('../findings/selection.js');
  const { writeReport } = await import('../output/write-report.js');
  const { summarise } = await import('../reporters/summary.js');
  const codes = codesOf(rule);
  const fixed = fix ? await (await import('../fixing/fix-all.js')).fixAll(paths, io, skipForeign) : exit.clean;
  const { reports, refusals, configured } = await checkAll(paths, io, { skipForeign, cacheAt: await cacheAt(cache, cacheLocation, io) });
  const { files, leftOut } = onlyCodes(reports, codes);
  const { errors, warnings } = summarise(files, refusals.length);
  const warningsFail = warnings > maxWarnings;
  // Warnings for which the check fails are no less than errors.
  const loud = warningsFail ? withoutHints : onlyErrors;
  await writeReport({ files: quiet ? loud(files) : files, refusals }, { format, outputFile, quiet, warningsFail, named: paths, configured }, io);
  if (leftOut > 0) io.stderr.write(`placepref: errors of other rules are left out (${leftOut}); until they are mended, some rules cannot be looked at.\n`);
  if (warningsFail) io.stderr.write(`placepref: found ${counted(warnings, 'warning')}; --max-warnings allows ${maxWarnings}.\n`);
  return worst(fixed, errors > 0 || warningsFail ? exit.problems : exit.clean, ...refusals.map(({ code }) => code));
}

async function listRules({ format, outputFile = '-' }: Options, io: Io): Promise<ExitCode> {
  const { ruleList } = await import('../explaining/rule-list.js');
  const { writeOutput } = await import('../output/write-output.js');
  writeOutput(outputFile, ruleList(format, io.stdout.columns), [], io);
  return exit.clean;
}

function repeated(value: string, others: readonly string[] = []): readonly string[] {
  return [...others, value];
}

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Allowed are whole numbers from 0 on.');
  return Number(text);
}

/** To say where the cache is asks for one. */
async function cacheAt(isWanted: boolean, location: string | undefined, io: Io): Promise<CachePlace | undefined> {
  if (location !== undefined) return { file: resolve(io.cwd, location), isNamed: true };
  return isWanted ? { file: (await import('../cache/location.js')).cacheLocation(io), isNamed: false } : undefined;
}
