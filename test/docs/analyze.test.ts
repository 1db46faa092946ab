import { describe, expect, it } from 'vitest';
import { tests } from '../../src/analysis/tests/tests.js';
import { readDocs } from './fences.js';

describe('the page about the analysis of results', () => {
  it('names each test that is run', () => {
    const page = readDocs('analyze.md');
    expect(Object.keys(tests).filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });
});
