import { describe, expect, it } from 'vitest';
import { percent } from '../../../src/power/report/words.js';

describe('a share in per cent', () => {
  it.each([[0, '0'], [0.0001, '<0.1'], [0.0005, '0.1'], [0.0994, '9.9'], [0.0996, '10'], [0.847, '85'], [0.9904, '99'], [0.998, '99.8'], [0.9996, '>99.9'], [1, '100']])('%d is %s', (share, text) => {
    expect(percent(share)).toBe(text);
  });
});
