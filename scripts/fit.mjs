// Fits assumed parameters to the published lines of docs/validation.md: npm run fit.
// It takes minutes. Run `UPDATE_DOCS=1 npx vitest run --project unit test/docs` afterwards.
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../', import.meta.url));
const outfile = join(root, 'node_modules/.cache/fit.mjs');
await build({ entryPoints: [join(root, 'scripts/fit/main.ts')], bundle: true, packages: 'external', format: 'esm', platform: 'node', outfile, logLevel: 'error' });
process.chdir(root);
await import(pathToFileURL(outfile).href);
