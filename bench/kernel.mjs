// Animals per second of the simulation's kernel on one core, beside the same model in C at -O3 where there is a compiler.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'placepref-kernel-'));
const outfile = join(scratch, 'kernel.mjs');
await build({ entryPoints: [join(root, 'bench/kernel-entry.ts')], bundle: true, format: 'esm', platform: 'node', outfile, logLevel: 'error' });
const { designOf, simulate } = await import(pathToFileURL(outfile).href);
const study = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const design = designOf(study);
simulate(design, 20000);
for (let i = 0; i < 5; i++) { const t = performance.now(); const s = simulate(design, 40000); console.log((40000 / (performance.now() - t) * 1000).toFixed(0), s); }
rmSync(scratch, { recursive: true });
