import { isCode } from '../../../src/language/checks/codes.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { apply, change } from './changes.js';
import { examples } from './examples.js';
import { check, forget, format } from './workbench.js';

/** Examples by their number, so that a failing case is short to read. */
const example = fc.integer({ min: 0, max: examples.length - 1 });
const textOf = (index: number): string => examples[index]?.text ?? '';
const pathOf = (index: number): string => examples[index]?.path ?? '/study.cpp';

/** Parsed, checked, compiled if nothing is wrong, and formatted: none of it may fail. */
async function survives(text: string, path: string): Promise<void> {
  const { diagnostics } = await check(text, path);
  for (const { code, message, range } of diagnostics) {
    expect(String(code)).toSatisfy(isCode);
    expect(String(message).length).toBeGreaterThan(10);
    expect(range.start.line).toBeGreaterThanOrEqual(0);
  }
  expect(typeof format(text)).toBe('string');
}

describe('any text', { timeout: 300_000 }, () => {
  afterEach(forget);

  it('that is the beginning of an example is read to its end', async () => {
    await fc.assert(
      fc.asyncProperty(example, fc.double({ min: 0, max: 1, noNaN: true }), (index, share) => survives(textOf(index).slice(0, Math.floor(share * textOf(index).length)), pathOf(index))),
      { numRuns: 700, seed: 1 },
    );
  });

  it('that is an example with random changes is read to its end', async () => {
    await fc.assert(
      fc.asyncProperty(example, fc.array(change, { minLength: 1, maxLength: 5 }), (index, changes) => survives(changes.reduce(apply, textOf(index)), pathOf(index))),
      { numRuns: 1400, seed: 2 },
    );
  });
});
