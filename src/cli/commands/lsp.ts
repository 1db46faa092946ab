import { Command } from 'commander';
import { exit, Stop, type ExitCode } from '../exit.js';
import type { Io } from '../io.js';
import type { Finish } from '../options/finish.js';

export function lspCommand(_io: Io, finish: Finish): Command {
  return new Command('lsp')
    .description('Serve an editor over the Language Server Protocol.')
    .option('--stdio', 'speak over standard input and output (the only way there is)')
    .option('--clientProcessId <id>', 'process that the server ends with')
    .action(async ({ stdio = false }: { stdio?: boolean }) => finish(await serve(stdio)));
}

/** The connection reads the process's own standard input; it ends the process when the editor says so. */
async function serve(stdio: boolean): Promise<ExitCode> {
  if (!stdio) throw new Stop('lsp is started by an editor, with --stdio.');
  const { startServer } = await import('../../server/node.js');
  await startServer();
  return exit.clean;
}
