// Has Microsoft's validator read a SARIF report of what was built last: npm run sarif. It is 100 MB, so it is no dependency:
// npm install --no-save @microsoft/sarif-multitool@5.7.0
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const validator = join(root, 'node_modules/.bin/sarif-multitool');
if (!existsSync(validator)) {
  console.error('Nothing was validated: npm install --no-save @microsoft/sarif-multitool@5.7.0 first.');
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'placepref-sarif-'));
const report = join(scratch, 'report.sarif');
spawnSync(process.execPath, ['bin/placepref.cjs', 'check', '--format', 'sarif', '-o', report, 'examples', 'test/fixtures/cli', 'test/fixtures/reports', 'none.cpp'], { cwd: root, stdio: 'inherit' });
// It hands its arguments over to a shell, and ends with 0 whatever it finds.
const { stdout = '', stderr = '', error } = spawnSync(validator, ['validate', report, '--rule-kind', '"Sarif;Gh"', '--level', '"Error;Warning"'], { encoding: 'utf8' });
rmSync(scratch, { recursive: true });
const found = stdout.split('\n').filter((line) => /: (?:error|warning) /.test(line));
if (error !== undefined || found.length > 0 || !stdout.includes('Analysis completed successfully')) {
  console.error(error?.message ?? [...found, stderr].join('\n'));
  process.exit(1);
}
console.log('The report is valid SARIF 2.1.0.');
