import '../../scripts/group-by.mjs';
import type { ExitCode } from '../../src/cli/exit.js';
import type { Io, Output } from '../../src/cli/io.js';
import { main } from '../../src/cli/main.js';

export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly cwd: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Io['env'];
  /** Makes both outputs a terminal of this width. */
  readonly columns?: number;
  readonly now?: () => number;
  readonly today?: string;
  /** Is told what an interruption would do. */
  readonly onInterrupt?: (action: () => void) => void;
  readonly program?: string;
}

/** Runs one command line in this process, as the program would. */
export async function run(argv: readonly string[], { cwd, stdin = '', env = {}, columns, now = () => 0, today = '2026-01-05', onInterrupt = () => undefined, program = '/nowhere/cli.cjs' }: World): Promise<Ran> {
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written): Output => ({ write: (text) => void (written[name] += text), isTTY: columns !== undefined, columns });
  const bytes = typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
  async function* input(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, 7);
    yield bytes.subarray(7);
  }
  const code = await main(argv, { stdin: input(), stdout: output('stdout'), stderr: output('stderr'), cwd, env, program, now, today: () => today, onInterrupt: (action) => (onInterrupt(action), () => undefined) });
  return { code, ...written };
}
