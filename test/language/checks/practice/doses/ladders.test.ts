import { describe, expect, it } from 'vitest';
import { said } from '../findings.js';

const study = (steps: string, days = 'days 1 to 3', facts = 'ladder: 5 mg/kg, 10 mg/kg, 20 mg/kg'): string => `drug morphine { ${facts}  route: sc }
animals mice { species: mouse }
phase dependence ${days} { session daily at 10:00 { ${steps} } }`;

describe('a ladder that nothing goes up', () => {
  it.each<readonly [string, string, number]>([
    ['on several days', study('inject morphine'), 1],
    ['in two sessions of one day', `${study('inject morphine', 'day 1')}\nphase later day 1 { session second at 16:00 { inject morphine } }`, 1],
    ['on several days by day', study('inject morphine by day'), 0],
    ['by session', study('inject morphine by session'), 0],
    ['once', study('inject morphine', 'day 1'), 0],
    ['in a dose of the sentence', study('inject morphine 5 mg/kg'), 0],
    ['in a dose of the block', study('inject morphine { dose: 5 mg/kg }'), 0],
    ['in a dose of its own', study('inject morphine', 'days 1 to 3', 'dose: 5 mg/kg  ladder: 1 mg/kg, 2 mg/kg'), 0],
    ['in one dose', study('inject morphine', 'days 1 to 3', 'ladder: 5 mg/kg'), 0],
  ])('%s', async (_what, text, count) => {
    expect(await said('ladder-not-climbed', text)).toHaveLength(count);
  });

  it('has the unit of its first dose where only the last is written with one', async () => {
    expect(await said('ladder-not-climbed', study('inject morphine', 'days 1 to 3', 'ladder: 5, 10, 20 ug/kg'))).toEqual([expect.stringContaining('(5 ug/kg)')]);
  });

  it('is said with its first dose, and how it is gone up', async () => {
    expect(await said('ladder-not-climbed', study('inject morphine'))).toEqual([expect.stringContaining('An animal has morphine 3 times, each time in the first dose of its ladder (5 mg/kg): nothing goes up the ladder; write “inject morphine by day”')]);
  });
});
