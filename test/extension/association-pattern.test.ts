import { describe, expect, it } from 'vitest';
import { associationPattern } from '../../src/extension/association-pattern.js';

describe('the rule for a workspace', () => {
  it('names the folder if it has protocols alone', () => {
    expect(associationPattern('/home/lab/protocols/place.cpp', true)).toBe('**/protocols/*.cpp');
  });

  it('names the file if there is C++ beside it', () => {
    expect(associationPattern('/home/lab/src/place.cpp', false)).toBe('**/src/place.cpp');
  });

  it('never names every .cpp file', () => {
    expect(associationPattern('/place.cpp', true)).toBe('**/place.cpp');
  });

  it('takes signs of a pattern in a name for themselves', () => {
    expect(associationPattern('/lab/a[1]/x{2}.cpp', false)).toBe('**/a[[]1[]]/x[{]2[}].cpp');
  });
});
