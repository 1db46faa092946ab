import { expect, it } from 'vitest';
import { displayWidth } from '../../../src/cli/text/width.js';
import { wrap } from '../../../src/cli/text/wrap.js';

it('breaks at blanks, with room taken on the first line', () => {
  expect(wrap('one two three four', 10, 4, '  ')).toBe('one\n  two\n  three\n  four');
  expect(wrap('one two three four', 80, 4, '  ')).toBe('one two three four');
  expect(wrap('one two', undefined, 400, '  ')).toBe('one two');
});

it('keeps a long word whole, and a number with its unit', () => {
  expect(wrap('see https://example.org/long b', 10, 0, '  ')).toBe('see\n  https://example.org/long\n  b');
  expect(wrap('such as 25 g.', 11, 0, '  ')).toBe('such as\n  25 g.');
  expect(wrap('at most 75 %', 11, 0, '  ')).toBe('at most\n  75 %');
});

it('measures what a terminal shows', () => {
  expect(displayWidth('abc')).toBe(3);
  expect(displayWidth('吗啡')).toBe(4);
  expect(displayWidth('ｶ')).toBe(1);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(displayWidth('👩‍🔬🇩🇪❤️')).toBe(6);
  expect(displayWidth('µΩ°±→…')).toBe(6);
});
