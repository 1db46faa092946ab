import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = `vehicle saline { route: ip }
drug naloxone { dose: 1 mg/kg  route: ip }
drug cocaine { dose: 15 mg/kg  route: ip }
device laser { wavelength: 473 nm }
animals mice { species: mouse }
animals others { species: mouse  role: demonstrator }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
groups all of mice { n: 8 per group }
`;
const session = (steps: string): string => `${study}phase p day 1 { session s at 10:00 { ${steps} } }`;

describe('steps of one session at once', () => {
  it.each<readonly [string, string]>([
    ['an injection in the midst of a confinement', 'confine to left for 30 min as stay  test in box for 15 min, immediately after stay as choice  inject naloxone 10 min before choice'],
    ['two tests, though one is timed by the other', 'test in box for 20 min as one  test in box for 20 min, 5 min after the onset of one'],
  ])('are found: %s', async (_what, steps) => {
    expect(await said('overlapping-steps', session(steps))).toHaveLength(1);
  });

  it('are found without a clock time', async () => {
    expect(await said('overlapping-steps', `${study}phase p day 1 { session s at unstated { test in box for 20 min as one  test in box for 20 min, 5 min after the onset of one } }`)).toHaveLength(1);
  });

  it.each<readonly [string, string]>([
    ['an injection at the onset', 'inject naloxone  confine to left for 30 min'],
    ['an injection that says so', 'confine to left for 30 min as stay  inject naloxone 10 min after the onset of stay'],
    ['a measurement during a test', 'test in box for 30 min as choice  observe for 30 min, during choice'],
    ['a device', 'test in box for 30 min as choice  stimulate with laser for 30 min, during choice'],
    ['what is done to others', 'confine to left for 30 min as stay  test in box for 15 min, immediately after stay as choice  footshock to others 0.5 mA for 1 s, 10 times, every 30 s, 10 min before choice'],
    ['unknown lengths', 'confine to left for unstated as stay  test in box for 15 min, immediately after stay'],
  ])('are silent: %s', async (_what, steps) => {
    expect(await said('overlapping-steps', session(steps))).toEqual([]);
  });
});

describe('what a pretreatment is timed by', () => {
  it.each<readonly [string, string, string]>([
    ['a step of others', 'inject naloxone to others, 10 min before choice  test in box for 15 min as choice', 'in which they take no part'],
    ['a step behind a longer one', 'inject naloxone 10 min before choice  confine to left for 30 min as stay  test in box for 15 min, immediately after stay as choice', 'comes 20 min after that has begun'],
  ])('is wrong: %s', async (_what, steps, message) => {
    expect(await said('pretreatment-anchor', session(steps))).toEqual([expect.stringContaining(message)]);
  });

  it.each<readonly [string, string]>([
    ['the next step', 'inject naloxone 10 min before choice  test in box for 15 min as choice'],
    ['another injection', 'inject naloxone 10 min before given  inject cocaine as given  confine to left for 30 min'],
    ['a step behind a shorter one', 'inject naloxone 30 min before choice  confine to left for 5 min as stay  test in box for 15 min, immediately after stay as choice'],
    ['what the others themselves are in', 'inject naloxone to others, 10 min before sight  witness_fear of others for 5 min as sight'],
    ['a prime that is written where it falls', 'confine to left for 30 min as stay  inject naloxone 10 min before choice  test in box for 15 min, 30 min after stay as choice'],
  ])('is right: %s', async (_what, steps) => {
    expect(await said('pretreatment-anchor', session(steps))).toEqual([]);
  });
});

describe('a pretreatment that is gone', () => {
  it('is told by a half-life of its species and route', async () => {
    expect(await said('pretreatment-worn-off', session('inject cocaine 2 h before choice  test in box for 15 min as choice'))).toEqual([expect.stringContaining('7.5 half-lives; after 5 of them, 80 min')]);
  });

  it.each<readonly [string, string]>([
    ['soon enough', 'inject cocaine 30 min before choice  test in box for 15 min as choice'],
    ['by a route of which nothing was read', 'inject cocaine 2 h before choice { route: sc }  test in box for 15 min as choice'],
    ['before another injection', 'inject cocaine 2 h before given  inject naloxone as given'],
    ['with a reason', 'inject cocaine 2 h before choice note "Withdrawal."  test in box for 15 min as choice'],
  ])('is not one: %s', async (_what, steps) => {
    expect(await said('pretreatment-worn-off', session(steps))).toEqual([]);
  });
});

describe('a device in a place', () => {
  it.each<readonly [string, string, number]>([
    ['after the test', 'test in box for 30 min  stimulate with laser in left for 30 min', 1],
    ['during the test', 'test in box for 30 min as choice  stimulate with laser in left for 30 min, during choice', 0],
    ['before the test', 'stimulate with laser in left for 30 min  test in box for 30 min', 0],
    ['without a place', 'test in box for 30 min  stimulate with laser for 30 min', 0],
  ])('%s', async (_what, steps, count) => {
    expect(await said('device-after-exposure', session(steps))).toHaveLength(count);
  });
});

describe('sessions that are timed by each other', () => {
  const two = (second: string): string => `${study}phase p day 1 { session one at unstated { inject saline  confine to left for 45 min }  session two ${second} { inject cocaine  confine to right for 45 min } }`;

  it.each<readonly [string, number]>([['30 min after the onset of one', 1], ['7 h after the onset of one', 0], ['30 min after one', 0]])('overlap: %s', async (when, count) => {
    expect(await said('overlapping-sessions', two(when))).toHaveLength(count);
  });

  it.each<readonly [string, number]>([['5 h before the onset of one', 1], ['5 h after the onset of one', 0]])('come with the drug first: %s', async (when, count) => {
    expect(await said('drug-before-vehicle', two(when))).toHaveLength(count);
  });
});

describe('tests in windows of the day', () => {
  const tests = (first: string, second: string): string => `${study}phase pretest day 1 { session one ${first} { test in box for 15 min } }\nphase posttest day 2 { session two ${second} { test in box for 15 min } }`;

  it.each<readonly [string, string, number]>([
    ['between 09:00 and 11:00', 'between 15:00 and 16:00', 1],
    ['between 09:00 and 11:00', 'at 15:00', 1],
    ['between 09:00 and 11:00', 'between 10:00 and 12:00', 0],
    ['between 09:00 and 11:00', 'between 11:30 and 12:00', 0],
    ['between 09:00 and 11:00', 'at the same time as one', 0],
  ])('%s and %s', async (first, second, count) => {
    expect(await said('test-clock-differs', tests(first, second))).toHaveLength(count);
  });
});

describe('a drug that is gone before the confinement that it is paired with', () => {
  it('is found where something else comes between', async () => {
    expect(await said('pretreatment-worn-off', session('inject cocaine  rest for 3 h  confine to left for 30 min'))).toEqual([expect.stringContaining('cocaine is given 3 h before “confine”')]);
  });

  it.each<readonly [string, string]>([
    ['right before', 'inject cocaine  confine to left for 30 min'],
    ['an hour before', 'inject cocaine  rest for 1 h  confine to left for 30 min'],
    ['another confinement comes next', 'inject cocaine  confine to left for 30 min  rest for 3 h  inject saline  confine to right for 30 min'],
    ['given again', 'inject cocaine  rest for 3 h  inject cocaine  confine to left for 30 min'],
    ['a vehicle', 'inject saline  rest for 3 h  confine to left for 30 min'],
    ['no half-life was read', 'inject naloxone  rest for 3 h  confine to left for 30 min'],
  ])('is not where %s', async (_what, steps) => {
    expect(await said('pretreatment-worn-off', session(steps))).toEqual([]);
  });
});
