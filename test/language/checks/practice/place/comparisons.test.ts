import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../../docs/rules-page.js';
import { confined, protocol, trained } from './protocol.js';

describe('several-changes', () => {
  const found = (expects: string): Promise<string[]> => findingsIn(protocol(`factor treatment = control, drugged
    factor age = young, old
    groups design of mice { cross: treatment, age  n: 8 per group }
    outcome preference = time in left
    hypothesis h { expects: (${expects}) }`), 'several-changes');

  it('compares the levels that both sides name', async () => {
    expect(await found('mean(preference among drugged with old) > mean(preference among control with young)')).toEqual([expect.stringContaining('differ in treatment and age')]);
    expect(await found('mean(preference among drugged with old) > mean(preference among control with old)')).toEqual([]);
    expect(await found('mean(preference among drugged with old) > mean(preference among control)')).toEqual([]);
    expect(await found('mean(preference among drugged) > 0 s')).toEqual([]);
  });

  it('leaves an interaction alone', async () => {
    expect(await found('mean(preference among drugged with old) - mean(preference among control with old) > mean(preference among drugged with young) - mean(preference among control with young)')).toEqual([]);
  });
});

/** Two groups without an assignment; the place of the first confinement, with morphine, follows from the group. */
const bySubgroup = (first: string, second: string): string => protocol(`factor subgroup = first_plus, second_plus
  groups design of mice { cross: subgroup  n: 8 per group }
  phase conditioning days 1 to 2 {
    session plus on day 1 at 09:00 { inject morphine when subgroup is first_plus { confine to ${first} for 30 min } otherwise { confine to ${second} for 30 min } }
    session minus on day 2 at 09:00 { inject saline when subgroup is first_plus { confine to right for 30 min } otherwise { confine to left for 30 min } }
  }`).replace(/^assign .*\n/m, '');

describe('order-not-counterbalanced', () => {
  const found = (rest: string): Promise<string[]> => findingsIn(protocol(rest), 'order-not-counterbalanced');
  const each = (order: string): string => `factor given within = drug_day, vehicle_day
    phase conditioning days 1 to 4 { each given 2 times { ${order}
      session trial at 09:00 { when given is drug_day { ${confined('morphine', 'drug_side')} } otherwise { ${confined('saline', 'other_side')} } }
    } }`;

  it('is about each in a fixed order', async () => {
    expect(await found(each(''))).toEqual([expect.stringContaining('drug_day then vehicle_day')]);
    expect(await found(each('order: fixed_order'))).toHaveLength(1);
    expect(await found(each('order: counterbalanced_order'))).toEqual([]);
    expect(await found(each('order: unstated'))).toEqual([]);
  });

  it('names the place only where all have the drug in the same', async () => {
    expect(await findingsIn(bySubgroup('left', 'left'), 'order-not-counterbalanced')).toEqual([expect.stringContaining('every animal has morphine in left on the first day, before the other place is known')]);
    expect(await findingsIn(bySubgroup('left', 'right'), 'order-not-counterbalanced')).toEqual([expect.stringContaining('every animal has morphine on the first day, before its place without it is known')]);
  });

  it('is about the drug on the first day, and not about two sessions of one day', async () => {
    expect(await found(trained)).toEqual([]);
    expect(await found(trained.replace('odd', 'EVEN').replace('even', 'odd').replace('EVEN', 'even'))).toHaveLength(1);
    expect(await found(`phase conditioning days 1 to 4 {
      session a at 09:00 { ${confined('morphine', 'drug_side')} }
      session b at 15:00 { ${confined('saline', 'other_side')} }
    }`)).toEqual([]);
  });
});

describe('assignment-unsaid', () => {
  it('is about a drug that has the same compartment in all animals', async () => {
    const direct = protocol(`phase conditioning days 1 to 2 {
      session a at 09:00 { ${confined('saline', 'right')} }
      session b at 15:00 { ${confined('morphine', 'left')} }
    }`).replace(/^assign .*\n/m, '');
    expect(await findingsIn(direct, 'assignment-unsaid')).toEqual([expect.stringContaining('every animal has morphine in left')]);
    expect(await findingsIn(direct.replaceAll('inject morphine', 'inject saline'), 'assignment-unsaid')).toEqual([]);
  });

  it('is silent where the groups have the drug in different places', async () => {
    expect(await findingsIn(bySubgroup('left', 'right'), 'assignment-unsaid')).toEqual([]);
    expect(await findingsIn(bySubgroup('left', 'left'), 'assignment-unsaid')).toEqual([expect.stringContaining('every animal has morphine in left')]);
  });

  it('speaks of those that have the drug where not all have it', async () => {
    const some = bySubgroup('left', 'left').replace('{ inject morphine when', '{ when subgroup is first_plus { inject morphine } otherwise { inject saline } when');
    expect(await findingsIn(some, 'assignment-unsaid')).toEqual([expect.stringContaining('every animal that has morphine has it in left')]);
  });
});

describe('exclusion-threshold-missing', () => {
  const found = (rest: string): Promise<string[]> => findingsIn(protocol(`phase pretest day 1 { session first at 09:00 { test in box for 15 min } } ${rest} ${trained}`), 'exclusion-threshold-missing');

  it('is satisfied by a rule on the pretest, and not by one on something else', async () => {
    expect(await found('')).toHaveLength(1);
    expect(await found('exclude animal when time in left during first > 12 min')).toEqual([]);
    expect(await found('exclude animal when time in left during pretest > unstated')).toEqual([]);
    expect(await found('exclude animal when time in left during conditioning > 12 min')).toHaveLength(1);
  });
});
