import { describe, expect, it } from 'vitest';
import { revisionOver } from '../../../src/extension/schedule/standing.js';

const schedule = (revision: unknown, path = 'small.cpp'): string => JSON.stringify({ revision, protocol: { inputs: [{ path }] } });

describe('the revision of a schedule that takes the place of another', () => {
  it('is one more than that of the same protocol, and 0 where there is none or one of another', () => {
    expect([schedule(0), schedule(4), schedule(4, 'other.cpp'), undefined].map((text) => revisionOver(text, 'small.cpp'))).toEqual([1, 5, 0, 0]);
  });

  it.each(['', '{', 'null', '[]', '{}', schedule('two'), schedule(-1), schedule(1.5), schedule(1e300), JSON.stringify({ revision: 1, protocol: {} })])('is not guessed from %j', (text) => {
    expect(() => revisionOver(text, 'small.cpp')).toThrow('The schedule.json that stands there is no schedule that placepref made. Calendars go by the number of its revision, which cannot be read; to begin with revision 0, move the folder away.');
  });
});
