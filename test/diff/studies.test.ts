import { describe, expect, it } from 'vitest';
import { daysText } from '../../src/language/words.js';
import { differenceOfStudies } from '../../src/diff/studies.js';
import { studyOf } from '../report/timeline/drawn.js';

const protocol = `
vehicle saline { route: sc  volume: 10 mL/kg }
drug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg  vehicle: saline }
animals mice { species: mouse }
apparatus box { compartment left { floor: "rods" } compartment right { floor: "holes" } }
factor treatment = drugged, control
groups design of mice { cross: treatment  n: 12 per group }
phase pretest day 1 { session first_test at 09:00 { test in box for 15 min } }
phase conditioning days 2 to 5 { session daily at 09:00 { when treatment is drugged { inject morphine } otherwise { inject saline }  confine to left for 30 min } }
phase posttest day 6 { session second_test at the same time as first_test { test in box for 15 min } }
outcome score = time in left during posttest - time in left during pretest
`;

/** The differences that a change of the protocol makes, a line each. */
async function differences(from: string | RegExp, to: string): Promise<string[]> {
  const changed = protocol.replace(from, to);
  expect(changed).not.toBe(protocol);
  const found = differenceOfStudies(await studyOf(protocol), await studyOf(changed));
  return found.flatMap(({ heading, changes }) => changes.map(({ kind, what, before, after, who }) => `${heading}: ${kind} ${what}: ${before} → ${after} [${who.join('; ')}]`));
}

describe('two versions of a protocol', () => {
  it('that say the same do not differ', async () => {
    expect(await differences('mouse }', 'mouse } // one more word')).toEqual([]);
  });

  it('differ in what is stated', async () => {
    expect(await differences('10 mg/kg', '5 mg/kg')).toEqual(['What is stated: changed drug morphine, dose: 10 mg/kg → 5 mg/kg []']);
    expect(await differences('12 per', '10 per')).toEqual(['What is stated: changed groups design, n: 12 per group → 10 per group []']);
    expect(await differences('route: sc  volume: 10 mL/kg  vehicle', 'route: ip  schedule: II  volume: 10 mL/kg  vehicle')).toEqual(['What is stated: changed drug morphine, route: sc → ip []', 'What is stated: added drug morphine, schedule: undefined → II []']);
    expect(await differences('time in left during posttest -', 'time in right during posttest -')).toEqual(['What is stated: changed outcome score: time in left during posttest - time in left during pretest → time in right during posttest - time in left during pretest []']);
  });

  it('differ in days that move, come or go', async () => {
    expect(await differences('phase posttest day 6', 'phase posttest day 9')).toEqual(['What happens: moved posttest, second_test: test in box for 15 min: day 6 → day 9 []']);
    expect(await differences('days 2 to 5', 'days 2 to 4')).toContain('What happens: changed conditioning, daily: confine to left for 30 min: days 2 to 5 → days 2 to 4 []');
    expect(await differences(/phase posttest.*\n/, 'phase posttest day 6 { session third at 09:00 { test in box for 15 min } }\n')).toEqual(['What happens: removed posttest, second_test: test in box for 15 min: day 6 → undefined []', 'What happens: added posttest, third: test in box for 15 min: undefined → day 6 []']);
  });

  it('differ in clock times and lengths', async () => {
    expect(await differences('session daily at 09:00', 'session daily at 10:30')).toEqual(['What happens: moved conditioning, daily, when: at 09:00 → at 10:30 []']);
    expect(await differences('left for 30 min', 'left for 45 min')).toEqual(['What happens: changed conditioning, daily: confine, duration: 30 min → 45 min []']);
  });

  it('name the groups that a change concerns, if not all', async () => {
    expect(await differences('otherwise { inject saline }', '')).toEqual(['What happens: removed conditioning, daily: inject saline: days 2 to 5 → undefined [control]']);
  });

  it('differ in what a step says', async () => {
    expect(await differences('confine to left for', 'confine to right for')).toEqual(['What happens: changed conditioning, daily: confine, place: left → right []']);
  });

  it('differ in when a session may be, though no hour of it is known', async () => {
    expect(await differences('session daily at 09:00', 'session daily between 14:00 and 18:30')).toEqual(['What happens: moved conditioning, daily, when: at 09:00 → between 14:00 and 18:30 []']);
    expect(await differences('second_test at the same time as first_test', 'second_test between 13:00 and 15:00')).toEqual(['What happens: moved posttest, second_test, when: at the same time as first_test → between 13:00 and 15:00 []']);
  });

  it('differ in a dose, against that of the drug', async () => {
    expect(await differences('inject morphine', 'inject morphine 20 mg/kg')).toEqual(['What happens: changed conditioning, daily: inject morphine, dose: 10 mg/kg, as of morphine → 20 mg/kg []']);
  });

  it('differ in what is assumed, and in its source', async () => {
    expect(await differences('dose: 10 mg/kg', 'dose: 10 mg/kg assumed source "A handbook"')).toEqual(['What is stated: changed drug morphine, dose: 10 mg/kg → 10 mg/kg, assumed []', 'What is stated: added drug morphine, dose, source: undefined → “A handbook” []']);
  });

  it('are only written otherwise in other units', async () => {
    expect(await differences('left for 30 min', 'left for 0.5 h')).toEqual(['Written otherwise, with the same meaning: rewritten conditioning, daily: confine, duration: 30 min → 0.5 h []']);
    expect(await differences('dose: 10 mg/kg', 'dose: 10000 ug/kg')).toEqual(['Written otherwise, with the same meaning: rewritten drug morphine, dose: 10 mg/kg → 10000 ug/kg []']);
  });
});

describe('days', () => {
  it.each([
    [[1], 'day 1'],
    [[2, 3], 'days 2, 3'],
    [[9, 2, 3, 4, 2], 'days 2 to 4, 9'],
    [[null], 'an unstated day'],
    [[1, null, null], 'day 1 and 2 unstated days'],
  ])('%j', (days, text) => {
    expect(daysText(days)).toBe(text);
  });
});
