import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (n: string, { within = 'group', method = 'counterbalanced', order = 'fixed_order' } = {}) => `animals mice { species: mouse }
apparatus box {
  compartment left { floor: "grid" }
  compartment right { floor: "mesh" }
}
factor treatment = control, drugged
factor state within = sober, low, high
groups design of mice { cross: treatment  n: ${n} }
assign drug_side, saline_side to box.left, box.right { method: ${method}  within: ${within} }
phase tests days 1 to 15 {
  each state every 7 days {
    order: ${order}
    session choice at 09:00 { test in box for 15 min }
  }
}`;

describe('counterbalance-impossible', () => {
  it.each([
    ['7 per group', {}, 8],
    ['7 per group', { order: 'latin_square' }, 12],
    ['8 per group', { order: 'latin_square', method: 'random' }, 9],
    ['8 per group', { order: 'counterbalanced_order' }, 12],
    ['14 per experiment', {}, 8],
  ])('%s with %o needs %d', async (n, options, next) => {
    expect((await said('counterbalance-impossible', study(n, options))).join()).toMatch(new RegExp(`next n that can is ${next}\\.$`));
  });

  it.each([
    ['8 per group', {}],
    ['unstated per group', {}],
    ['7 per group', { method: 'random' }],
    ['7 per group', { method: 'unstated' }],
    ['7 per group', { within: 'experiment' }],
    ['7 per group', { within: 'cage' }],
    ['6 per group', { order: 'counterbalanced_order' }],
  ])('%s with %o is as it should be', async (n, options) => {
    expect(await said('counterbalance-impossible', study(n, options))).toEqual([]);
  });
});
