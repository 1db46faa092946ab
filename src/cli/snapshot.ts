import { Readable } from 'node:stream';
import { setFlagsFromString, startupSnapshot } from 'node:v8';
import { main } from './main.js';
import { runShell } from './shell.js';

/**
 * What the build runs to make the start-up snapshot: one check, so that the language is started, its library linked and
 * its code compiled; the heap that is left is what a later process begins with.
 */
async function prepare(protocol: string): Promise<void> {
  // Node 20 cannot keep regular expressions that were compiled to machine code.
  setFlagsFromString('--no-regexp-optimization');
  const quiet = { write: () => undefined, isTTY: false, columns: 80 };
  const code = await main(['check', protocol], { stdin: Readable.from([]), stdout: quiet, stderr: quiet, cwd: '/', env: {}, program: '', now: () => 0 });
  if (code !== 0) throw new Error(`The check that warms the snapshot ended with ${code}.`);
  setFlagsFromString('--regexp-optimization');
}

startupSnapshot.setDeserializeMainFunction(runShell);
void prepare(process.argv.at(-1) ?? '');
