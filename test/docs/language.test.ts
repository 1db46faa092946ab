import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from './check.js';
import { fencesIn, generatedPart, readDocs, withGeneratedPart, type Fence } from './fences.js';
import { generatedParts } from './tables.js';

/** What the documentation says that it puts around a block that is not a whole protocol. */
function whole({ text, words }: Fence): string {
  if (words.includes('steps')) return `${example}phase shown { session shown_session at 10:00 { ${text} } }`;
  return words.includes('fragment') ? example + text : text;
}

const documents = ['language.md', 'time.md', 'how-to.md'];

/** The running example of language.md, which fragments continue. */
const example = fencesIn(readDocs('language.md')).find(({ words }) => words.includes('file=example.cpp'))?.text ?? '';

describe.each(documents)('docs/%s', (name) => {
  const fences = fencesIn(readDocs(name)).filter(({ language }) => language === 'placepref');

  it('has examples', () => {
    expect(fences.length).toBeGreaterThan(5);
  });

  it.each(fences.map((fence) => [`line ${fence.line}, ${fence.headings.at(-1)}`, fence] as const))('%s', async (_title, fence) => {
    const { lines } = await check(whole(fence));
    expect(lines).toEqual([]);
  });
});

describe('the tables of docs/language.md', () => {
  const parts = generatedParts();

  if (process.env['UPDATE_DOCS'] !== undefined) {
    const updated = Object.entries(parts).reduce((text, [name, part]) => withGeneratedPart(text, name, part), readDocs('language.md'));
    writeFileSync(new URL('../../docs/language.md', import.meta.url), updated);
  }

  it.each(Object.entries(parts))('%s', (name, part) => {
    expect(generatedPart(readDocs('language.md'), name)).toBe(part);
  });
});
