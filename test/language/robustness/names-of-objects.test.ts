import { afterEach, describe, expect, it } from 'vitest';
import { examples } from './examples.js';
import { namesOfObjects as names } from './names-of-objects.js';
import { check, forget, format } from './workbench.js';

/** A text with each of its words in turn, wherever it stands, as one of these names. */
function* renamed(text: string): Generator<string> {
  const words = [...new Set(text.match(/(?<![\w"])[A-Za-z_]\w*(?![\w"])/g))];
  for (const [index, word] of words.entries()) yield text.replaceAll(new RegExp(String.raw`\b${word}\b`, 'g'), names[index % names.length] as string);
}

describe('a word that every object knows', { timeout: 300_000 }, () => {
  afterEach(forget);

  it.each(examples)('in the place of any word of $name is read, checked and laid out', async ({ path, text }) => {
    for (const changed of renamed(text)) {
      await expect(check(changed, path)).resolves.toBeDefined();
      expect(typeof format(changed)).toBe('string');
    }
  });

  it.each([
    'outcome a = constructor(1)',
    'outcome a = toString(1) + __proto__(time in left)',
    'template t(p: toString) { }\nuse t(3)',
    'template t(p: __proto__) { }\nuse t(3)',
    'measure m { value: constructor }\noutcome a = m',
    'measure m { value: __proto__ }\noutcome a = m + 3 min',
    'analysis main { test: constructor  correction: toString  outcome: valueOf }',
    'allocation { method: constructor  within: toString }',
    'animals mice { species: constructor  sex: toString  __proto__: 3 }',
    'drug __proto__ { dose: 3 constructor  route: toString }',
  ])('is none of the language: %s', async (text) => {
    await expect(check(`protocol "t"\n${text}\n`)).resolves.toBeDefined();
  });
});
