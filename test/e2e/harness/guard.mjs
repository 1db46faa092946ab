// node guard.mjs PROGRAM ARGUMENTS…: runs a program of a run of the tests in a group of processes of its own. When whoever
// started the guard closes its standard input, or is gone, however hard, the group is ended. With KEEPER set it keeps the whole
// run: whatever else of it does not end by itself is named and killed, and its folder is removed.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mark, processesOf } from './processes.mjs';

const [program, ...args] = process.argv.slice(2);
const run = process.env[mark];
const patience = 5000;
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });

/** Whether there was anybody to send it to. */
function send(id, signal) {
  try {
    return process.kill(id, signal);
  } catch {
    return false;
  }
}

const moment = () => new Promise((resolve) => setTimeout(resolve, 100));

let code = 0;
let isEnding = false;

async function end() {
  if (isEnding) return;
  isEnding = true;
  for (let waited = 0; send(-child.pid, waited === 0 ? 'SIGTERM' : waited < patience ? 0 : 'SIGKILL'); waited += 100) await moment();
  if (process.env['KEEPER'] !== undefined) {
    for (let waited = 0; waited < patience && processesOf(run).length > 0; waited += 100) await moment();
    for (const { id, command } of processesOf(run)) if (send(id, 'SIGKILL')) process.stderr.write(`left behind: ${command}\n`);
    while (processesOf(run).some(({ command }) => command !== '')) await moment();
    rmSync(run, { recursive: true, force: true, maxRetries: 5 });
  }
  process.exitCode = code;
  process.stdin.destroy();
}

child.once('exit', (status) => {
  code = status ?? 1;
  void end();
});
process.stdin.once('close', end).resume();
// A signal to the terminal's group is for whoever started the guard.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
// Nobody may be there to hear.
process.stderr.on('error', () => undefined);
