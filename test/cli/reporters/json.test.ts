import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../../src/cli/reporters/json.js';
import type { CheckReport } from '../../../src/cli/reporters/json-types.js';
import { run } from '../run.js';
import { everything, problem, setting } from './everything.js';

const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(new URL('../../../schema/check-1.schema.json', import.meta.url), 'utf8')));

function valid(text: string): CheckReport {
  const report = JSON.parse(text) as CheckReport;
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  return report;
}

describe('the report as JSON', () => {
  it('follows its schema', async () => {
    const { files, refused, counts } = valid(jsonReport(everything, setting));
    expect(files[0]?.suppressed).toEqual([expect.objectContaining({ code: 'PP1201', reason: 'approved, protocol 12-345' })]);
    expect(files[0]?.problems[2]?.related[0]).toEqual({ message: 'declared here', path: 'library/species.cpp', range: { start: { line: 7, column: 1 }, end: { line: 7, column: 4 } } });
    expect(refused).toEqual([{ path: 'locked.cpp', message: 'permission denied' }]);
    expect(counts).toEqual({ files: 2, filesWithProblems: 1, errors: 1, warnings: 1, infos: 1, refused: 1 });

    const cwd = fileURLToPath(new URL('../../fixtures/cli/', import.meta.url));
    const { stdout } = await run(['check', '--format', 'json', '.', 'none.cpp'], { cwd });
    expect(valid(stdout).files.map(({ path }) => path)).toEqual(readdirSync(cwd).filter((name) => name.endsWith('.cpp')).sort());
  });

  it('is not what the schema allows if something is left out or added', () => {
    const report = valid(jsonReport(everything, setting));
    expect(validate({ ...report, counts: undefined })).toBe(false);
    expect(validate({ ...report, more: 1 })).toBe(false);
    expect(validate({ ...report, check: '2.0' })).toBe(false);
  });
});

describe('fingerprints', () => {
  const prints = (path: string, text: string, ...lines: number[]): string[] =>
    valid(jsonReport({ files: [{ path, text, problems: lines.map((line) => problem(line, 1, 2)) }], refusals: [] }, setting)).files.flatMap(({ problems }) => problems.map(({ fingerprint }) => fingerprint));

  it('survive a moved and an indented line, not another text, code or file', () => {
    const [before] = prints('a.cpp', 'dose: 10 mgg/kg\n', 1);
    expect(prints('a.cpp', '\n// new\n    dose:  10 mgg/kg\r\n', 3)).toEqual([before]);
    expect(prints('a.cpp', 'dose: 11 mgg/kg\n', 1)).not.toEqual([before]);
    expect(prints('b.cpp', 'dose: 10 mgg/kg\n', 1)).not.toEqual([before]);
  });

  it('differ where lines do not', () => {
    const found = prints('a.cpp', 'dose: 10 mgg/kg\ndose: 10 mgg/kg\n', 1, 2, 2);
    expect(new Set(found).size).toBe(3);
    expect(prints('a.cpp', '\ndose: 10 mgg/kg\ndose: 10 mgg/kg\n', 2, 3, 3)).toEqual(found);
  });

  it('stay if a problem before is suppressed', () => {
    const text = 'dose: 10 mgg/kg\ndose: 10 mgg/kg\n';
    const [, second] = prints('a.cpp', text, 1, 2);
    const suppressed = [{ ...problem(1, 1, 2), reason: 'known' }];
    const [file] = valid(jsonReport({ files: [{ path: 'a.cpp', text, problems: [problem(2, 1, 2)], suppressed }], refusals: [] }, setting)).files;
    expect(file?.problems[0]?.fingerprint).toBe(second);
  });
});
