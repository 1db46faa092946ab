import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = `vehicle saline { route: ip }
drug morphine { dose: 5 mg/kg  route: ip  vehicle: saline }
animals mice { species: mouse }
apparatus box {
  compartment left { floor: "grid" }
  compartment right { floor: "mesh" }
  zone alley { counts_in_share: no }
  door first { joins: left, alley }
  door second { joins: right, alley }
  configuration shut { closed: first, second }
  configuration free { open: first, second }
  configuration half { open: second  closed: first }
  configuration one_context { open: first, second  fills: left }
}
factor dose = none 0 mg/kg, some 5 mg/kg
groups all of mice { cross: dose  n: 8 per group }
assign drug_side, saline_side to box.left, box.right { method: counterbalanced }
`;
const days = (drug: string, vehicle: string, more = ''): string => `${study}phase conditioning days 1 to 4 { ${more} session one on odd days at 09:00 { ${drug} }  session two on even days at 09:00 { ${vehicle} } }`;

describe('one place with the drug and without it', () => {
  it.each<readonly [string, string, string, number]>([
    ['a place named twice', 'inject morphine  confine to left for 20 min', 'inject saline  confine to left for 20 min', 1],
    ['a role named twice', 'inject morphine  confine to drug_side for 20 min', 'inject saline  confine to drug_side for 20 min', 1],
    ['two places', 'inject morphine  confine to left for 20 min', 'inject saline  confine to right for 20 min', 0],
    ['doses one of which is nothing', 'inject morphine { dose: dose }  confine to left for 20 min', 'inject saline  confine to right for 20 min', 0],
    ['a place, and a role that can be that place', 'inject morphine  confine to left for 20 min', 'inject saline  confine to saline_side for 20 min', 1],
    ['a role that can be a place, and that place', 'inject morphine  confine to drug_side for 20 min', 'inject saline  confine to left for 20 min', 1],
    ['two roles of one assignment', 'inject morphine  confine to drug_side for 20 min', 'inject saline  confine to saline_side for 20 min', 0],
    ['a role and a place that it is never assigned to', 'inject morphine  confine to drug_side for 20 min', 'inject saline  confine to alley for 20 min', 0],
    ['a stay before which nothing is given', 'inject morphine  confine to left for 20 min', 'confine to left for 20 min', 0],
  ])('%s', async (_what, drug, vehicle, count) => {
    expect(await said('place-with-and-without-drug', days(drug, vehicle))).toHaveLength(count);
  });
});

it('of roles that are fixed each is one place', async () => {
  const fixed = (place: string): string => days('inject morphine  confine to drug_side for 20 min', `inject saline  confine to ${place} for 20 min`).replace('counterbalanced', 'fixed');
  expect(await said('place-with-and-without-drug', fixed('right'))).toEqual([]);
  expect(await said('place-with-and-without-drug', fixed('left'))).toHaveLength(1);
});

describe('doors of a confinement', () => {
  const stay = (configuration: string, place = 'left'): string => days(`confine to ${place} for 20 min`, `confine to ${place} for 20 min`, `configuration: ${configuration}`);

  it.each<readonly [string, string, number]>([['free', 'left', 1], ['free', 'drug_side', 1], ['half', 'drug_side', 1], ['half', 'right', 1], ['half', 'left', 0], ['shut', 'left', 0], ['one_context', 'left', 0]])('%s, %s', async (configuration, place, count) => {
    expect(await said('confinement-with-open-door', stay(configuration, place))).toHaveLength(count);
  });
});

describe('a test under the drug', () => {
  const tested = (levels: string): string => `vehicle saline { route: ip }
drug morphine { route: ip  vehicle: saline }
animals mice { species: mouse }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
factor at_test = ${levels}
groups all of mice { cross: at_test  n: 8 per group }
phase conditioning days 1 to 2 { session one on odd days { inject morphine 5 mg/kg  confine to left for 20 min }  session two on even days { inject saline  confine to right for 20 min } }
phase posttest day 3 { session last { inject morphine { dose: at_test }  test in box for 15 min } }`;

  it('is what is asked about where some animals are without it', async () => {
    expect(await said('test-under-drug', tested('none 0 mg/kg, some 5 mg/kg'))).toEqual([]);
  });

  it('is found where no animal ever is without it', async () => {
    expect(await said('test-under-drug', tested('few 1 mg/kg, some 5 mg/kg'))).toHaveLength(1);
  });
});

describe('what goes on until something is less', () => {
  const ended = (comparison: string): string => `vehicle saline { route: ip }
drug morphine { dose: 5 mg/kg  route: ip  vehicle: saline }
animals mice { species: mouse }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
outcome preference = time in left - time in right
phase conditioning days 1 to 2 { session one on odd days { inject morphine  confine to left for 20 min }  session two on even days { inject saline  confine to right for 20 min } }
phase posttest day 3 { session test_day { test in box for 15 min } }
phase afterwards immediately after posttest { session daily { confine to left for 20 min }  until preference ${comparison} 60 s for 2 days, at most 9 days }`;

  it('is extinction', async () => {
    expect(await said('one-sided-extinction', ended('<'))).toHaveLength(1);
    expect(await said('one-sided-extinction', ended('>'))).toEqual([]);
  });
});

describe('a test in one compartment', () => {
  const tested = (place: string): Promise<string[]> => said('test-without-free-access', `${study}phase last day 1 { session s at 09:00 { test in ${place} for 15 min } }`);

  it('is no choice', async () => {
    expect(await tested('left')).toEqual([expect.stringContaining('the animal is in left alone, so that it cannot choose; a test needs free access: “test in box”')]);
    expect(await tested('drug_side')).toHaveLength(1);
  });

  it('is none only where there are others', async () => {
    expect(await tested('box')).toEqual([]);
    expect(await said('test-without-free-access', 'animals mice { species: mouse }\napparatus arena { compartment floor { floor: "grid" } }\nphase last day 1 { session s at 09:00 { test in floor for 15 min } }')).toEqual([]);
  });
});

describe('cues that are alike', () => {
  it('are said once of each compartment after the first', async () => {
    const three = ['one', 'two', 'three'].map((name) => `compartment ${name} { floor: "grid" }`).join('\n');
    expect(await said('cues-alike', `apparatus box {\n${three}\ncompartment other { floor: "mesh" }\n}`)).toEqual([expect.stringContaining('one and two are'), expect.stringContaining('one and three are')]);
  });
});
