import { describe, expect, it } from 'vitest';
import type { RuleName } from '../../../../../src/language/checks/codes.js';
import { check } from '../../../../docs/check.js';

const materials = `protocol "Test"
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
drug blocker { dose: 1 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
apparatus box { compartment left { floor: "grid" }  compartment right { floor: "mesh" } }
`;

async function found(code: RuleName, text: string, animals = 'animals mice { species: mouse }\n'): Promise<string[]> {
  const { lines } = await check(`${materials}${animals}${text}`, {}, (other) => other === code || other.startsWith('PP'));
  return lines;
}

const pairings = (drug: string, vehicle: string): string => `phase conditioning days 1 to 4 {
  session drugged ${drug} { inject morphine  confine to left for 20 min }
  session undrugged ${vehicle} { inject saline  confine to right for 20 min }
}`;

const tests = (first: string, second: string): string => `phase pretest day 1 { session one ${first} }\nphase posttest day 2 { session two ${second} }`;

describe('rules of time', () => {
  it.each<readonly [RuleName, string, string]>([
    ['overlapping-sessions', 'housing goes on beside a session', tests('at 10:00 { rest for 30 min }', 'at 10:00 { rest for 1 h }')],
    ['overlapping-sessions', 'sessions that follow each other', 'phase p day 1 { session one at 10:00 { test in box for 30 min }  session two immediately after one { test in box for 30 min } }'],
    ['overlapping-sessions', 'a step that runs along with another', 'phase p day 1 { session one at 10:00 { test in box for 30 min as choice  observe for 30 min, during choice } }'],
    ['test-clock-differs', 'within the hour in which animals take turns', tests('at 10:00 { test in box for 15 min }', 'at 10:40 { test in box for 15 min }')],
    ['test-length-differs', 'a length that is unstated', tests('at 10:00 { test in box for 15 min }', 'at 10:00 { test in box for unstated }')],
    ['test-length-differs', 'daily tests of extinction, which no outcome compares', 'phase pretest day 1 { session one { test in box for 15 min } }\nphase extinction days 2 to 5 { session daily { test in box for 60 min } }'],
    ['test-clock-missing', 'a window', tests('at 10:00 { test in box for 15 min }', 'between 09:00 and 11:00 { test in box for 15 min }')],
    ['drug-before-vehicle', 'an order of the day that is unstated', pairings('at unstated', 'at unstated')],
    ['drug-before-vehicle', 'half-lives that short-washout counts', pairings('at 09:00', 'at 16:00')],
    ['short-washout', 'seven hours after morphine', pairings('at 09:00', 'at 16:00')],
    ['drug-confounded-with-time', 'days that are shared', pairings('at 16:00', 'at 09:00')],
    ['delayed-confinement', 'a pretreatment half an hour before', 'phase p day 1 { session s at 10:00 { inject blocker 30 min before stay  inject morphine immediately before stay  confine to left for 20 min as stay } }'],
    ['injection-after-session', 'an injection for the next confinement', 'phase p day 1 { session s at 10:00 { confine to right for 20 min  inject morphine  confine to left for 20 min } }'],
    ['gap-between-phases', 'a distance that is stated', 'phase pretest day 1 { session one { test in box for 15 min } }\nphase posttest 6 days after pretest { session two { test in box for 15 min } }'],
    ['phase-without-days', 'a length', 'phase pretest day 1 { session one { test in box for 15 min } }\nphase rest_days for 3 days { session two { weigh } }'],
    ['step-on-the-day-before', 'a distance that means the day before', 'phase p day 1 { session s at 10:00 { inject saline 24 h before choice  test in box for 15 min as choice } }'],
  ])('%s is silent on %s', async (code, _, text) => {
    expect(await found(code, text)).toEqual([]);
  });

  it.each<readonly [RuleName, string, string]>([
    ['short-washout', 'one hour after morphine', pairings('at 09:00', 'at 10:00')],
    ['test-length-differs', 'tests that an outcome compares', `${tests('{ test in box for 15 min }', '{ test in box for 20 min }')}\noutcome gain = time in left during posttest - time in left during pretest`],
    ['overlapping-sessions', 'an injection while the animal is tested', 'phase p day 1 { session one at 10:00 { test in box for 30 min }  session two at 10:10 { inject saline } }'],
    ['overlapping-sessions', 'a stay of more than a day', 'phase p day 1 { session one at 10:00 { confine to left for 30 h } }\nphase q day 2 { session two at 10:00 { test in box for 15 min } }'],
    ['gap-between-phases', 'days of which nothing is said', tests('{ test in box for 15 min }', '{ test in box for 15 min }').replace('day 2', 'day 4')],
  ])('%s finds %s', async (code, _, text) => {
    expect(await found(code, text)).toHaveLength(1);
  });

  it.each<readonly [RuleName, string, readonly string[]]>([
    ['overlapping-sessions', 'at 10:00 ', ['b has “test” at 10:00, while the same animal is in a', 'c has “test” at 10:00, while the same animal is in a']],
    ['overlapping-phases', '', ['first and second both', 'first and third both']],
  ])('%s says of three things on one day twice, not of each pair, what it is', async (code, when, expected) => {
    const phases = [['first', 'a'], ['second', 'b'], ['third', 'c']].map(([phase, session]) => `phase ${phase} day 1 { session ${session} ${when}{ test in box for 30 min } }`);
    expect(await found(code, phases.join('\n'))).toEqual(expected.map((text) => expect.stringContaining(text)));
  });

  it('outside-light-phase knows a dark phase over midnight, and follows what the session says', async () => {
    const animals = 'animals mice { species: mouse  lights_on: 07:00  lights_off: 19:00  tested_in: dark }\n';
    expect(await found('outside-light-phase', 'phase p day 1 { session s at 23:50 { test in box for 30 min } }', animals)).toEqual([]);
    expect(await found('outside-light-phase', 'phase p day 1 { session s at 06:50 { test in box for 30 min } }', animals)).toHaveLength(1);
    expect(await found('outside-light-phase', 'phase p day 1 { session s at 10:00 { lights: light  test in box for 30 min } }', animals)).toEqual([]);
  });
});
