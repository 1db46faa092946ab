import { describe, expect, it } from 'vitest';
import { arriveItems, arriveReport } from '../../../../../src/language/checks/practice/completeness/arrive.js';
import { unstatedFor } from '../../../../../src/language/checks/practice/completeness/unstated-for.js';
import { modelOf } from '../findings.js';

const whole = `animals mice { species: mouse }
apparatus box {
  compartment left { floor: "grid" }
  compartment right { floor: "mesh" }
}
factor treatment = control, drugged
groups design of mice { cross: treatment  n: unstated per group }
allocation { method: randomised  unit: animal  seed: 1 }
blinding { blind: unstated }
phase posttest day 1 { session choice at unstated { test in box for 15 min } }
outcome preference = time in left - time in right
exclude animal when time in box < 10 min
analysis by_group { outcome: preference  factors: treatment  test: unstated }`;

const statuses = async (text: string) => Object.fromEntries(arriveReport(await modelOf(text)).map(({ item, status }) => [item, status]));

describe('the report of ARRIVE', () => {
  it('takes unstated for written', async () => {
    const stated = Object.fromEntries(arriveItems.map((item) => [item, 'stated']));
    expect(await statuses(whole)).toEqual({ ...stated, 'sample-size': 'unstated', 'blinding': 'unstated', 'statistical-methods': 'unstated' });
  });

  it('names what is missing, with its place', async () => {
    const report = arriveReport(await modelOf(whole.replace('  unit: animal', '')));
    const { status, points } = report[0] ?? {};
    expect(status).toBe('missing');
    expect(points?.find((point) => point.status === 'missing')).toMatchObject({ what: 'the experimental unit', of: 'allocation', at: { line: 9, column: 1 } });
  });

  it('asks nothing of what has no phase yet', async () => {
    expect(arriveReport(await modelOf('animals mice { species: mouse }'))).toEqual([]);
  });

  it('asks no way into groups where there is one group', async () => {
    expect((await statuses('animals mice { species: mouse }\nphase rest_days days 1 to 3 { session still at 09:00 { rest for 1 h } }'))['randomisation']).toBe('stated');
  });
});

describe('what is unstated for a command', () => {
  it('is what it computes with', async () => {
    const model = await modelOf(whole);
    expect(unstatedFor(model, 'schedule').map(({ name }) => name)).toContain('n');
    expect(unstatedFor(model, 'simulation').map(({ name }) => name)).not.toContain('blind');
  });
});
