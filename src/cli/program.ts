import { Command } from 'commander';
import { version } from '../language/version.js';
import { analyzeCommand } from './commands/analyze.js';
import { checkCommand } from './commands/check.js';
import { clusterCommand } from './commands/cluster.js';
import { compileCommand } from './commands/compile.js';
import { diffCommand } from './commands/diff.js';
import { explainCommand } from './commands/explain.js';
import { formatCommand } from './commands/format.js';
import { initCommand } from './commands/init.js';
import { lspCommand } from './commands/lsp.js';
import { mergeCommand } from './commands/merge.js';
import { powerCommand } from './commands/power.js';
import { scheduleCommand } from './commands/schedule.js';
import { simulateCommand } from './commands/simulate.js';
import { timelineCommand } from './commands/timeline.js';
import type { Io } from './io.js';
import type { Finish } from './options/finish.js';

const commands = [checkCommand, compileCommand, timelineCommand, scheduleCommand, diffCommand, simulateCommand, analyzeCommand, powerCommand, mergeCommand, clusterCommand, formatCommand, initCommand, explainCommand, lspCommand];

/** The command line as Commander knows it. Each command loads what it needs only when it runs. */
export function createProgram(io: Io, finish: Finish): Command {
  const program = new Command('placepref')
    .description('Checks, formats and compiles protocols of place-conditioning experiments.')
    .version(version)
    .addHelpText('after', '\nExit codes: 0 clean, 1 problems found, 2 wrong usage, 3 internal failure.');
  for (const create of commands) program.addCommand(create(io, finish));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  }
  return program;
}
