import '../../scripts/group-by.mjs';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
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

/** A new folder with these files in it, removed after the test. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'placepref-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** Does something without the right to everything that the root user has; as another user it just does it. */
export async function withoutPrivileges<T>(action: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return action();
  process.seteuid?.(65_534);
  try {
    return await action();
  } finally {
    process.seteuid?.(0);
  }
}

/** A library, of which no rule asks whether it is a whole study. */
export const clean = 'library "Clean"\n\ndrug morphine {\n  dose: 10 mg/kg\n}\n';
export const wrong = 'library "Wrong"\n\ndrug morphine {\n  dose: 10 mgg/kg\n}\n';
export const broken = 'protocol "Broken"\n\ndrug morphine   {\n  dose: 10 mg/kg\n';
export const cplusplus = '#include <vector>\nint main() { return 0; }\n';
