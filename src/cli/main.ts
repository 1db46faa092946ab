import { exit, type ExitCode, type Stop } from './exit.js';
import { reportFailure } from './failure.js';
import type { Io } from './io.js';
import { version } from '../language/version.js';

/**
 * Runs one command line, without the names of the interpreter and the script, and gives its exit code (see exit.ts).
 * Never throws and never ends the process.
 */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    // Editors and scripts ask for the version often; nothing else is loaded for it.
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      io.stdout.write(`${version}\n`);
      return exit.clean;
    }
    const { createProgram } = await import('./program.js');
    let code: ExitCode = exit.clean;
    await createProgram(io, (result) => (code = result)).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    return codeOf(error, io);
  }
}

function codeOf(error: unknown, io: Io): ExitCode {
  if (isCommanderError(error)) return error.exitCode === 0 ? exit.clean : exit.usage;
  if (isStop(error)) {
    io.stderr.write(`placepref: ${error.message}\n`);
    return error.code;
  }
  reportFailure(error, io);
  return exit.failure;
}

/** By its name: one that comes from the part of the bundle with the language is of another class there. */
function isStop(error: unknown): error is Stop {
  return error instanceof Error && error.name === 'Stop';
}

/** What Commander throws instead of ending the process; it has said why by then. */
function isCommanderError(error: unknown): error is Error & { exitCode: number } {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('commander.');
}
