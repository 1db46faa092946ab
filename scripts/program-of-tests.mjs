// Runs a program that stands among the tests: npm run kill, npm run edits. What stands behind the dashes is for it.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const [name] = process.argv.splice(2, 1);
// Within the project, so that packages are found; as deep in it as its source, so that examples are.
const folder = join(root, 'dist', `${name}-${process.pid}`);
const program = join(folder, 'main.mjs');

try {
  await build({ absWorkingDir: root, entryPoints: [`test/${name}/main.ts`], outfile: program, bundle: true, packages: 'external', platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning' });
  await import(program);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
