import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../../docs/rules-page.js';
import { confined, protocol, trained } from './protocol.js';

const two = (rest: string): string => protocol(`factor treatment = control, drugged
groups design of mice { cross: treatment  n: 8 per group }
${rest}`);

const compared = 'outcome preference = time in drug_side\nanalysis main { outcome: preference  factors: treatment  test: t_test }';

describe('no-vehicle-group', () => {
  const found = (rest: string): Promise<string[]> => findingsIn(two(rest), 'no-vehicle-group');

  it('takes a group for a control if it has vehicle in both places, in every phase with a drug', async () => {
    const conditioning = (name: string, days: string, drug: string): string => `phase ${name} ${days} {
      session a_${name} at 09:00 { ${confined('saline', 'other_side')} }
      session b_${name} at 15:00 { ${drug} confine to drug_side for 30 min }
    }`;
    const either = 'when treatment is drugged { inject morphine } otherwise { inject saline }';
    expect(await found(`${conditioning('training', 'days 1 to 2', either)} ${compared}`)).toEqual([]);
    expect(await found(`${conditioning('training', 'days 1 to 2', either)} ${conditioning('again', 'days 3 to 4', 'inject morphine')} ${compared}`)).toHaveLength(1);
  });

  it('needs a comparison of groups, in an analysis or a hypothesis', async () => {
    expect(await found(trained)).toEqual([]);
    expect(await found(`${trained} ${compared}`)).toEqual([expect.stringContaining('each group (control; drugged) has morphine')]);
    expect(await found(`${trained} outcome preference = time in drug_side
      hypothesis works { expects: (mean(preference among drugged) > mean(preference among control)) }`)).toHaveLength(1);
  });

  it('is silent where the groups differ by what they get when all have been trained alike, and not by the training', async () => {
    const late = (steps: string): string => `phase reinstatement day 20 { session last at 09:00 { ${steps} test in box for 15 min } }`;
    const primed = 'when treatment is drugged { inject morphine } otherwise { inject saline }';
    expect(await found(`${trained} ${late(primed)} ${compared}`)).toEqual([]);
    expect(await found(`${trained} ${late('inject morphine')} ${compared}`)).toHaveLength(1);
    expect(await found(`phase before day 1 { session first at 09:00 { ${primed} } } ${trained} ${late(primed)} ${compared}`)).toHaveLength(1);
    const dosed = trained.replace('inject morphine', 'inject morphine { dose: amount }');
    expect(await findingsIn(protocol(`factor amount = low 1 mg/kg, high 5 mg/kg  groups design of mice { cross: amount  n: 8 per group } ${dosed} ${compared.replace('factors: treatment', 'factors: amount')}`), 'no-vehicle-group')).toHaveLength(1);
  });

  it('speaks only of the groups that are trained', async () => {
    expect(await found(`${trained.replaceAll('{ inject', '{ when treatment is drugged { inject').replaceAll('min }', 'min } }')} ${compared}`)).toEqual([expect.stringContaining('each group that is trained (drugged) has morphine')]);
  });
});

describe('test-under-drug', () => {
  const found = (steps: string, phase = 'phase posttest day 10'): Promise<string[]> => findingsIn(two(`${trained} ${phase} { session last at 09:00 { ${steps} test in box for 15 min } }`), 'test-under-drug');

  it('is about a drug before the test, and no vehicle, no dose of nothing, and nothing after it', async () => {
    expect(await found('inject morphine')).toHaveLength(1);
    expect(await found('inject saline')).toEqual([]);
    expect(await found('inject morphine 0 mg/kg')).toEqual([]);
    expect(await findingsIn(two(`${trained} phase posttest day 10 { session last at 09:00 { test in box for 15 min inject morphine } }`), 'test-under-drug')).toEqual([]);
  });

  it('is silent where the reason is said, or a factor decides', async () => {
    expect(await found('inject morphine', 'phase reinstatement day 10')).toEqual([]);
    expect(await found('when treatment is drugged { inject morphine } otherwise { inject saline }')).toEqual([]);
  });
});

describe('reinstatement-without-control', () => {
  const found = (steps: string, phase = 'phase reinstatement day 20'): Promise<string[]> => findingsIn(two(`${trained} ${phase} { session last at 09:00 { ${steps} test in box for 15 min } }`), 'reinstatement-without-control');

  it('asks for a group or an occasion without the stressor or the prime', async () => {
    expect(await found('forced_swim for 6 min')).toEqual([expect.stringContaining('every animal has forced swim before its test')]);
    expect(await found('inject morphine')).toEqual([expect.stringContaining('a prime of morphine')]);
    expect(await found('when treatment is drugged { inject morphine }')).toEqual([]);
    expect(await found('when treatment is drugged { forced_swim for 6 min }')).toEqual([]);
    expect(await found('inject saline')).toEqual([]);
  });

  it('takes a drug for a prime only where the phase is to bring something back', async () => {
    expect(await found('inject morphine', 'phase posttest day 20')).toEqual([]);
    expect(await found('restraint in "a tube" for 15 min', 'phase posttest day 20')).toHaveLength(1);
  });

  it('knows a stressor in an earlier session of the day', async () => {
    const stressed = `${trained} phase stress day 20 { session a at 09:00 { restraint in "a tube" for 15 min } session b at 10:00 { test in box for 15 min } }`;
    expect(await findingsIn(two(stressed), 'reinstatement-without-control')).toEqual([expect.stringContaining('every animal has restraint')]);
    expect(await findingsIn(two(stressed.replace('restraint', 'when treatment is drugged { restraint').replace('15 min } session', '15 min } } session')), 'reinstatement-without-control')).toEqual([]);
  });

  it('takes each occasion of a crossover', async () => {
    expect(await findingsIn(two(`factor stress within = none, swim
      ${trained}
      phase reinstatement days 20 to 30 { each stress every 5 days {
        order: counterbalanced_order
        session last at 09:00 { when stress is swim { forced_swim for 6 min } test in box for 15 min }
      } }`), 'reinstatement-without-control')).toEqual([]);
  });
});

describe('one-sided-extinction', () => {
  const found = (sessions: string): Promise<string[]> => findingsIn(two(`${trained} phase extinction days 10 to 13 { ${sessions} }`), 'one-sided-extinction');

  it('needs both places, by confinement or by free access', async () => {
    expect(await found(`session a at 09:00 { ${confined('saline', 'drug_side')} }`)).toHaveLength(1);
    expect(await found(`session a at 09:00 { ${confined('saline', 'drug_side')} } session b at 15:00 { confine to other_side for 30 min }`)).toEqual([]);
    expect(await found('session a at 09:00 { confine to drug_side for 30 min } session b at 15:00 { explore in box for 15 min }')).toEqual([]);
    expect(await found('session a at 09:00 { rest for 24 h }')).toEqual([]);
  });
});

describe('extinction-criterion-unstated', () => {
  const found = (head: string): Promise<string[]> => findingsIn(protocol(`${trained} ${head} { session a at 09:00 { test in box for 15 min } }`), 'extinction-criterion-unstated');

  it.each(['phase extinction for 10 days', 'phase extinction days 10 to 19', 'phase extinction for unstated', 'phase extinction day unstated'])('%s says how long', async (head) => {
    expect(await found(head)).toEqual([]);
  });

  it.each(['phase extinction', 'phase extinction day 12', 'phase extinction immediately after conditioning'])('%s does not', async (head) => {
    expect(await found(head)).toHaveLength(1);
  });
});
