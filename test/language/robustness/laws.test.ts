import { isCode } from '../../../src/language/checks/codes.js';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { examples } from './examples.js';
import { check, forget, format } from './workbench.js';

/** Examples by their number, so that a failing case is short to read. */
const example = fc.integer({ min: 0, max: examples.length - 1 });
const textOf = (index: number): string => examples[index]?.text ?? '';
const pathOf = (index: number): string => examples[index]?.path ?? '/study.cpp';

const noise = fc.oneof(fc.constantFrom('{', '}', '(', ')', '"', '/*', '//', ':', ',', ';', '.', '=', '+-', '\u0000', '\uFEFF', '\r', 'unstated', 'when', 'phase', '10 mg/kg', '“', '—'), fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 3 }));

/** A stretch of a text replaced by something else; an empty stretch or nothing in its place are insertions and deletions. */
const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), drop: fc.integer({ min: 0, max: 40 }), put: noise });

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

function apply(text: string, { at, drop, put }: Change): string {
  const from = Math.floor(at * text.length);
  return text.slice(0, from) + put + text.slice(from + drop);
}

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
