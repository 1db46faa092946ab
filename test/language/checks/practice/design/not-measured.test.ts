import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (covariate: string, steps: string): string => `animals mice { species: mouse }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
${steps.includes('look_at') ? 'procedure look_at { kind: measurement  undergoes: subject }' : ''}
phase posttest day 1 { session last { ${steps}  test in box for 15 min } }
outcome stay = time in left during posttest
analysis main { outcome: stay  covariates: ${covariate}  test: correlation }`;

describe('a covariate that nothing measures', () => {
  it.each<readonly [string, string, string, number]>([
    ['a weight where nobody weighs', 'body_weight', '', 1],
    ['a weight where somebody does', 'body_weight', 'weigh', 0],
    ['a weight where something is done in words', 'body_weight', 'procedure "Weights are written down."', 0],
    ['a weight where something is measured, not said what', 'body_weight', 'look_at', 0],
    ['behaviour, which is scored anywhere', 'freezing', '', 0],
  ])('%s', async (_what, covariate, steps, count) => {
    expect(await said('not-measured', study(covariate, steps))).toHaveLength(count);
  });
});
