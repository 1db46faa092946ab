import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../../docs/rules-page.js';
import { confined, protocol } from './protocol.js';

const days = (vehicle: string, drug = confined('morphine', 'drug_side'), more = ''): Promise<string[]> => findingsIn(protocol(`phase conditioning days 1 to 4 {
  session a on odd days at 09:00 { ${drug} }
  session b on even days at 09:00 { ${vehicle} }
  ${more}
}`), 'session-without-injection');

describe('session-without-injection', () => {
  it('is of a place before which nothing is injected, while a drug is before the other', async () => {
    expect(await days('confine to other_side for 30 min')).toEqual([expect.stringContaining('Nothing is injected before the animal is kept in other_side in b, and morphine is before it is kept in drug_side in a; inject the vehicle here')]);
  });

  it('is silent where something is injected, in the session or earlier on the day', async () => {
    expect(await days(confined('saline', 'other_side'))).toEqual([]);
    expect(await days('inject saline immediately before stay  confine to other_side for 30 min as stay')).toEqual([]);
    expect(await days('confine to other_side for 30 min as stay  inject saline')).toEqual([]);
    expect(await days('confine to other_side for 30 min', undefined, 'session early on even days at 08:00 { inject saline }')).toEqual([]);
  });

  it('is silent where the drug is not injected, or nobody has one', async () => {
    expect(await days('confine to other_side for 30 min', 'give morphine  confine to drug_side for 30 min')).toEqual([]);
    expect(await days('confine to other_side for 30 min', confined('saline', 'drug_side'))).toEqual([]);
  });
});
