// Kills every command that writes at random moments, and looks at what is left: npm run kill -- --times 200.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
// As deep in the project as its source, so that it finds examples and what was built.
const folder = join(root, 'dist', `kill-${process.pid}`);
const program = join(folder, 'main.mjs');

try {
  await build({ absWorkingDir: root, entryPoints: ['test/kill/main.ts'], outfile: program, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning' });
  await import(program);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
