import '../../scripts/group-by.mjs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPlacePref } from '../../src/language/services.js';
import { protocolText } from './protocol.js';

const { LangiumParser } = createPlacePref().language.parser;

describe('generated protocols', { timeout: 60_000 }, () => {
  it('are read without errors', () => {
    fc.assert(
      fc.property(protocolText, (text) => {
        const { lexerErrors, parserErrors } = LangiumParser.parse(text);
        expect(lexerErrors.map(({ message }) => message)).toEqual([]);
        expect(parserErrors.map(({ message, token }) => `${token.startLine}: ${message}`)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('show most kinds of statements', () => {
    const kinds = new Set<string>();
    for (const text of fc.sample(protocolText, { numRuns: 400, seed: 1 })) {
      const { statements } = LangiumParser.parse<{ statements: { $type: string }[] } & { $type: string }>(text).value;
      for (const { $type } of statements) kinds.add($type);
    }
    expect(kinds.size).toBeGreaterThanOrEqual(20);
  });
});
