import { describe, expect, it } from 'vitest';
import { check } from '../robustness/workbench.js';

const head = 'protocol "T"\ndrug morphine { dose: 10 mg/kg  route: sc  volume: 10 mL/kg }\nanimals mice { species: mouse }\n';

async function said(text: string): Promise<string[]> {
  const { diagnostics } = await check(`${head}${text}`);
  return diagnostics.filter(({ severity }) => severity === 1).map(({ code, message }) => `${code} ${message}`);
}

describe('what is counted from a session of another day', () => {
  it.each([
    ['a step before the session of the next day', 'phase one day 1 { session nor at 16:00 { inject morphine 2 h before cond } }\nphase two day 2 { session cond at 10:00 { weigh } }', "'cond', which is on day 2, and 'nor' is on day 1"],
    ['a step after that of the day before', 'phase one day 1 { session cond at 10:00 { weigh } }\nphase two days 3 to 9 { session inj at 14:00 { inject morphine 30 min after cond } }', "'cond', which is on day 1, and 'inj' is on days 3, 4 and 5 …"],
    ['a session', 'phase one day 1 { session cond at 10:00 { weigh } }\nphase two day 2 { session inj 2 h after cond { inject morphine } }', "'cond', which is on day 1, and 'inj' is on day 2"],
    ['a step counted from a step', 'phase one day 1 { session cond at 10:00 { weigh as w } }\nphase two day 2 { session inj at 14:00 { inject morphine 2 h after w } }', "'cond', which is on day 1, and 'inj' is on day 2"],
  ])('is an error: %s', async (_what, text, message) => {
    expect(await said(text)).toEqual([expect.stringMatching(/^PP1602 This is counted from .*Only times of one day are counted/)]);
    expect((await said(text))[0]).toContain(message);
  });

  it.each([
    ['of the same day', 'phase one day 1 { session cond at 10:00 { weigh }  session inj at 14:00 { inject morphine 2 h after cond } }'],
    ['on some of its days', 'phase one days 1 to 4 { session cond on days 1, 3 at 10:00 { weigh }  session inj at 14:00 { inject morphine 2 h after cond } }'],
    ['on days that are not known', 'phase one days unstated { session cond at 10:00 { weigh } }\nphase two days unstated { session inj at 14:00 { inject morphine 2 h after cond } }'],
    ['at the same time', 'phase one day 1 { session cond at 10:00 { weigh } }\nphase two day 2 { session again at the same time as cond { weigh } }'],
    ['its own, on the day before', 'phase one day 5 { session cond at 10:00 { inject morphine 23 h before w  weigh as w } }'],
  ])('is none: %s', async (_what, text) => {
    expect(await said(text)).toEqual([]);
  });
});
