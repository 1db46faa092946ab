import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mark } from './processes.mjs';

export const guard = fileURLToPath(new URL('guard.mjs', import.meta.url));

/** A folder for all that one run of the tests writes, sockets too. */
export function runFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'placepref-e2e-'));
  mkdirSync(join(folder, 'tmp'));
  mkdirSync(join(folder, 'run'), { mode: 0o700 });
  return folder;
}

/** The environment of a run: what its processes would put among the files of the whole machine, they put into the folder of the run. */
export function runEnvironment(run: string): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), TMPDIR: join(run, 'tmp'), XDG_RUNTIME_DIR: join(run, 'run'), [mark]: run };
}

/** Starts a program of Node that does not outlive this process, however that ends. With the keeper of a run goes all that is left of the run. */
export function startGuarded(args: readonly string[], run: string, as: 'keeper' | 'other' = 'other'): ChildProcess {
  return spawn(process.execPath, [guard, process.execPath, ...args], { stdio: ['pipe', 'pipe', 'pipe'], detached: true, env: { ...runEnvironment(run), ...(as === 'keeper' && { KEEPER: '1' }) } });
}

/** Ends a guarded program and all that it has started. Gives what its guard says had to be killed. */
export async function endGuarded(child: ChildProcess): Promise<string[]> {
  let said = '';
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = child.exitCode !== null || child.signalCode !== null ? undefined : once(child, 'close');
  child.stdin?.end();
  await ended;
  return said.match(/^left behind: .*$/gm) ?? [];
}
