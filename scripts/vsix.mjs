// Packs the extension as dist/placepref.vsix: npm run vsix.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folder, stageExtension } from './extension.mjs';

const out = fileURLToPath(new URL('../dist/placepref.vsix', import.meta.url));
const vsce = fileURLToPath(new URL('../node_modules/@vscode/vsce/vsce', import.meta.url));

/** Size of the package, kB. */
const most = 1200;

await stageExtension();
const { status } = spawnSync(process.execPath, ['--require', fileURLToPath(new URL('deflate-most.cjs', import.meta.url)), vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--skip-license', '--out', out], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(1);
const size = Math.round(statSync(out).size / 1000);
console.log(`dist/placepref.vsix: ${size} kB`);
if (size > most) {
  console.error(`It may be at most ${most} kB, since it is loaded over slow lines too. What is in it: unzip -v dist/placepref.vsix.`);
  process.exit(1);
}
