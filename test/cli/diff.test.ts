import { describe, expect, it } from 'vitest';
import { exit } from '../../src/cli/exit.js';
import { folderWith, run } from './run.js';

const protocol = (dose: string, day: number): string => `protocol "Two versions"
drug morphine { dose: ${dose}  route: sc  volume: 10 mL/kg }
animals mice { species: mouse }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
groups all of mice { n: 8 per group }
phase training day 1 { session s at 09:00 { inject morphine } }
phase test_day day ${day} { session t at 09:00 { test in box for 15 min } }
`;

const files = { 'old.cpp': protocol('10 mg/kg', 4), 'new.cpp': protocol('5 mg/kg', 6), 'other.json': '{"$schema":"urn:other"}', 'broken.json': '{' };

describe('placepref diff', () => {
  it('shows what moved and what is stated otherwise', async () => {
    const cwd = folderWith(files);
    const { code, stdout, stderr } = await run(['diff', 'old.cpp', 'new.cpp'], { cwd });
    expect([code, stderr]).toEqual([exit.clean, '']);
    expect(stdout).toBe('What happens\n  > test_day, t: test in box for 15 min: day 4 → day 6\n\nWhat is stated\n  ~ drug morphine, dose: 10 mg/kg → 5 mg/kg\n');
  });

  it('ends with 1 on request, and says where nothing differs', async () => {
    const cwd = folderWith(files);
    expect((await run(['diff', '--exit-code', 'old.cpp', 'new.cpp'], { cwd })).code).toBe(exit.problems);
    const { code, stdout } = await run(['diff', '--exit-code', 'old.cpp', 'old.cpp'], { cwd });
    expect([code, stdout]).toEqual([exit.clean, 'No difference.\n']);
  });

  it('tells what is only written otherwise as such, and does not count it', async () => {
    const cwd = folderWith({ ...files, 'grams.cpp': protocol('10000 ug/kg', 4) });
    const { code, stdout } = await run(['diff', '--exit-code', 'old.cpp', 'grams.cpp'], { cwd });
    expect([code, stdout]).toEqual([exit.clean, 'Written otherwise, with the same meaning\n  = drug morphine, dose: 10 mg/kg → 10000 ug/kg\n']);
    const json = await run(['diff', '--format', 'json', 'old.cpp', 'grams.cpp'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({ differences: [{ changes: [{ kind: 'rewritten', before: '10 mg/kg', after: '10000 ug/kg' }] }] });
  });

  it('compares a compiled protocol with its text', async () => {
    const cwd = folderWith(files);
    await run(['compile', 'old.cpp', '-o', 'old.json'], { cwd });
    expect((await run(['diff', 'old.json', 'old.cpp'], { cwd })).stdout).toBe('No difference.\n');
    const { stdout } = await run(['diff', '--format', 'json', 'old.json', 'new.cpp'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ differences: [{ heading: 'What happens', changes: [{ kind: 'moved', before: 'day 4', after: 'day 6', who: [] }] }, { heading: 'What is stated' }] });
  });

  it.each([
    ['other.json', exit.problems, 'placepref: other.json: this is neither a schedule.json nor a compiled protocol: its "$schema" is "urn:other".\n'],
    ['broken.json', exit.problems, 'placepref: broken.json: this is no JSON'],
    ['missing.json', exit.usage, 'placepref: missing.json: there is no such file or folder'],
    ['missing.cpp', exit.usage, 'missing.cpp'],
  ])('refuses %s', async (path, expected, message) => {
    const { code, stdout, stderr } = await run(['diff', path, 'new.cpp'], { cwd: folderWith(files) });
    expect([code, stdout]).toEqual([expected, '']);
    expect(stderr).toContain(message);
  });
});
