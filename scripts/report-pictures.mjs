// Draws the figure of docs/report.md as docs/images/report-preference.svg, with what was built last: part of npm run picture.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'placepref-'));
try {
  execFileSync(process.execPath, ['bin/placepref.cjs', 'simulate', 'examples/witnessed-fear-planned.cpp', '--runs', '500', '--figures', join(scratch, 'figures')], { cwd: root, stdio: 'inherit' });
  copyFileSync(join(scratch, 'figures/predicted-preference.svg'), join(root, 'docs/images/report-preference.svg'));
} finally {
  rmSync(scratch, { recursive: true });
}
