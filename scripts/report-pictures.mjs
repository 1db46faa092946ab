// Draws the figures of docs/report.md and docs/power.md into docs/images/, with what was built last: part of npm run picture.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'placepref-'));
try {
  const figures = (name, ...asked) => execFileSync(process.execPath, ['bin/placepref.cjs', ...asked, '--figures', join(scratch, name)], { cwd: root, stdio: 'inherit' });
  const keep = (figure, as) => copyFileSync(join(scratch, `${figure}.svg`), join(root, `docs/images/${as}.svg`));
  const plan = 'examples/witnessed-fear-planned.cpp';
  figures('simulate', 'simulate', plan, '--runs', '500');
  figures('power', 'power', plan, '--sweep', 'n=4..16 step 2', '--runs', '200', '--sensitivity');
  keep('simulate/predicted-preference', 'report-preference');
  keep('power/power-worse-relapse', 'power-curve');
  keep('power/sensitivity-worse-relapse', 'power-sensitivity');
} finally {
  rmSync(scratch, { recursive: true });
}
