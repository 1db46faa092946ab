import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/schedule/types.js';
import { folderWith } from '../cli/run.js';
import { mustBeBuilt, root } from './built.js';

const placepref = (cwd: string, ...argv: readonly string[]): string => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/placepref.cjs'), ...argv], { cwd, encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stderr;
};

const plan = readFileSync(join(root, 'examples/witnessed-fear-planned.cpp'), 'utf8');

describe('the built program', () => {
  beforeAll(mustBeBuilt);

  it('simulates the same bytes in one thread, in two and in five', () => {
    const cwd = folderWith({ 'plan.cpp': plan });
    const made = ['1', '2', '5'].map((threads) => {
      placepref(cwd, 'simulate', 'plan.cpp', '--runs', '70', '--threads', threads, '-o', `${threads}.csv`);
      return readFileSync(join(cwd, `${threads}.csv`), 'utf8');
    });
    expect(made[0]?.length).toBeGreaterThan(100_000);
    expect(new Set(made).size).toBe(1);
  });

  it('finds the same power in one thread, in two and in five', () => {
    const cwd = folderWith({ 'plan.cpp': plan });
    const found = ['1', '2', '5'].map((threads) => {
      placepref(cwd, 'power', 'plan.cpp', '--runs', '130', '--sweep', 'n=3, 5', '--no-beside', '--threads', threads, '--format', 'json', '-o', `${threads}.json`);
      return readFileSync(join(cwd, `${threads}.json`), 'utf8');
    });
    expect(found[0]).toContain('"runs": 130');
    expect(new Set(found).size).toBe(1);
  });

  it('finds the same assumptions to move it most in one thread, in two and in five', { timeout: 120_000 }, () => {
    const cwd = folderWith({ 'plan.cpp': readFileSync(join(root, 'examples/morphine-extinction-planned.cpp'), 'utf8') });
    const found = ['1', '2', '5'].map((threads) => {
      placepref(cwd, 'power', 'plan.cpp', '--runs', '3', '--no-beside', '--sensitivity', '--threads', threads, '--format', 'json', '-o', `${threads}.json`);
      return readFileSync(join(cwd, `${threads}.json`), 'utf8');
    });
    expect(found[0]).toContain('"assumption": "morphine_half"');
    expect(new Set(found).size).toBe(1);
  });

  it('finds its solver beside itself', () => {
    const small = `protocol "Small"
animals mice { species: mouse  sex: male  weight: 25 g  housing: 2 }
apparatus box { boxes: 1  compartment left { floor: "rods" } compartment right { floor: "holes" } }
groups all of mice { n: 4 per group }
allocation { method: randomised  unit: animal  seed: 7 }
phase habituation days 1 to 2 {
  session early between 09:00 and 11:00 { explore in box for 20 min }
  session late between 10:00 and 12:30, at least 60 min after early { explore in box for 10 min }
}
`;
    const cwd = folderWith({ 'small.cpp': small });
    placepref(cwd, 'schedule', 'small.cpp', '--start', '2026-03-02', '--past', '--out', 'out');
    const { calendar } = JSON.parse(readFileSync(join(cwd, 'out/schedule.json'), 'utf8')) as Schedule;
    expect(calendar.solver).toMatch(/^HiGHS 1\./);
    expect(calendar.bound).toBeLessThanOrEqual(calendar.value);
  });
});
