import { describe, expect, it } from 'vitest';
import { takenOver } from '../../../src/extension/schedule/standing.js';

const schedule = (revision: unknown, path = 'small.cpp'): string => JSON.stringify({ revision, protocol: { inputs: [{ path }] } });

const revisionOver = (text: string | undefined): number => takenOver({ schedule: text, key: undefined }, 'small.cpp').revision;

describe('the revision of a schedule that takes the place of another', () => {
  it('is one more than that of the same protocol, and 0 where there is none or one of another', () => {
    expect([schedule(0), schedule(4), schedule(4, 'other.cpp'), undefined].map(revisionOver)).toEqual([1, 5, 0, 0]);
  });

  it.each(['', '{', 'null', '[]', '{}', schedule('two'), schedule(-1), schedule(1.5), schedule(1e300), JSON.stringify({ revision: 1, protocol: {} })])('is not guessed from %j', (text) => {
    expect(() => revisionOver(text)).toThrow('The schedule.json that stands there is no schedule that placepref made. Calendars go by the number of its revision, which cannot be read; to begin with revision 0, move the folder away.');
  });
});

describe('the key to the codes of a schedule that takes the place of another', () => {
  const codes = [{ code: 'A12', stands_for: 'saline', group: null, animals: 'O1' }];
  const keyFrom = (key: string): unknown => takenOver({ schedule: JSON.stringify({ revision: 0, protocol: { inputs: [] }, allocation: { sha256: 'abc' } }), key }, 'small.cpp').key;

  it('is the one that stands, with the allocation that it is of', () => {
    expect(keyFrom(JSON.stringify({ codes }))).toEqual({ codes, allocation: 'abc' });
  });

  it.each(['', '[]', 'null', '{}', '{"codes":[{}]}', JSON.stringify({ codes: [...codes, null] })])('is not guessed from %j', (text) => {
    expect(() => keyFrom(text)).toThrow('The key.json that stands there is no key that placepref made, so that the codes in use would be lost. To begin with new ones, move the folder away.');
  });
});
