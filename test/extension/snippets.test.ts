import { describe, expect, it } from 'vitest';
import snippets from '../../src/extension/snippets.json' with { type: 'json' };
import { createPlacePref } from '../../src/language/services.js';

/** As it stands when nobody has typed anything into it. */
const filled = (body: readonly string[]): string => body.join('\n').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1').replace(/\$\d+/g, '');

describe('a snippet', () => {
  const { parser } = createPlacePref().language;

  it.each(Object.entries(snippets))('for %s can be read as it stands', (name, { body }) => {
    const text = filled(body);
    expect(text).not.toContain('$');
    const { lexerErrors, parserErrors } = parser.LangiumParser.parse(name === 'Protocol' ? text : `protocol "x"\n${text}\n`);
    expect([...lexerErrors, ...parserErrors].map(({ message }) => message)).toEqual([]);
  });
});
