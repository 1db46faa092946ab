import { Command } from 'commander';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';

export function explainCommand(io: Io, finish: Finish): Command {
  return new Command('explain')
    .description('Say what a code such as PP1201 or route-volume means, why, and how to mend it.')
    .argument('[code]', 'the code, or its name; without it all codes are listed')
    .action(async (code: string | undefined) => finish(await explain(code, io)));
}

async function explain(asked: string | undefined, io: Io): Promise<ExitCode> {
  const { codeTable, explanationOf } = await import('../explaining/explanations.js');
  const { findCode, nearestCode } = await import('../findings/asked-codes.js');
  if (asked === undefined) {
    io.stdout.write(codeTable());
    return exit.clean;
  }
  const code = findCode(asked);
  if (code === undefined) {
    const near = nearestCode(asked);
    throw new Stop(`there is no code '${asked}'.${near === undefined ? '' : ` Did you mean ${near}?`} 'placepref explain' lists them all.`);
  }
  const { sectionAbout } = await import('../explaining/docs-of-codes.js');
  const { plainPage } = await import('../explaining/plain-page.js');
  io.stdout.write(`${plainPage(explanationOf(code, sectionAbout(code, io.program)), io.stdout.columns)}\n`);
  return exit.clean;
}
