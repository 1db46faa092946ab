import { exit, type ExitCode } from './exit.js';
import { reportFailure } from './failure.js';
import type { Io, Output } from './io.js';
import { main } from './main.js';
import { forPeople, forTerminal } from './text/for-terminal.js';
import { paintFor } from './text/style.js';

/** @param made what is made of a text for a file or a pipe */
function outputOf(stream: NodeJS.WriteStream, made: (text: string) => string): Output {
  return {
    write: (text) => void stream.write(stream.isTTY ? forTerminal(text) : made(text)),
    isTTY: stream.isTTY,
    get columns() {
      return stream.columns ?? (Number(process.env.COLUMNS) || undefined);
    },
  };
}

/** The shell can stand in a folder that was deleted meanwhile; absolute paths still work from there. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}

/** Ctrl-C; what Slurm sends when the time is over or somebody else goes first; a terminal that is closed. */
const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// Runs the command line of this process.
const io: Io = {
  // Opening standard input takes time, and few commands read it.
  get stdin() {
    return process.stdin;
  },
  // A result may be data, which are left as they are.
  stdout: outputOf(process.stdout, (text) => text),
  stderr: outputOf(process.stderr, (text) => forPeople(text, paintFor(process.stderr, process.env))),
  cwd: currentFolder(),
  env: process.env,
  program: process.argv[1] ?? process.execPath,
  // The clock that is there; `performance` would be loaded first.
  now: () => process.uptime() * 1000,
  today: () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  },
  onInterrupt(action) {
    const forget = (): void => {
      for (const signal of interruptions) process.off(signal, once);
    };
    // A second one, of any kind, ends at once.
    const once = (): void => {
      forget();
      action();
    };
    for (const signal of interruptions) process.on(signal, once);
    return forget;
  },
};

/** A failure that comes early or late must not be hidden by the code of the command. */
const finish = (code: ExitCode): void => {
  process.exitCode = Math.max(code, Number(process.exitCode ?? exit.clean));
};
const fail = (error: unknown): void => {
  finish(exit.failure);
  reportFailure(error, io);
};
/** A reader that has seen enough, as in `placepref check | head`, is no failure. */
const failToWrite = (error: NodeJS.ErrnoException): void => {
  if (error.code === 'EPIPE') return;
  finish(exit.failure);
  process.stderr.write(`placepref: the output could not be written: ${error.code ?? error.message}.\n`);
};

process.on('uncaughtException', fail);
process.stdout.on('error', failToWrite);
process.stderr.on('error', () => finish(exit.failure));

main(process.argv.slice(2), io).then(finish, fail);
