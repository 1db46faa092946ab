import { expect, it } from 'vitest';
import { addFindings, type FindingsByQuestion } from '../../src/power/decisions.js';

it('findings of experiments stand at their numbers, and where nothing was decided nothing was found', () => {
  const all: FindingsByQuestion = {};
  addFindings(all, { one: { found: [true, false], effects: [1, 2] } }, 0, 6);
  addFindings(all, { other: { found: [true, true], effects: [3, 4] } }, 2, 6);
  addFindings(all, { one: { found: [false, true], effects: [5, 6] } }, 4, 6);
  expect(all).toEqual({
    one: { found: [true, false, false, false, false, true], effects: [1, 2, Number.NaN, Number.NaN, 5, 6] },
    other: { found: [false, false, true, true, false, false], effects: [Number.NaN, Number.NaN, 3, 4, Number.NaN, Number.NaN] },
  });
});
