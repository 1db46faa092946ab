import { describe, expect, it } from 'vitest';
import { Notes, remembered } from '../../src/language/remembered.js';

describe('what is remembered of an object', () => {
  it('is worked out once for each', () => {
    let times = 0;
    const sizeOf = remembered((list: readonly number[]) => ({ size: list.length, times: (times += 1) }));
    const [one, other] = [[1, 2], [3]];
    expect([sizeOf(one), sizeOf(other), sizeOf(one)]).toEqual([{ size: 2, times: 1 }, { size: 1, times: 2 }, { size: 2, times: 1 }]);
  });

  it('is seen by nobody else', () => {
    const thing = { name: 'box' };
    const notes = new Notes<object, string>();
    notes.set(thing, 'a note');
    expect(notes.get(thing)).toBe('a note');
    expect(new Notes<object, string>().get(thing)).toBeUndefined();
    expect([JSON.stringify(thing), Object.keys(thing), { ...thing }]).toEqual(['{"name":"box"}', ['name'], { name: 'box' }]);
    expect(notes.get({ ...thing })).toBeUndefined();
  });

  it('can be another later', () => {
    const notes = new Notes<object, string>();
    const thing = {};
    notes.set(thing, 'first');
    notes.set(thing, 'second');
    expect(notes.get(thing)).toBe('second');
  });
});
