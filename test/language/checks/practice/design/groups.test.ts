import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (levels: string): string => `vehicle saline { route: ip }
vehicle water { route: ip }
drug morphine { dose: 5 mg/kg  route: ip  vehicle: saline }
drug naloxone { dose: 1 mg/kg  route: ip  vehicle: saline }
animals mice { species: mouse }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
factor treatment = ${levels}
groups all of mice { cross: treatment  n: 8 per group }
`;

describe('what groups are named after', () => {
  const given = (levels: string, when: string, material: string, otherwise: string): string => `${study(levels)}phase p day 1 { session s { when treatment is ${when} { inject ${material} } otherwise { inject ${otherwise} } } }`;

  it.each<readonly [string, string, string, string, string, number]>([
    ['exchanged', 'saline_group, morphine_group', 'saline_group', 'morphine', 'saline', 1],
    ['exchanged, with the vehicle unnamed', 'vehicle, morphine', 'vehicle', 'morphine', 'saline', 1],
    ['as named', 'saline_group, morphine_group', 'morphine_group', 'morphine', 'saline', 0],
    ['named after what they do not get', 'no_morphine, morphine_given', 'no_morphine', 'saline', 'morphine', 0],
    ['named after both', 'saline_then_morphine, morphine_then_saline', 'saline_then_morphine', 'saline', 'morphine', 0],
    ['named after neither', 'control, treated', 'control', 'morphine', 'saline', 0],
  ])('%s', async (_what, levels, when, material, otherwise, count) => {
    expect(await said('group-named-otherwise', given(levels, when, material, otherwise))).toHaveLength(count);
  });
});

describe('an injection that only some groups get', () => {
  const session = (steps: string): string => `${study('control, treated')}phase p day 1 { session s { ${steps}  weigh } }`;

  it.each<readonly [string, string, number]>([
    ['no other in its place', 'when treatment is treated { inject morphine }', 1],
    ['one of two drugs left out', 'inject naloxone  when treatment is treated { inject morphine }', 1],
    ['the vehicle in its place', 'when treatment is treated { inject morphine } otherwise { inject saline }', 0],
    ['the other branch first', 'when treatment is control { inject saline } otherwise { inject morphine }', 0],
    ['given to all', 'inject morphine', 0],
    ['with a reason', 'when treatment is treated { inject morphine note "The controls are left alone." }', 0],
  ])('%s', async (_what, steps, count) => {
    expect(await said('control-not-injected', session(steps))).toHaveLength(count);
  });
});

describe('groups that nothing tells apart', () => {
  const arms = (one: string, other: string, steps = 'weigh'): string => `animals mice { species: mouse }\nfactor construct = opsin, reporter\narm lit of mice { levels: ${one}  n: 8 }\narm control of mice { levels: ${other}  n: 8 }\nphase p day 1 { session s { ${steps} } }`;

  it('are found by their levels and by what is done to them', async () => {
    expect(await said('groups-alike', arms('opsin', 'opsin'))).toHaveLength(1);
    expect(await said('groups-alike', arms('opsin', 'reporter'))).toEqual([]);
  });
});

describe('what is computed from a phase without a measurement', () => {
  const phases = `phase pretest day 1 { session first { explore in box for 15 min } }\nphase posttest day 2 { session last { test in box for 15 min } }\n`;

  it.each<readonly [string, string, number]>([
    ['an outcome', 'outcome shift = time in left during posttest - time in left during pretest', 1],
    ['an outcome, a hypothesis and an analysis, once', 'outcome score = time in left\nhypothesis h { expects: (mean(score during posttest) > mean(score during pretest)) }\nanalysis a { outcome: score  phase: pretest, posttest  test: unstated }', 1],
    ['an exclusion', 'exclude animal when time in left during pretest > 10 min', 1],
    ['a session that has one', 'outcome score = time in left during last', 0],
    ['behaviour, which is scored anywhere', 'outcome fear = freezing during pretest', 0],
    ['no phase at all', 'outcome score = time in left', 0],
  ])('%s', async (_what, text, count) => {
    expect(await said('not-measured', `${study('control, treated')}${phases}${text}`)).toHaveLength(count);
  });

  it('is none where a step is told in words', async () => {
    expect(await said('not-measured', `${study('control, treated')}phase pretest day 1 { session first { procedure "Timed by hand" } }\noutcome score = time in left during pretest`)).toEqual([]);
  });
});

describe('tests that an analysis compares', () => {
  it('are held against each other in length, though no outcome names them', async () => {
    const text = `${study('control, treated')}phase pretest day 1 { session first { test in box for 30 min } }\nphase posttest day 2 { session last { test in box for 15 min } }\nphase later days 3 to 4 { session more { test in box for 30 min } }\nphase last_of_all day 5 { session end { test in box for 30 min } }\noutcome score = time in left\n`;
    expect(await said('test-length-differs', `${text}analysis a { outcome: score  phase: pretest, posttest  test: unstated }`)).toHaveLength(1);
    expect(await said('test-length-differs', text)).toEqual([]);
  });
});

describe('numbers of animals', () => {
  const few = (animals: string, groups: string): Promise<string[]> => said('animals-too-few', `animals mice { species: mouse  ${animals} }
factor treatment = control, drugged
factor prime = primed, unprimed
${groups}`);
  const crossed = (n: string): string => `groups all of mice { cross: treatment, prime  n: ${n} }`;

  it('are held against all groups of the animals together', async () => {
    expect(await few('n: 40', crossed('16 per group'))).toEqual([expect.stringContaining('40 mice are stated, and their 4 groups need 64 (16 each)')]);
    expect(await few('n: 64', crossed('16 per group'))).toEqual([]);
    expect(await few('n: 70', crossed('16 per group'))).toEqual([]);
    expect(await few('n: 64', crossed('64 per experiment'))).toEqual([]);
    expect(await few('n: 60', crossed('64 per experiment'))).toHaveLength(1);
  });

  it('are not compared where one of them is a range, unstated, or not of all', async () => {
    expect(await few('n: 8 per sex', crossed('16 per group'))).toEqual([]);
    expect(await few('n: 40 to 70', crossed('16 per group'))).toEqual([]);
    expect(await few('n: unstated', crossed('16 per group'))).toEqual([]);
    expect(await few('n: 40', crossed('unstated per group'))).toEqual([]);
    expect(await few('n: 8', 'groups one of mice { cross: treatment  n: 4 per group }\nanimals rats { species: rat  n: 1 }')).toEqual([]);
  });

  it('say of what they are, where there are several groups', async () => {
    const bare = (groups: string): Promise<string[]> => said('n-of-what', `animals mice { species: mouse }\nfactor treatment = control, drugged\n${groups}`);
    expect(await bare('groups all of mice { cross: treatment  n: 16 }')).toEqual([expect.stringContaining('each of the 2 groups, 32 animals in all')]);
    expect(await bare('groups all of mice { cross: treatment  n: 16 per group }')).toEqual([]);
    expect(await bare('arm control_arm of mice { levels: control  n: 8 }\narm other of mice { levels: drugged  n: 8 }')).toEqual([]);
  });

  it('say of which animals, where several kinds may be meant', async () => {
    const two = (role: string, groups = ''): Promise<string[]> => said('groups-of-what', `animals juveniles { species: mouse }\nanimals mates { species: mouse  ${role} }\nphase p day 1 { session s at 10:00 { weigh } }\n${groups}`);
    expect(await two('')).toEqual([expect.stringContaining('Which animals all is made of is not stated, and juveniles and mates may be meant; write for example “groups all of juveniles”')]);
    expect(await two('', 'groups young { n: 8 per group }')).toEqual([expect.stringContaining('Which animals young is made of is not stated')]);
    expect(await two('role: stimulus')).toEqual([]);
    expect(await two('', 'groups young of juveniles { n: 8 per group }')).toEqual([]);
  });
});
