// Makes dist/: the command line, the licences of what is in it, and the code that V8 makes of it.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';
import { licences } from './licences.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = new URL('../dist/', import.meta.url);

rmSync(dist, { recursive: true, force: true });

const inputs = await bundle(fileURLToPath(dist)).catch(() => process.exit(1)); // it has said why
writeFileSync(new URL('licenses.txt', dist), licences(Object.values(inputs).flat()));
keepCode();

/** Without it everything works, only later; a broken bundle is for the tests to find. */
function keepCode() {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [`${root}scripts/warm.cjs`, 'check', 'examples/witnessed-fear.cpp'], { cwd: root, encoding: 'utf8', env });
  if (status !== 0) process.stderr.write(`The compiled code was not kept, so commands start later.\n${stderr.slice(0, 1000)}`);
}
