import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (pairing: string): string => `animals observers { species: mouse  role: observer }
animals demonstrators { species: mouse  role: demonstrator }
pairing witnesses { observer: observers  demonstrator: demonstrators  ratio: 1 per observer  ${pairing} }
groups all of observers { n: 8 per group }
`;
const shocks = 'footshock to demonstrators 0.5 mA for 1 s, 10 times, every 30 s';

describe('a partner in two sessions at once', () => {
  it.each<readonly [string, string, string, number]>([
    ['at one time', '', '10:10', 1],
    ['one after the other', '', '10:30', 0],
    ['with a new partner each time', 'new_partner: session', '10:10', 0],
  ])('%s', async (_what, pairing, clock, count) => {
    expect(await said('demonstrator-double-booked', `${study(pairing)}phase p day 1 { session sight at 10:00 { witness_fear of demonstrators for 30 min }  session training at ${clock} { ${shocks} } }`)).toHaveLength(count);
  });

  it('leaves to overlapping-sessions what the observers are in themselves', async () => {
    const text = `${study('')}phase p day 1 { session one at 10:00 { witness_fear of demonstrators for 30 min }  session two at 10:10 { witness_fear of demonstrators for 30 min } }`;
    expect(await said('demonstrator-double-booked', text)).toEqual([]);
    expect(await said('overlapping-sessions', text)).toHaveLength(1);
  });

  it('is no clash with what happens in the exposure', async () => {
    expect(await said('demonstrator-double-booked', `${study('')}phase p day 1 { session sight at 10:00 { witness_fear of demonstrators for 30 min { ${shocks} } } }`)).toEqual([]);
  });
});

describe('the part that animals have in a pairing', () => {
  const paired = (role: string): string => `animals ours { species: mouse  ${role} }\nanimals others { species: mouse  role: demonstrator }\npairing pairs { observer: ours  demonstrator: others }`;

  it.each<readonly [string, number]>([['role: demonstrator', 1], ['role: observer', 0], ['role: subject', 0], ['', 0]])('%s', async (role, count) => {
    expect(await said('pairing-role-differs', paired(role))).toHaveLength(count);
  });
});

describe('how many demonstrators are needed', () => {
  it('counts a total over its own groups, beside an arm of its own', async () => {
    const text = `animals observers { species: mouse  role: observer }
animals demonstrators { species: mouse  role: demonstrator  n: 12 }
pairing witnesses { observer: observers  demonstrator: demonstrators  ratio: 1 per observer  reuse: no }
factor seen = fearful, calm
groups all of observers { cross: seen  n: 8 per experiment }
arm alone of observers { n: 4 }
phase p day 1 { session sight { witness_fear of demonstrators for 5 min } }`;
    expect(await said('demonstrators-too-few', text)).toEqual([]);
    expect(await said('demonstrators-too-few', text.replace('n: 12', 'n: 11'))).toEqual([expect.stringContaining('12 are needed')]);
  });
});
