import { describe, expect, test } from 'vitest';
import { modelOf } from '../findings.js';

const animals = 'animals mice { species: mouse }\ngroups all of mice { n: 8 }\nvehicle saline { route: sc  volume: 5 mL/kg }\napparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }';

/** Days that stand for all, of the first track. */
async function kept(phases: string): Promise<readonly (number | null)[] | undefined> {
  const study = await modelOf(`${animals}\n${phases}`);
  return study.experiments[0]?.distinctDays.experiment.timeline[0]?.days.map(({ day }) => day);
}

describe('of the days of a track', () => {
  test('those on which the same is done are one', async () => {
    expect(await kept('phase training days 1 to 4 { session one at 09:00 { inject saline  confine to box.left for 30 min } }\nphase posttest day 5 { session last { test in box for 15 min } }')).toEqual([1, 5]);
  });

  test('another session makes another day, and the first of each kind stays', async () => {
    const training = 'session here on days 1, 3, 5 at 09:00 { confine to box.left for 30 min }\nsession there on days 2, 4, 5 at 09:00 { confine to box.right for 30 min }';
    expect(await kept(`phase training days 1 to 6 { ${training} }`)).toEqual([1, 2, 5, 6]);
  });

  test('what goes on in the background belongs to the day', async () => {
    const background = 'background care days 2 to 3 { session weighing { weigh } }';
    expect(await kept(`phase training days 1 to 4 { session one at 09:00 { confine to box.left for 30 min } }\n${background}`)).toEqual([1, 2, 2]);
  });

  test('each step of a ladder has its own', async () => {
    expect(await kept('drug morphine { ladder: 5, 10, 20 mg/kg  route: sc  volume: 5 mL/kg }\nphase dependence days 1 to 3 { session one at 09:00 { inject morphine by day } }')).toEqual([1, 2, 3]);
  });
});

test('what is worked out of them is worked out once', async () => {
  const [experiment] = (await modelOf(`${animals}\nphase training days 1 to 4 { session one at 09:00 { inject saline } }`)).experiments;
  expect(experiment?.distinctDays.distinctDays).toBe(experiment?.distinctDays);
  expect(experiment?.prescribed).toBe(experiment?.distinctDays.prescribed);
  expect([experiment?.administrations.length, experiment?.distinctDays.administrations.length]).toEqual([4, 1]);
});
