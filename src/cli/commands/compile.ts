import { Command } from 'commander';
import { exit, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';

export function compileCommand(io: Io, finish: Finish): Command {
  return new Command('compile')
    .description('Turn one protocol into the JSON that other tools read.')
    .argument('<file>', 'the protocol, or - for standard input')
    .option('-o, --output <file>', 'write the JSON into this file instead of standard output; a protocol with errors leaves it as it was')
    .action(async (path: string, { output = '-' }: { output?: string }) => finish(await compile(path, output, io)));
}

/** Errors of the protocol and of what it imports go to standard error, as standard output is the JSON. */
async function compile(path: string, output: string, io: Io): Promise<ExitCode> {
  const { studyAt } = await import('../protocols/study-at.js');
  const { writeOutput } = await import('../output/write-output.js');
  const found = await studyAt(path, io);
  if (typeof found === 'number') return found;
  writeOutput(output, `${JSON.stringify(found.study, undefined, 2)}\n`, found.read, io);
  return exit.clean;
}
