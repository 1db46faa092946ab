import { Command, Option } from 'commander';
import type { Difference } from '../../diff/change.js';
import type { Study } from '../../language/ir/types.js';
import type { Schedule } from '../../schedule/types.js';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';

interface Options {
  readonly format: 'text' | 'json';
  readonly exitCode?: true;
}

export function diffCommand(io: Io, finish: Finish): Command {
  return new Command('diff')
    .description('Show what differs between two versions of a protocol, or of a schedule: what is added, removed, moved or stated otherwise, apart from what is only written otherwise.')
    .argument('<old>', 'a protocol, or the schedule.json of a schedule')
    .argument('<new>', 'another of the same')
    .addOption(new Option('--format <format>', 'for people, or for programs').choices(['text', 'json']).default('text'))
    .option('--exit-code', 'end with 1 if anything differs but the way it is written')
    .action(async (before: string, after: string, options: Options) => finish(await diff(before, after, options, io)));
}

/** What a file holds that can be compared. */
type Version = { readonly study: Study } | { readonly schedule: Schedule };

async function diff(before: string, after: string, { format, exitCode }: Options, io: Io): Promise<ExitCode> {
  const one = await versionAt(before, [before, after], io);
  const other = await versionAt(after, [before, after], io);
  if (typeof one === 'number') return one;
  if (typeof other === 'number') return other;
  const differences = await differenceOf(one, other, [before, after]);
  const { differenceText } = await import('../text/difference.js');
  io.stdout.write(format === 'json' ? `${JSON.stringify({ differences }, undefined, 2)}\n` : differenceText(differences, 'study' in one ? 'groups' : 'animals', io));
  return exitCode === true && differences.some(({ changes }) => changes.some(({ kind }) => kind !== 'rewritten')) ? exit.problems : exit.clean;
}

async function differenceOf(before: Version, after: Version, [old = '', recent = '']: readonly string[]): Promise<Difference[]> {
  const { differenceOfSchedules } = await import('../../diff/schedules.js');
  const { differenceOfStudies } = await import('../../diff/studies.js');
  if ('study' in before && 'study' in after) return differenceOfStudies(before.study, after.study);
  if ('schedule' in before && 'schedule' in after) return differenceOfSchedules(before.schedule, after.schedule);
  throw new Stop(`${old} and ${recent}: one is a protocol and the other a schedule; only two of a kind can be compared.`);
}

/** A schedule, a compiled protocol, or a protocol that is compiled now; the exit code where it is none of them. */
async function versionAt(path: string, named: readonly string[], io: Io): Promise<Version | ExitCode> {
  if (path.endsWith('.json')) {
    const { madeAt } = await import('../made/made-at.js');
    return madeAt(path, io);
  }
  const { studyAt } = await import('../protocols/study-at.js');
  const { onlyErrors } = await import('../findings/selection.js');
  const found = await studyAt(path, io, onlyErrors, named);
  return typeof found === 'number' ? found : { study: found.study };
}
