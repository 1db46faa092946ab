import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../../docs/rules-page.js';
import { confined, protocol } from './protocol.js';

const found = (rest: string): Promise<string[]> => findingsIn(protocol(rest), 'unequal-exposure');

const alternating = (days: string): string => `phase conditioning ${days} {
  session a on odd days at 09:00 { ${confined('saline', 'other_side')} }
  session b on even days at 09:00 { ${confined('morphine', 'drug_side')} }
}`;

describe('unequal-exposure', () => {
  it('counts alternating days', async () => {
    expect(await found(alternating('days 1 to 8'))).toEqual([]);
    expect(await found(alternating('days 1 to 7'))).toEqual([expect.stringContaining('3 sessions in drug_side, with morphine, and 4 sessions in other_side, with no drug')]);
  });

  it('counts a phase and the one that continues it together', async () => {
    const more = `phase more days 4 to 6 {
      session c on odd days at 09:00 { ${confined('morphine', 'drug_side')} }
      session d on even days at 09:00 { ${confined('saline', 'other_side')} }
    }`;
    expect(await found(`${alternating('days 1 to 3')}\n${more}`)).toEqual([]);
    expect(await found(`${alternating('days 1 to 3')}\n${more.replace('4 to 6', '4 to 7')}`)).toHaveLength(1);
  });

  it('does not count a phase in which an animal is only reminded of what it had', async () => {
    expect(await found(`${alternating('days 1 to 4')}\nphase retrieval day 5 { session r at 09:00 { confine to drug_side for 10 min } }`)).toEqual([]);
    // To both places they may be used before.
    expect(await found(`phase hab day 1 { session h at 09:00 { confine to drug_side for 10 min  confine to other_side for 10 min } }\n${alternating('days 2 to 5')}`)).toEqual([]);
    // What is given there makes it one more.
    expect(await found(`${alternating('days 1 to 4')}\nphase more day 5 { session r at 09:00 { ${confined('saline', 'other_side')} } }`)).toHaveLength(1);
  });

  it('follows each order of an each, and the branches of a when', async () => {
    const each = (side: string, length: string): string => `factor given within = drug_day, vehicle_day
      phase conditioning days 1 to 4 { each given 2 times {
        order: counterbalanced_order
        session trial at 09:00 { when given is drug_day { ${confined('morphine', 'drug_side')} } otherwise { ${confined('saline', side, length)} } }
      } }`;
    expect(await found(each('other_side', '30 min'))).toEqual([]);
    expect(await found(each('other_side', '20 min'))).toEqual([expect.stringContaining('60 min in drug_side, with morphine, and 40 min in other_side')]);
  });

  it('compares two drugs with the place that has none, and with each other where each has a place', async () => {
    const days = (cocaineDays: string, third: string): string => `phase conditioning days 1 to 6 {
      session a on days 1, 4 at 09:00 { ${confined('morphine', 'left')} }
      session b on ${cocaineDays} at 09:00 { ${confined('cocaine', 'right')} }
      ${third}
    }`;
    const vehicle = `session c on days 3, 6 at 09:00 { ${confined('saline', 'middle')} }`;
    expect(await found(days('days 2, 5', vehicle))).toEqual([]);
    expect(await found(days('day 2', vehicle))).toEqual([expect.stringContaining('1 session in right, with cocaine, and 2 sessions in middle')]);
    expect(await found(days('days 2, 5', ''))).toEqual([]);
    expect(await found(days('day 2', ''))).toEqual([expect.stringContaining('2 sessions in left, with morphine, and 1 session in right, with cocaine')]);
  });

  it('says nothing of what is not known yet, nor of extinction', async () => {
    expect(await found(alternating('for unstated'))).toEqual([]);
    expect(await found(`phase conditioning days 1 to 3 {
      session a at 09:00 { ${confined('morphine', 'drug_side')} }
      session b at 15:00 { weigh when body_weight > 20 g { ${confined('saline', 'other_side')} } }
    }`)).toEqual([]);
    expect(await found(`${alternating('days 1 to 4')}
      phase extinction days 5 to 7 { session e at 09:00 { ${confined('saline', 'drug_side')} } }`)).toEqual([]);
  });

  it('counts a role that no animal is ever kept in as none', async () => {
    const days = (vehicle: string, drug = confined('morphine', 'drug_side')): string => `phase conditioning days 1 to 4 {
      session a on odd days at 09:00 { ${drug} }
      session b on even days at 09:00 { ${vehicle} }
    }`;
    expect(await found(days('inject saline rest for 30 min'))).toEqual([expect.stringContaining('2 sessions in drug_side, with morphine, and none in other_side')]);
    expect(await found(days(confined('saline', 'other_side'), 'inject morphine'))).toEqual([expect.stringContaining('2 sessions in other_side, with no drug, and none in drug_side')]);
  });

  it('is silent where one place has both, where the other place has no role, or nobody has a drug', async () => {
    const days = (drug: string, other: string): string => `phase conditioning days 1 to 4 { session a on odd days at 09:00 { ${drug} } session b on even days at 09:00 { ${other} } }`;
    expect(await found(days(confined('morphine', 'drug_side'), confined('saline', 'drug_side')))).toEqual([]);
    expect(await found(days(confined('morphine', 'drug_side'), confined('saline', 'middle')))).toEqual([]);
    expect(await found(days(confined('saline', 'drug_side'), 'rest for 30 min'))).toEqual([]);
    expect(await found(days('inject morphine confine to box for 30 min', 'inject saline confine to box for 30 min'))).toEqual([]);
  });
});
