import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from './cli/run.js';

const examples = fileURLToPath(new URL('../examples/', import.meta.url));
const baseline = new URL('fixtures/examples-findings.txt', import.meta.url);

/** One line a finding; every one of them was looked at and is true. */
async function findings(): Promise<string> {
  const files = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.cpp')).sort();
  const { stdout } = await run(['check', '--format', 'json', ...files], { cwd: examples });
  const { files: reports } = JSON.parse(stdout) as { files: { path: string; problems: { code: string; severity: string; message: string; range: { start: { line: number } } }[] }[] };
  return reports.flatMap(({ path, problems }) => problems.map(({ code, severity, message, range: { start: { line } } }) => `${path}:${line} ${severity} ${code} ${message}\n`)).join('');
}

describe('the rules, tried on all examples', () => {
  it('find what is known and accepted, and no more', async () => {
    const found = await findings();
    if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(baseline, found);
    expect(found).toBe(readFileSync(baseline, 'utf8'));
    expect(found).not.toMatch(/ error /);
  });
});
