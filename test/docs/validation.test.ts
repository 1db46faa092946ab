import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { free, valueIn } from '../../scripts/fit/free.js';
import { compiled, textsOf } from '../../scripts/validation/laboratory.js';
import { lines } from '../../scripts/validation/lines.js';
import { compared, page } from '../../scripts/validation/page.js';
import { fitted } from '../../src/simulation/parameters/fitted.js';
import { readDocs } from './fences.js';

describe('predicted and published', () => {
  it('the page is what a run gives', { timeout: 300_000 }, async () => {
    const made = await page();
    if (process.env['UPDATE_DOCS'] !== undefined) writeFileSync(new URL('../../docs/validation.md', import.meta.url), made);
    expect(readDocs('validation.md')).toBe(made);
  });

  it('a miss has a cause', { timeout: 300_000 }, async () => {
    const missed = compared(await compiled(textsOf(lines))).filter(({ agrees }) => !agrees);
    expect(missed.filter(({ line }) => line.cause === undefined).map(({ line }) => line.about)).toEqual([]);
  });

  it('lines have names of their own', () => {
    const names = lines.map(({ about }) => about);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('fitted parameters', () => {
  it('are those that a fit may move', () => {
    expect(Object.keys(fitted).toSorted()).toEqual(free.map(({ name }) => name).toSorted());
  });

  it('lie within their ranges', () => {
    for (const one of free) {
      // Three digits are written.
      expect(valueIn(fitted, one)).toBeGreaterThan(one.least * 0.99);
      expect(valueIn(fitted, one)).toBeLessThan(one.most * 1.01);
    }
  });
});
